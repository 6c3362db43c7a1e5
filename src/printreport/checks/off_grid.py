"""Lines of running text that miss the baseline grid."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.checks.check import Laid
from printreport.checks.landed import page, quoted, read
from printreport.diagnostics import Diagnostic, warning
from printreport.model.pages import Grid, Line, Sheet
from printreport.units import points

NAME = "off-grid"
MOST_PT = 0.6
SAME_SIZE_PT = 0.05
SAME_MISS_PT = 0.2


def lines_off_the_grid(laid: Laid) -> Iterator[Diagnostic]:
    """Running text misses the baseline grid of its page, so that lines beside each other do not stand level.

    Held to the grid are the lines of paragraphs, lists and quotations in the body's size; the layout's tokens `--head`
    and `--bl` make the grid. Tables, notes, captions, headings and words in other sizes have leadings of their own and
    may part from it, but what follows them must be back on it. An editor can do nothing here: the layout's designer
    gives what stands above a height of whole lines.
    """
    for sheet in laid.survey.sheets:
        if sheet.grid:
            for first, miss, count in _runs(sheet, sheet.grid):
                lines = "one line" if count == 1 else f"{count} lines"
                side = "below" if miss > 0 else "above"
                yield warning(
                    NAME,
                    f"{lines} on {page(sheet)}, from {quoted(first.text)} on, stand {abs(miss):.1f} points {side} "
                    "the baseline grid",
                    first.at,
                    "have the layout give what stands above it a height of whole lines",
                )


def _runs(sheet: Sheet, grid: Grid) -> Iterator[tuple[Line, float, int]]:
    """Yield each run of lines that miss the grid by as much: the first of them, by how much, and how many."""
    first: Line | None = None
    missed, count = 0.0, 0
    for line in read(sheet.lines, NAME):
        if not _held(line, grid):
            continue
        miss = _miss(line, grid)
        off = abs(miss) > MOST_PT
        if first and not (off and _same(miss, missed, grid)):
            yield first, missed, count
            first = None
        if off and first is None:
            first, missed, count = line, miss, 0
        count += off
    if first:
        yield first, missed, count


def _same(one: float, other: float, grid: Grid) -> bool:
    """Whether two lines miss the grid by as much; half a step above it and half a step below it are one place."""
    apart = abs(one - other)
    return min(apart, points(grid.step) - apart) < SAME_MISS_PT


def _held(line: Line, grid: Grid) -> bool:
    return line.role == "prose" and bool(line.baseline) and abs(line.size - grid.size) < SAME_SIZE_PT


def _miss(line: Line, grid: Grid) -> float:
    """Say how far a line stands below its nearest baseline, in points; above it is less than 0."""
    steps = (line.baseline - grid.first) / grid.step
    return points((steps - round(steps)) * grid.step)
