"""The kinds of chart, and the description of one in Vega-Lite. To add a kind, write its function and name it here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from printreport.compose.charts.bars import bar, grouped
from printreport.compose.charts.donut import donut
from printreport.compose.charts.lines import line
from printreport.compose.charts.look import Look, look
from printreport.compose.charts.marks import Layer
from printreport.compose.charts.values import Point, points_of
from printreport.model.report import Chart

Kind = Callable[[tuple[Point, ...], tuple[str, ...], Look], Layer]

KINDS: Mapping[str, Kind] = MappingProxyType({"bar": bar, "grouped": grouped, "line": line, "donut": donut})


def specification(chart: Chart, tokens: Mapping[str, str], language: str, width_mm: float = 0.0) -> Layer:
    """Describe a chart in Vega-Lite, one unit to a point; ValueError where there is no number to draw."""
    points = points_of(chart, language)
    if not points:
        raise ValueError("a chart without numbers cannot be drawn; ask `fitness` first")
    return KINDS[chart.kind](points, chart.highlight, look(tokens, width_mm))
