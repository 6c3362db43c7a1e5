"""Pages that end badly: nearly empty ones, and headings left alone at the foot."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from printreport.checks.check import Laid
from printreport.checks.places import section_of
from printreport.diagnostics import Diagnostic, Location, warning
from printreport.model.pages import Line, Sheet

LEAST_FILLED = 1 / 3
FULL_PAGE = 0.75
LINES_AT_FOOT = 3
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def short_pages(laid: Laid) -> Iterator[Diagnostic]:
    """A section ends with a page that is less than a third full.

    A few lines on a page of their own look like an accident. Shorten the section, give it more, or accept the white
    space with its reason under `allow:`. Sections of one page, and the last page of the book, are taken as meant.
    """
    owners = [_owner(laid, sheet) for sheet in laid.survey.sheets]
    for number, (sheet, owner) in enumerate(zip(laid.survey.sheets, owners, strict=True)):
        begun = number > 0 and owners[number - 1] == owner
        ends = number + 1 < len(owners) and owners[number + 1] != owner
        if owner and begun and ends and 0 < sheet.filled < LEAST_FILLED:
            yield warning(
                "short-page",
                f"page {sheet.folio or sheet.number} ends `{owner}` with {_lines(sheet)}",
                _place(sheet),
                "shorten the section by as much, add to it, or allow the page with a reason",
            )


def headings_at_foot(laid: Laid) -> Iterator[Diagnostic]:
    """A heading stands in the last three lines of a page, and what it heads begins overleaf.

    The reader meets a title without its text. Shorten or lengthen what stands before it by a few lines.
    """
    sheets = laid.survey.sheets
    for sheet, following in pairwise(sheets):
        heading = _last_heading(sheet)
        owner = _owner(laid, sheet)
        if heading and owner and owner == _owner(laid, following) and sheet.filled >= FULL_PAGE:
            yield warning(
                "heading-at-foot",
                f"“{heading.text.strip()}” stands at the foot of page {sheet.folio or sheet.number}, its text overleaf",
                heading.at,
                "shorten or lengthen what stands before it by a few lines",
            )


def _last_heading(sheet: Sheet) -> Line | None:
    """Return the heading below which fewer than `LINES_AT_FOOT` lines of its own column stand."""
    for line in reversed(sheet.lines):
        if line.element in HEADINGS:
            below = {round(other.area.y) for other in sheet.lines if _below(other, line)}
            return line if len(below) < LINES_AT_FOOT - 1 else None
    return None


def _below(other: Line, line: Line) -> bool:
    beside = other.area.x + other.area.width <= line.area.x or line.area.x + line.area.width <= other.area.x
    return other.element not in HEADINGS and other.area.y > line.area.y and not beside


def _owner(laid: Laid, sheet: Sheet) -> str:
    """Name the section whose lines end the page, or nothing for a page without text of the manuscript."""
    owners = (section_of(laid.report, line.at) for line in reversed(sheet.lines) if line.at)
    return next((section.id for section in owners if section), "")


def _place(sheet: Sheet) -> Location | None:
    return next((line.at for line in sheet.lines if line.at), None)


def _lines(sheet: Sheet) -> str:
    count = len({round(line.area.y, 1) for line in sheet.lines})
    return "one line" if count == 1 else f"{count} lines"
