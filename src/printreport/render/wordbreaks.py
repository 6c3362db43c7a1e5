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

JOINED = ("::first-letter", "::marker")  # these stand in lines of their own, and bring their space if they want one
REACH = 12  # characters on both sides of a break that are looked up
INSIDE_WORDS = ("-", "‐", "–", "—", "/", "\u00ad", "\u200b")  # a line may break after these without a space


@dataclass(frozen=True, slots=True)
class _End:
    """Where the words of an element stand so far: the last mark, its text, the line it is in."""

    mark: Mark
    text: str
    line: boxes.LineBox
    joined: bool


class WordBreaks:
    """Follows the words of each element, over lines and pages; `after` receives the marks that a space belongs to."""

    def __init__(self) -> None:
        """Begin before the first word."""
        self._ends: dict[Element, _End] = {}
        self._texts: dict[Element, str] = {}

    def piece(self, unit: Element, mark: Mark, box: boxes.TextBox, line: boxes.LineBox) -> Mark | None:
        """Take a piece of text of `unit` in `line`; return the mark before it when a space belongs between the two."""
        before = self._ends.get(unit)
        self._ends[unit] = _End(mark, box.text, line, (box.element_tag or "").endswith(JOINED))
        if before is None or before.line is line or before.joined or before.text.endswith(" "):
            return None
        if before.line.element is not line.element:
            return before.mark  # two blocks, such as the kicker and the words of a heading
        return before.mark if self._broken(unit, before.text, box.text) else None

    def space(self, unit: Element, line: boxes.LineBox) -> Mark | None:
        """Take a piece of nothing but space, or a leader; return the mark before it in the line, if there is one."""
        before = self._ends.get(unit)
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
