"""Libraries by their names: while the engine is loaded, Python does not search the system for what the loader knows.

The engine asks for each of its libraries by the names of several systems, that of Linux fourth; for each name that the
loader does not know, Python runs `ldconfig`, a compiler and a linker to find another (`ctypes.util.find_library`), some
twenty programs before the first page. On Linux such a search finds nothing but a name that the engine asks for anyway.
"""

from __future__ import annotations

import ctypes.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def by_their_names() -> Iterator[None]:
    """Have libraries found by the names that they are asked for, while something is loaded."""
    search = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _nothing
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _nothing(name: str) -> None:
    """Find nothing but what the loader knows."""
    del name
