"""Python's cycle collector and a build: the one looks again and again at all that the other still needs.

Millions of boxes live until the last page is written, so there is nothing to collect and ever more to look through:
without it a build takes a sixth less processor time for 2 % more memory (docs/benchmarks.md).
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def hold_off() -> None:
    """Keep the collector away for as long as the process lives, which is one command."""
    gc.disable()


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector away while one edition is built; what an edition before it left is collected first."""
    was_there = gc.isenabled()
    if not was_there:
        gc.collect()
    gc.disable()
    try:
        yield
    finally:
        if was_there:
            gc.enable()


def leave() -> None:
    """Have the ending process drop its memory unseen: the interpreter would look through all of it once more.

    The collector comes back, for whoever called the command from a process that goes on.
    """
    gc.freeze()
    gc.enable()
