"""Whether a chart's kind suits its numbers, and which kind would; whether a map's countries are known."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from printreport.compose.charts.rules import RULES
from printreport.compose.charts.values import Subject, points_of
from printreport.compose.charts.world.countries import folded, known_names
from printreport.compose.charts.world.stops import stops_of, strangers
from printreport.diagnostics import Diagnostic, did_you_mean, error, warning
from printreport.model.report import MAP, Chart


def fitness(chart: Chart, language: str = "en") -> tuple[Diagnostic, ...]:
    """Judge a chart before it is drawn.

    ``chart-without-numbers`` (error): a column it names is missing, or holds no number, or words among its numbers.
    ``unknown-country`` (error): a map's table names a country that there is none of.
    ``unfit-chart`` (warning): the numbers are there, and another kind would show them better.
    """
    missing = tuple(_missing(chart))
    if missing:
        return missing
    if chart.kind == MAP:
        return tuple(_map(chart, language))
    points = points_of(chart)
    if all(point.value is None for point in points):
        return (error(
            "chart-without-numbers", f"There is no number to draw in {_column(chart.series)}.", chart.at,
            "name a column of numbers under `series`, or leave the chart out",
        ),)  # fmt: skip
    subject = Subject(points, chart.highlight, chart.unit, language)
    return (*_words(chart, subject), *_unfit(chart, subject))


def _missing(chart: Chart) -> Iterator[Diagnostic]:
    for name in (chart.category, *chart.series):
        if name not in chart.table.columns:
            yield error(
                "chart-without-numbers", f"{chart.table.at.file} has no column “{name}”.", chart.at,
                did_you_mean(name, chart.table.columns),
            )  # fmt: skip


def _words(chart: Chart, subject: Subject) -> Iterator[Diagnostic]:
    gaps = [point for point in subject.points if point.value is None]
    if gaps:
        named = ", ".join(f"“{point.category}”" for point in gaps[:3])
        yield error(
            "chart-without-numbers", f"There is no number in {_column(chart.series)} for {named}.", chart.at,
            "write the number in the table, or leave the row out",
        )  # fmt: skip


def _unfit(chart: Chart, subject: Subject) -> Iterator[Diagnostic]:
    """Say what does not suit; a hint of one word is the kind to write."""
    for fact, better in RULES[chart.kind](subject):
        yield warning("unfit-chart", fact, chart.at, better if " " in better else f"write `kind: {better}`")


def _map(chart: Chart, language: str) -> Iterator[Diagnostic]:
    unknown = list(strangers(chart, language))
    yield from (
        error("unknown-country", f"No country is called “{cell.text}”.", cell.at, _meant(cell.text, language))
        for cell in unknown
    )
    stops = stops_of(chart, language)
    if not stops and not unknown:
        fact = f"There is no country in {_column((chart.category,))}."
        yield error("chart-without-numbers", fact, chart.at, "name a column of countries under `category`")
    elif chart.series and all(stop.value is None for stop in stops) and not unknown:
        fact = f"There is no number to draw in {_column(chart.series)}."
        yield error(
            "chart-without-numbers", fact, chart.at, "leave `series` out, and the map shows the countries alone"
        )
    elif len(stops) == 1 and not unknown:
        fact = "A map of one country says no more than its name."
        yield warning("unfit-chart", fact, chart.at, "leave the map out, and say what is done there")


def _meant(written: str, language: str) -> str:
    """Offer the names that are nearest to what was written."""
    names = {folded(name): name for name in known_names(language)}
    near = [names[name] for name in get_close_matches(folded(written), list(names), n=3, cutoff=0.6)]
    if near:
        return f"did you mean {' or '.join(f'“{name}”' for name in near)}?"
    return "write the country's name in the report's language, or its code of two letters, such as `KE`"


def _column(series: tuple[str, ...]) -> str:
    return " and ".join(f"“{name}”" for name in series)
