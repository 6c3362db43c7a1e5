"""Word breaks the engine swallows: takes pieces of text as they are met, says how each one before ends.

At the end of a line, and between elements, the engine paints no space, and the hyphen of a broken word looks like any
other. On paper that is right; read aloud or copied, words would run together or fall apart (ISO 32000-1, 14.8.2.5: word
breaks are spaces in the text; 14.8.2.2.3: a hyphen at the end of a line is a soft one). Whether a line was broken at a
space or inside a word is looked up in the words of the HTML.
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes

from printreport.model.tags import Mark
from printreport.render.branch import words

SPACE, SOFT_HYPHEN = " ", "\u00ad"
JOINED = frozenset(
    {"::first-letter", "::marker"}
)  # these stand in lines of their own, and bring their space if need be
REACH = 12  # characters on both sides of a break that are looked up
INSIDE_WORDS = ("-", "‐", "–", "—", "/", "\u200b")  # a line may break after these without a space
Ending = tuple[Mark, str]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text: its mark, its words, the line box it stands in.

    `hyphen` is what the press would break a word with; `joined` says that it belongs to what follows though it has a
    line of its own; `atomic` that its line stands inside another line, in an inline block.
    """

    mark: Mark
    text: str
    line: boxes.LineBox
    hyphen: str = ""
    joined: bool = False
    atomic: bool = False


class WordBreaks:
    """Follows the words of each element, over lines and pages."""

    def __init__(self) -> None:
        """Begin before the first word."""
        self._last: dict[Element, Piece] = {}
        self._texts: dict[Element, str] = {}

    def piece(self, unit: Element, piece: Piece) -> Ending | None:
        """Take a piece of the words of `unit`; return the mark before it and how that ends: space or soft hyphen."""
        before = self._last.get(unit)
        self._last[unit] = piece
        if before is None or before.line is piece.line or before.joined or before.text.endswith(SPACE):
            return None
        if before.line.element is not piece.line.element and not (before.atomic or piece.atomic):
            return before.mark, SPACE  # two blocks, such as the kicker and the words of a heading
        ending = self._ending(unit, before, piece)
        return (before.mark, ending) if ending else None

    def space(self, unit: Element, line: boxes.LineBox) -> Ending | None:
        """Take a piece of nothing but space, or a leader; return the mark before it in the line, if there is one."""
        before = self._last.get(unit)
        spaceless = before is not None and before.line is line and not before.text.endswith(SPACE)
        return (before.mark, SPACE) if before is not None and spaceless else None

    def _ending(self, unit: Element, before: Piece, after: Piece) -> str:
        tail, head = _plain(before.text)[-REACH:], _plain(after.text)[:REACH]
        text = self._text(unit)
        if f"{tail}{head}" in text:
            return ""
        if before.hyphen and tail.endswith(before.hyphen) and f"{tail.removesuffix(before.hyphen)}{head}" in text:
            return SOFT_HYPHEN
        if f"{tail} {head}" in text:
            return SPACE
        return "" if tail.endswith(INSIDE_WORDS) and tail[-2:-1] != SPACE else SPACE

    def _text(self, unit: Element) -> str:
        known = self._texts.get(unit)
        if known is None:
            known = self._texts[unit] = _plain(words(unit))
        return known


def _plain(text: str) -> str:
    return " ".join(text.replace(SOFT_HYPHEN, "").split()).casefold()
