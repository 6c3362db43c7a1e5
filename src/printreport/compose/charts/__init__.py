"""Charts: takes a `Chart` and the layout's tokens, returns a `Drawing` that stands in the page as inline SVG.

A specification in Vega-Lite is built as plain data, one function per kind (`bars`, `lines`, `donut`), drawn by
vl-convert (`vega`) and cleaned (`svg`). Values stand beside what they measure, so there is no legend, no grid and no
scale to look along; what is to be seen has the accent.

To add a kind, write its function and give it a name in `KINDS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from printreport.compose.charts.bars import bar, grouped
from printreport.compose.charts.donut import donut
from printreport.compose.charts.fitness import fitness
from printreport.compose.charts.lines import line
from printreport.compose.charts.look import Look, look
from printreport.compose.charts.marks import Layer
from printreport.compose.charts.svg import placed
from printreport.compose.charts.values import Point, points_of
from printreport.compose.charts.vega import to_svg
from printreport.model.report import Chart
from printreport.units import millimetres

__all__ = ["KINDS", "Drawing", "draw", "fitness", "specification"]

Kind = Callable[[tuple[Point, ...], tuple[str, ...], Look], Layer]

KINDS: Mapping[str, Kind] = MappingProxyType({"bar": bar, "grouped": grouped, "line": line, "donut": donut})


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart as inline SVG, what it says in words, and its size in mm."""

    svg: str = field(repr=False)
    alt: str
    width: float
    height: float


def draw(chart: Chart, tokens: Mapping[str, str], language: str, width_mm: float = 0.0) -> Drawing:
    """Draw a chart in the layout's colours and faces, numbers written in the report's language.

    `width_mm` is the width it is printed at (0: the layout's token ``--chart-width``, else 168). The chart must pass
    `fitness` without an error: KeyError for a column that its table has not, ValueError where there is no number.
    """
    specified = specification(chart, tokens, language, width_mm)
    width, height = specified["width"], specified["height"]
    svg = placed(to_svg(specified), chart.alt, width, height)
    return Drawing(svg, chart.alt, round(millimetres(width), 2), round(millimetres(height), 2))


def specification(chart: Chart, tokens: Mapping[str, str], language: str, width_mm: float = 0.0) -> Layer:
    """Describe a chart in Vega-Lite, one unit to a point."""
    points = points_of(chart, language)
    if not points:
        raise ValueError("a chart without numbers cannot be drawn; ask `fitness` first")
    return KINDS[chart.kind](points, chart.highlight, look(tokens, width_mm))
