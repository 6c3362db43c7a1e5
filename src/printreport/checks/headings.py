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
LOWEST = 4  # lines: where something reaches farther below a heading, a picture say, it does not stand at the foot
LEADING_MM = 5.0  # of a page without a grid
BESIDE = frozenset({"note", "margin"})  # what stands in the margin is not what a heading heads


def headings_at_foot(laid: Laid) -> Iterator[Diagnostic]:
    """A heading stands in the last three lines of a page or a column, and what it heads goes on in the next.

    The reader meets a title nearly without its text. Shorten or lengthen what stands before it by a few lines.
    """
    sheets = laid.survey.sheets
    for sheet, following in zip_longest(sheets, sheets[1:]):
        lines = [line for line in read(sheet.lines, NAME) if line.role not in BESIDE]
        overleaf = list(read(following.lines, NAME)) if following and sheet.filled >= FULL_PAGE else []
        foot = sheet.lowest - LOWEST * (sheet.grid.step if sheet.grid else LEADING_MM)
        for heading in (line for line in lines if _low(line, lines)):
            if any(_in_next_column(line, heading) for line in lines):
                yield _finding(heading, f"a column on {page(sheet)}, its text stands in the next")
            elif _end(heading) > foot and any(_headed(line, heading) for line in overleaf):
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
    return len({round(line.area.y) for line in below}) < LINES_AT_FOOT


def _headed(line: Line, heading: Line) -> bool:
    return heading.paragraph < line.paragraph <= heading.heads and line.role not in BESIDE


def _under(line: Line, heading: Line) -> bool:
    across, _ = crossing(line.area, heading.area)
    return line.area.y > heading.area.y and line.column == heading.column and across > 0


def _in_next_column(line: Line, heading: Line) -> bool:
    beside = heading.column and line.column == heading.column + 1 and line.area.y <= heading.area.y
    return bool(beside) and _headed(line, heading)


def _end(line: Line) -> float:
    return line.area.y + line.area.height
