"""What a chart says to those who do not see it, made of its data, where the editor has written nothing.

No word but the table's own, so that it is right in every language: ``2025: Barges 44,910; Canoes 15,610.``
"""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from printreport.compose.charts.values import Point, Subject, subject_of
from printreport.compose.charts.world import stops_of
from printreport.model.report import MAP, Chart

MOST = 60  # numbers that are said one by one; of longer courses the first, the last, and those between that stand out
SEMICOLONS = MappingProxyType({"ar": "؛", "fa": "؛", "ur": "؛"})
BEFORE_COLON = MappingProxyType({"fr": "\N{NO-BREAK SPACE}"})


def spoken(chart: Chart, language: str) -> str:
    """Put a chart's numbers, or a map's countries, into words."""
    tongue = language.partition("-")[0]
    apart = f"{SEMICOLONS.get(tongue, ';')} "
    if chart.kind == MAP:
        return f"{apart.join(f'{stop.name} {stop.text}'.strip() for stop in stops_of(chart, language))}."
    subject = subject_of(chart, language)
    colon = f"{BEFORE_COLON.get(tongue, '')}: "
    said = [f"{series}{colon}{apart.join(_said(_chosen(subject, series)))}." for series in subject.series]
    unit = f" ({chart.unit})" if chart.unit and chart.unit != "%" and not chart.unit.isupper() else ""
    return f"{' '.join(said)}{unit}"


def _said(points: Sequence[Point]) -> list[str]:
    return [f"{point.category} {point.text}" for point in points]


def _chosen(subject: Subject, series: str) -> Sequence[Point]:
    """Return the numbers that are said of a series."""
    course = subject.course(series)
    if len(subject.points) <= MOST:
        return course
    told = {course[0], course[-1], min(course, key=lambda each: each.size), max(course, key=lambda each: each.size)}
    return [point for point in course if point in told]
