"""Headings left alone at the foot of a page or a column."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from printreport.checks.check import Laid
from printreport.checks.landed import crossing, page, quoted, read
from printreport.diagnostics import Diagnostic, warning
from printreport.model.pages import Line

NAME = "heading-at-foot"
FULL_PAGE = 0.75
LINES_AT_FOOT = 3
LOWEST_MM = 40.0  # what stands farther below is no line that follows the heading
BESIDE = frozenset({"note", "margin"})  # what stands in the margin is not what a heading heads


def headings_at_foot(laid: Laid) -> Iterator[Diagnostic]:
    """A heading stands in the last three lines of a page or a column, and what it heads goes on in the next.

    The reader meets a title nearly without its text. Shorten or lengthen what stands before it by a few lines.
    """
    sheets = laid.survey.sheets
    for sheet, following in zip_longest(sheets, sheets[1:]):
        lines = [line for line in read(sheet.lines, NAME) if line.role not in BESIDE]
        for heading in (line for line in lines if _low(line, lines)):
            if any(_in_next_column(line, heading) for line in lines):
                yield _finding(heading, f"a column on {page(sheet)}, its text stands in the next")
            elif following and sheet.filled >= FULL_PAGE and any(_headed(line, heading) for line in read(following.lines, NAME)):
                yield _finding(heading, f"{page(sheet)}, its text overleaf")


def _finding(heading: Line, foot: str) -> Diagnostic:
    message = f"{quoted(heading.text)} stands at the foot of {foot}"
    return warning(NAME, message, heading.at, "shorten or lengthen what stands before it by a few lines")


def _low(heading: Line, lines: list[Line]) -> bool:
    """Whether a line is the last of a heading, and hardly any of the text that it heads stands below it."""
    whole = [line for line in lines if heading.heads and line.paragraph == heading.paragraph]
    if not whole or heading is not whole[-1]:
        return False
    below = [line for line in lines if _headed(line, heading) and any(_under(line, own) for own in whole)]
    lowest = max((line.area.y for line in below), default=0.0)
    return len({round(line.area.y) for line in below}) < LINES_AT_FOOT and lowest - heading.area.y < LOWEST_MM


def _headed(line: Line, heading: Line) -> bool:
    return heading.paragraph < line.paragraph <= heading.heads and line.role not in BESIDE


def _under(line: Line, heading: Line) -> bool:
    across, _ = crossing(line.area, heading.area)
    return line.area.y > heading.area.y and line.column == heading.column and across > 0


def _in_next_column(line: Line, heading: Line) -> bool:
    beside = heading.column and line.column == heading.column + 1 and line.area.y <= heading.area.y
    return bool(beside) and _headed(line, heading)
