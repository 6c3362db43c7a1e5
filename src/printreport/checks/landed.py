"""What the checks of the look share: lines as a reader sees them, and how pages and words are named to the user."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from printreport.checks.places import section_of
from printreport.model.pages import Line, Rectangle, Sheet
from printreport.model.report import Report

LONGEST_QUOTED = 40
SOFT_HYPHEN = "\u00ad"


def page(sheet: Sheet) -> str:
    """Name a page as it is numbered."""
    return f"page {sheet.folio or sheet.number}"


def quoted(text: str) -> str:
    """Quote words, the first of them where there are many."""
    words = " ".join(text.replace(SOFT_HYPHEN, "").split())
    return f"“{words}”" if len(words) <= LONGEST_QUOTED else f"“{words[: LONGEST_QUOTED - 1].rstrip()}…”"


def read(lines: Iterable[Line], finding: str) -> Iterator[Line]:
    """Yield the lines that are there to be read, unless the layout means there what `finding` is about."""
    return (line for line in lines if line.pieces and not line.decorative and finding not in line.meant)


def all_read(sheet: Sheet, finding: str) -> Iterator[Line]:
    """Yield what is there to be read on a page, its running matter last; as `read`."""
    return read((*sheet.lines, *sheet.running), finding)


def owner(report: Report, sheet: Sheet) -> str:
    """Name the section whose lines end the page, or nothing for a page without text of the manuscript."""
    owners = (section_of(report, line.at) for line in reversed(sheet.lines) if line.at)
    return next((section.id for section in owners if section), "")


def crossing(one: Rectangle, other: Rectangle) -> tuple[float, float]:
    """Say how far two rectangles cross, in width and height; not above 0 where they do not."""
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return across, down
