"""The countries that a map shows, in the order of its table, each with its number on the map and its figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from printreport.compose.charts.values import written
from printreport.compose.charts.world.countries import code_of, name_of
from printreport.compose.filters import written_decimals
from printreport.model.report import Chart
from printreport.model.table import Cell


@dataclass(frozen=True, slots=True)
class Stop:
    """One country: its number on the map, its ISO 3166-1 code, its name, its figure, None where there is none."""

    number: int
    code: str
    name: str
    value: Decimal | None
    text: str


def stops_of(chart: Chart, language: str) -> tuple[Stop, ...]:
    """Read the countries of a map; a country that two rows name stands once."""
    cells = chart.table.column(chart.category)
    figures = chart.table.column(chart.series[0]) if chart.series else cells
    values = [cell.number if chart.series else None for cell in figures]
    decimals = max((written_decimals(value) for value in values if value is not None), default=0)
    found: dict[str, tuple[str, Decimal | None]] = {}
    for cell, value in zip(cells, values, strict=True):
        code = code_of(cell.text, language)
        if code and code not in found:
            found[code] = (name_of(cell.text, code, language), value)
    return tuple(
        Stop(at, code, name, value, written(value, chart.unit, language, decimals) if value is not None else "")
        for at, (code, (name, value)) in enumerate(found.items(), 1)
    )


def strangers(chart: Chart, language: str) -> Iterator[Cell]:
    """Yield the cells that name no country; blank ones and headings of groups are no names."""
    rows = zip(chart.table.column(chart.category), chart.table.rows, strict=True)
    for cell, row in rows:
        heading = len(row) > 1 and not any(other.text.strip() for other in row if other is not cell)
        if cell.text.strip() and not heading and not code_of(cell.text, language):
            yield cell
