"""Rows of a chart that reads from top to bottom: each with its name beside it or, where there is no room, above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from printreport.compose.charts.look import Look
from printreport.compose.charts.plain import label, lines_of

GAP = 7.0  # pt between what is drawn and its words
MOST_FOR_NAMES = 0.4  # of the width
MOST_LINES = 3  # of a name beside its row
THICK = 20 / 28  # of a row: the bar; the rest is the white between rows
SLIM, SLIM_WHITE = 0.8, 0.6  # of a line: the same in a narrow column, the name standing above
ABOVE = 0.1  # of a line, between a name and what stands under it


def thickness(look: Look, lines: float) -> float:
    """Return how thick a bar is, if it and the white under it take so many lines; slim where names stand above."""
    return SLIM * look.line if look.narrow else THICK * lines * look.line


def white(look: Look, lines: float) -> float:
    """Return the white under such a bar."""
    return SLIM_WHITE * look.line if look.narrow else (1 - THICK) * lines * look.line


@dataclass(frozen=True, slots=True)
class Scale:
    """From values to places across, in points."""

    low: float
    high: float
    begin: float
    end: float

    def at(self, value: float) -> float:
        """Return the place of a value."""
        span = self.high - self.low or 1.0
        return self.begin + (self.end - self.begin) * (value - self.low) / span


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its name in lines, the middle of the first of them, and the upper edge of what is drawn."""

    lines: list[str]
    name: float
    top: float


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows, the place across at which drawing begins, and the height that they take."""

    column: float
    rows: tuple[Row, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Measures:
    """A row's measures in points: what is drawn, the white under it, and the height that a name is level with."""

    body: float
    white: float
    level: float


def rows_of(names: Sequence[str], measures: Measures, look: Look, begin: float = 0.0) -> Rows:
    """Give each name its row, the first one at `begin`."""
    room = MOST_FOR_NAMES * look.width - 2 * GAP
    beside = [look.lines(name, room) for name in names]
    fits = all(len(lines) <= MOST_LINES and max(map(look.wide, lines)) <= room for lines in beside)
    if look.narrow or not fits:
        return _above([look.lines(name, look.width) for name in names], measures, look, begin)
    column = max(look.wide(line) for lines in beside for line in lines) + 2 * GAP
    rows, y = [], begin
    for lines in beside:
        high = max(measures.body, len(lines) * look.line)
        top = y + (high - measures.body) / 2 if measures.level == measures.body else y
        lift = (len(lines) - 1) / 2 * look.line if measures.level == measures.body else 0
        rows.append(Row(lines, top + measures.level / 2 - lift, top))
        y += high + measures.white
    return Rows(column, tuple(rows), y - measures.white)


def _above(names: list[list[str]], measures: Measures, look: Look, begin: float) -> Rows:
    """Set names above; the gap under a name is smaller than the white that parts it from the row before."""
    rows, y, gap = [], begin, ABOVE * look.line
    for lines in names:
        top = y + len(lines) * look.line + gap
        rows.append(Row(lines, y + look.line / 2, top))
        y = top + measures.body + max(measures.white - gap, look.line / 3)
    return Rows(0.0, tuple(rows), rows[-1].top + measures.body if rows else begin)


def named(rows: Rows, look: Look) -> Iterator[Element]:
    """Set the names of all rows."""
    for row in rows.rows:
        yield from lines_of(look, (0, row.name), row.lines, label(look))
