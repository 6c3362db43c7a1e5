"""What a chart shows: its categories and numbers, each number written in the report's language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from printreport.compose.filters import money, number, percent, written_decimals
from printreport.model.report import Chart

CURRENCY = re.compile(r"[A-Z]{3}")  # ISO 4217


@dataclass(frozen=True, slots=True)
class Point:
    """One number: the category and series it belongs to, None where the table has no number, and how it is printed."""

    category: str
    series: str
    value: Decimal | None
    text: str


def points_of(chart: Chart, language: str = "en") -> tuple[Point, ...]:
    """Read a chart's numbers row by row, series by series; rows with no number at all are headings and left out."""
    names = chart.table.column(chart.category)
    columns = [chart.table.column(series) for series in chart.series]
    filled = [row for row in range(len(names)) if any(column[row].number is not None for column in columns)]
    values = [column[row].number for row in filled for column in columns]
    decimals = max((written_decimals(value) for value in values if value is not None), default=0)
    return tuple(
        Point(names[row].text, series, column[row].number, written(column[row].number, chart.unit, language, decimals))
        for row in filled
        for series, column in zip(chart.series, columns, strict=True)
    )


def written(value: Decimal | None, unit: str, language: str, decimals: int) -> str:
    """Write a number with a currency's or per cent sign; any other unit belongs in the caption."""
    if value is None:
        return "\N{EN DASH}"
    if unit == "%":
        return percent(value, language, decimals)
    if CURRENCY.fullmatch(unit):
        return money(value, unit, language, decimals)
    return number(value, language, decimals)
