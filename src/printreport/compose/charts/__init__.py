"""Charts: takes a `Chart` and the layout's tokens, returns a `Drawing` that stands in the page as inline SVG.

A specification in Vega-Lite is built as plain data, one function per kind (`bars`, `lines`, `donut`; `kinds` lists
them), drawn by vl-convert (`vega`) and cleaned (`svg`). Values stand beside what they measure, so there is no legend,
no grid and no scale to look along; what is to be seen has the accent. `studio` draws all charts of a document while it
is composed; `draw` draws one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from printreport.compose.charts.fitness import fitness
from printreport.compose.charts.kinds import KINDS, specification
from printreport.compose.charts.studio import Studio, studio
from printreport.compose.charts.svg import placed
from printreport.compose.charts.vega import to_svg
from printreport.model.report import Chart
from printreport.units import millimetres

__all__ = ["KINDS", "Drawing", "Studio", "draw", "fitness", "specification", "studio"]


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
    spec = specification(chart, tokens, language, width_mm)
    width, height = (round(millimetres(spec[side]), 2) for side in ("width", "height"))
    return Drawing(placed(to_svg(spec), chart.alt, spec["width"], spec["height"]), chart.alt, width, height)
