"""Words written twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from printreport.checks.check import Content
from printreport.checks.passages import passages
from printreport.diagnostics import Diagnostic, warning


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Only small words that no sentence of the language says twice: "had had", "die die" and "nous nous" are left alone.
NEVER_TWICE: Mapping[str, frozenset[str]] = {
    "en": _words(
        """the a an of to for and or but with from by at as we our their they his its this these are were was be been
        not will can which who into between"""
    ),
    "de": _words("und oder ein eine einen einem einer mit von für nicht ist wir ich im am zum zur auf bei nach"),
    "fr": _words("le les un une des du de et ou au aux avec pour dans sur est sont par ce cette ces leur qui"),
    "es": _words("el la los las un una unos unas de del y en con por para su sus al es son entre"),
    "pt": _words("um uma de do da dos das e em com por para na nos nas ao aos é são entre"),
    "it": _words("il lo gli le un una di del della dei delle e in con per al alla nel nella è sono"),
    "nl": _words("de het een van met voor is zijn wij ons aan bij naar uit door"),
}
PAIR = re.compile(r"\b(\w+)(\s+)(\1)\b", re.IGNORECASE)


def doubled_words(content: Content) -> Iterator[Diagnostic]:
    """A small word stands twice in a row: "the the".

    It happens most at the end of a line, where the eye does not see it. Take one away. Only words that no sentence of
    the language says twice are looked for, in the language of the passage.
    """
    for passage in passages(content):
        never = NEVER_TWICE.get(passage.language.split("-")[0].lower(), frozenset())
        for pair in PAIR.finditer(passage.text):
            if pair.group(1).lower() in never and not _named(pair.group(1), pair.group(3)):
                at = passage.place(pair.start(3), pair.end(3))
                yield warning("doubled-word", f"`{pair.group(1)}` stands twice in a row", at, "take one away")


def _named(first: str, second: str) -> bool:
    """Say whether the second word is a name that only sounds like the first: "at AT&T"."""
    return second != second.lower() and (first != second or len(second) == 1)
