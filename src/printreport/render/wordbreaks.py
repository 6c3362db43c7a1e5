"""Word breaks the engine swallows: takes pieces of text as they are met, says after which of them a space belongs.

At the end of a line, and between elements, the engine paints no space. On paper none is needed; read aloud or copied,
words would run together (ISO 32000-1, 14.8.2.5: word breaks are spaces in the text). Whether a line was broken at a
space or inside a word is looked up in the words of the HTML.
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes

from printreport.model.tags import Mark
from printreport.render.branch import words

JOINED = frozenset(
    {"::first-letter", "::marker"}
)  # these stand in lines of their own, and bring their space if need be
REACH = 12  # characters on both sides of a break that are looked up
INSIDE_WORDS = ("-", "‐", "–", "—", "/", "\u00ad", "\u200b")  # a line may break after these without a space


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text: its mark, its words, the line box it stands in.

    `joined` says that it belongs to what follows though it has a line of its own; `atomic` that its line stands inside
    another line, in an inline block.
    """

    mark: Mark
    text: str
    line: boxes.LineBox
    joined: bool = False
    atomic: bool = False


class WordBreaks:
    """Follows the words of each element, over lines and pages."""

    def __init__(self) -> None:
        """Begin before the first word."""
        self._last: dict[Element, Piece] = {}
        self._texts: dict[Element, str] = {}

    def piece(self, unit: Element, piece: Piece) -> Mark | None:
        """Take a piece of the words of `unit`; return the mark before it when a space belongs between the two."""
        before = self._last.get(unit)
        self._last[unit] = piece
        if before is None or before.line is piece.line or before.joined or before.text.endswith(" "):
            return None
        blocks = before.line.element is not piece.line.element and not (before.atomic or piece.atomic)
        # Two blocks are the kicker and the words of a heading, say. In one block it may be the middle of a word.
        return before.mark if blocks or self._broken(unit, before.text, piece.text) else None

    def space(self, unit: Element, line: boxes.LineBox) -> Mark | None:
        """Take a piece of nothing but space, or a leader; return the mark before it in the line, if there is one."""
        before = self._last.get(unit)
        return before.mark if before and before.line is line and not before.text.endswith(" ") else None

    def _broken(self, unit: Element, before: str, after: str) -> bool:
        tail = " ".join(before.split())[-REACH:].casefold()
        head = " ".join(after.split())[:REACH].casefold()
        if tail.endswith("‐"):
            return False  # hyphenated: the hyphen is the press's own
        text = self._text(unit)
        if f"{tail} {head}" in text:
            return True
        if f"{tail}{head}" in text:
            return False
        return not tail.endswith(INSIDE_WORDS) or tail[-2:-1] == " "

    def _text(self, unit: Element) -> str:
        known = self._texts.get(unit)
        if known is None:
            known = self._texts[unit] = words(unit).casefold()
        return known
