"""Paragraphs parted badly between two pages or two columns: a line of them stands alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from printreport.checks.check import Laid
from printreport.checks.landed import page, quoted, read
from printreport.diagnostics import Diagnostic, warning
from printreport.model.pages import Line, Sheet

HELD = frozenset({"prose", "label", "note", "caption", "heading"})  # a table's rows are parted by the table


@dataclass(frozen=True, slots=True)
class Part:
    """The lines of one paragraph that stand in one column of one page."""

    sheet: Sheet
    lines: tuple[Line, ...]

    @property
    def alone(self) -> bool:
        """Whether one line stands here by itself."""
        return len(self.lines) == 1


def widows(laid: Laid) -> Iterator[Diagnostic]:
    """The last line of a paragraph stands alone at the head of a page or a column.

    It looks lost there, and the page begins with a rest. Shorten the paragraph by a few words, or lengthen it. The
    press keeps two lines together by itself; where it does not, something in the layout leaves it no room.
    """
    for parts in _parted(laid, "widow"):
        if parts[-1].alone:
            line, sheet = parts[-1].lines[0], parts[-1].sheet
            message = f"{quoted(line.text)}, the last line of its paragraph, stands alone at the head of {page(sheet)}"
            yield warning("widow", message, line.at, "shorten or lengthen the paragraph by a few words")


def orphans(laid: Laid) -> Iterator[Diagnostic]:
    """The first line of a paragraph stands alone at the foot of a page or a column.

    The reader turns the page after one line. Shorten or lengthen what stands before it. The press keeps two lines
    together by itself; where it does not, something in the layout leaves it no room.
    """
    for parts in _parted(laid, "orphan"):
        if parts[0].alone:
            line, sheet = parts[0].lines[0], parts[0].sheet
            message = f"{quoted(line.text)}, the first line of its paragraph, stands alone at the foot of {page(sheet)}"
            yield warning("orphan", message, line.at, "shorten or lengthen what stands before it by a line")


def _parted(laid: Laid, finding: str) -> Iterator[tuple[Part, ...]]:
    """Yield the parts of each paragraph that stands in more than one column or page."""
    gathered: dict[int, dict[tuple[int, int], tuple[Sheet, list[Line]]]] = {}
    for sheet in laid.survey.sheets:
        for line in read(sheet.lines, finding):
            if line.paragraph and line.role in HELD:
                places = gathered.setdefault(line.paragraph, {})
                places.setdefault((sheet.number, line.column), (sheet, []))[1].append(line)
    for places in gathered.values():
        if len(places) > 1:
            yield tuple(Part(sheet, tuple(lines)) for sheet, lines in places.values())
