"""Patterns kept: while the engine reads markup, it finds the patterns by which it looks for the end of a name or text.

Its parser means to keep them, and files each under the pattern itself in place of what it was made from (tinyhtml5
2.1.0, `chars_until`): it finds none, and makes every one anew, for each attribute and each tag. That is more than half
of its time. Here it finds them; the tree is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from weasyprint import tinyhtml5  # the engine's own, whichever that is


class _Patterns(dict[tuple[str | tuple[str, ...] | frozenset[str], bool], re.Pattern[str]]):
    """Patterns for runs of characters: those that are named (True), or all others (False)."""

    def __missing__(self, asked: tuple[str | tuple[str, ...] | frozenset[str], bool]) -> re.Pattern[str]:
        characters, named = asked
        listed = "".join(f"\\x{ord(character):02x}" for character in sorted(characters))
        self[asked] = re.compile(f"[{'' if named else '^'}{listed}]+")
        return self[asked]


@contextmanager
def patterns_kept() -> Iterator[None]:
    """Keep patterns while something is read."""
    before = tinyhtml5.inputstream.characters_until_regex
    tinyhtml5.inputstream.characters_until_regex = _Patterns()
    try:
        yield
    finally:
        tinyhtml5.inputstream.characters_until_regex = before
