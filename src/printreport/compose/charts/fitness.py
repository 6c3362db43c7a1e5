"""Whether a chart's kind suits its numbers, and which kind would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from printreport.compose.charts.values import Point, points_of
from printreport.diagnostics import Diagnostic, did_you_mean, error, warning
from printreport.model.report import Chart

MOST_SHARES = 6
FEWEST_STEPS = 4
MOST_SERIES = 4
YEAR = re.compile(r"\d{4}")


def fitness(chart: Chart) -> tuple[Diagnostic, ...]:
    """Judge a chart before it is drawn.

    ``chart-without-numbers`` (error): a column it names is missing, or holds no number, or words among its numbers.
    ``unfit-chart`` (warning): the numbers are there, and another kind would show them better.
    """
    missing = tuple(_missing(chart))
    if missing:
        return missing
    points = points_of(chart)
    if not points:
        return (error(
            "chart-without-numbers", f"There is no number to draw in {_column(chart.series)}.", chart.at,
            "name a column of numbers under `series`, or leave the chart out",
        ),)  # fmt: skip
    return (*_words(chart, points), *_unfit(chart, points))


def _missing(chart: Chart) -> Iterator[Diagnostic]:
    for name in (chart.category, *chart.series):
        if name not in chart.table.columns:
            yield error(
                "chart-without-numbers", f"{chart.table.at.file} has no column “{name}”.", chart.at,
                did_you_mean(name, chart.table.columns),
            )  # fmt: skip


def _words(chart: Chart, points: tuple[Point, ...]) -> Iterator[Diagnostic]:
    gaps = [point for point in points if point.value is None]
    if gaps:
        named = ", ".join(f"“{point.category}”" for point in gaps[:3])
        yield error(
            "chart-without-numbers", f"{_column(chart.series)} holds no number for {named}.", chart.at,
            "write the number in the table, or leave the row out",
        )  # fmt: skip


def _unfit(chart: Chart, points: tuple[Point, ...]) -> Iterator[Diagnostic]:
    categories = list(dict.fromkeys(point.category for point in points))
    match chart.kind:
        case "donut" if any(point.value is not None and point.value < 0 for point in points):
            yield _better(chart, "A donut cannot show a negative share.", "bar")
        case "donut" if len(chart.series) > 1:
            yield _better(chart, "A donut shows one column, and this one names several.", "grouped")
        case "donut" if len(categories) > MOST_SHARES:
            yield _better(chart, f"A donut of {len(categories)} shares cannot be told apart.", "bar")
        case "line" if len(categories) < FEWEST_STEPS:
            yield _better(chart, f"A line over {len(categories)} steps shows no course.", _bars(chart))
        case "line" if not _in_order(categories):
            yield _better(chart, "A line joins categories that have no order in time.", _bars(chart))
        case "grouped" if len(chart.series) == 1:
            yield _better(chart, "A grouped chart of one column has nothing to group.", "bar")
        case "bar" if len(chart.series) > 1:
            yield _better(chart, "A bar chart shows one column, and this one names several.", "grouped")
    if len(chart.series) > MOST_SERIES:
        yield warning(
            "unfit-chart", f"{len(chart.series)} columns side by side cannot be told apart.", chart.at,
            f"draw at most {MOST_SERIES}, or print a table",
        )  # fmt: skip


def _better(chart: Chart, fact: str, kind: str) -> Diagnostic:
    return warning("unfit-chart", fact, chart.at, f"write `kind: {kind}`")


def _bars(chart: Chart) -> str:
    return "bar" if len(chart.series) == 1 else "grouped"


def _in_order(categories: list[str]) -> bool:
    """Tell whether names run on: years that only rise, or names such as months, in which no year stands."""
    years = [int(found[0]) for name in categories if (found := YEAR.search(name))]
    if not years:
        return _months(categories)
    return len(years) == len(categories) and all(before <= after for before, after in pairwise(years))


def _months(categories: list[str]) -> bool:
    """Tell names of months, quarters or weeks from other words."""
    numbers = [int(found[0]) for name in categories if (found := re.search(r"\d+", name))]
    if len(numbers) == len(categories):
        return all(before < after for before, after in pairwise(numbers))
    return all(name[:3].lower() in MONTHS for name in categories)


MONTHS = frozenset({  # as they begin in English, French, German, Spanish and Portuguese
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "fév", "avr", "mai", "jui",
    "aoû", "déc", "mär", "okt", "dez", "ene", "abr", "ago", "dic", "fev", "set", "out",
})  # fmt: skip


def _column(series: tuple[str, ...]) -> str:
    return " and ".join(f"“{name}”" for name in series)
