"""Python's cycle collector and a build: the one looks again and again at all that the other still needs.

Millions of boxes live until the last page is written, so there is nothing to collect and ever more to look through:
without it a build takes a sixth less processor time for 2 % more memory (docs/benchmarks.md).
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector away while one edition is built; what that edition leaves is collected after it."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def leave() -> None:
    """Have the ending process drop its memory unseen: the interpreter would look through all of it once more."""
    gc.freeze()
