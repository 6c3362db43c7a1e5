"""What a chart shows: its categories and numbers, each number written in the report's language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from printreport.compose.filters import money, number, percent, written_decimals
from printreport.model.report import Chart
from printreport.model.table import Cell

NOTHING = ("", "-", "\N{EN DASH}", "\N{EM DASH}", "\N{MINUS SIGN}")  # what tables write for no number
CURRENCY = re.compile(r"[A-Z]{3}")  # ISO 4217


@dataclass(frozen=True, slots=True)
class Point:
    """One number: the category and series it belongs to, None where the table has no number, and how it is printed."""

    category: str
    series: str
    value: Decimal | None
    text: str

    @property
    def size(self) -> float:
        """The number as a length to draw; nothing where there is none."""
        return float(self.value or 0)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading of the table: the heading, and the first category and the one after the last."""

    name: str
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Subject:
    """All that a chart shows, row by row and series by series, and what is to be seen in it."""

    points: tuple[Point, ...]
    highlight: tuple[str, ...] = ()
    unit: str = ""
    language: str = "en"
    groups: tuple[Group, ...] = ()

    @property
    def categories(self) -> tuple[str, ...]:
        """The names of the rows."""
        return tuple(dict.fromkeys(point.category for point in self.points))

    @property
    def series(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(dict.fromkeys(point.series for point in self.points))

    @property
    def rows(self) -> tuple[tuple[Point, ...], ...]:
        """The numbers of each row, one for each series."""
        step = len(self.series)
        return tuple(self.points[at : at + step] for at in range(0, len(self.points), step))

    def course(self, series: str) -> tuple[Point, ...]:
        """Return the numbers of one series, row by row."""
        return tuple(point for point in self.points if point.series == series)

    def written(self, value: Decimal) -> str:
        """Write a number that was reckoned from others, with as many decimals as they have."""
        decimals = max((written_decimals(point.value) for point in self.points if point.value is not None), default=0)
        return written(value, self.unit, self.language, decimals)


def subject_of(chart: Chart, language: str = "en") -> Subject:
    """Read a chart's numbers; ValueError where there is none to draw."""
    points = points_of(chart, language)
    if not points:
        raise ValueError("a chart without numbers cannot be drawn; ask `fitness` first")
    return Subject(points, chart.highlight, chart.unit, language, _groups(chart))


def points_of(chart: Chart, language: str = "en") -> tuple[Point, ...]:
    """Read a chart's numbers row by row, series by series; rows with nothing in them are headings and left out."""
    names = chart.table.column(chart.category)
    columns = _columns(chart)
    filled = _filled(columns)
    values = [column[row].number for row in filled for column in columns]
    decimals = max((written_decimals(value) for value in values if value is not None), default=0)
    return tuple(
        Point(names[row].text, series, column[row].number, written(column[row].number, chart.unit, language, decimals))
        for row in filled
        for series, column in zip(chart.series, columns, strict=True)
    )


def _groups(chart: Chart) -> tuple[Group, ...]:
    """Gather the headings; none where some rows stand under no heading, or under a single one."""
    names, filled = chart.table.column(chart.category), _filled(_columns(chart))
    heads = [row for row in range(len(names)) if row not in filled and names[row].text.strip()]
    if len(heads) < 2 or not filled or heads[0] > filled[0]:  # noqa: PLR2004 - one heading parts nothing
        return ()
    places = [sum(row < head for row in filled) for head in (*heads, len(names))]
    found = [Group(names[head].text, *ends) for head, *ends in zip(heads, places, places[1:], strict=False)]
    return tuple(group for group in found if group.end > group.begin)


def _columns(chart: Chart) -> list[tuple[Cell, ...]]:
    return [chart.table.column(series) for series in chart.series]


def _filled(columns: list[tuple[Cell, ...]]) -> list[int]:
    """Return the rows in which something is written; with words where numbers should be, `fitness` says so."""
    return [at for at, row in enumerate(zip(*columns, strict=True)) if any(_is_written(cell) for cell in row)]


def _is_written(cell: Cell) -> bool:
    return cell.number is not None or cell.text.strip() not in NOTHING


def written(value: Decimal | None, unit: str, language: str, decimals: int) -> str:
    """Write a number with a currency's or per cent sign; any other unit belongs in the caption."""
    if value is None:
        return "\N{EN DASH}"
    if unit == "%":
        return percent(value, language, decimals)
    if CURRENCY.fullmatch(unit):
        return money(value, unit, language, decimals)
    return number(value, language, decimals)
