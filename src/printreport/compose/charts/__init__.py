"""Charts and maps: takes a `Chart` and the layout's tokens, returns a `Drawing` that stands in the page as inline SVG.

One function per kind (`kinds` lists them; `world` draws maps) places words and paths on a drawing whose unit is the
point. Values stand beside what they measure, so there is no legend, no grid and no scale to look along; what is to be
seen has the accent. `fitness` says before whether a kind suits its numbers, `spoken` puts them into words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from printreport.compose.charts.fitness import fitness
from printreport.compose.charts.kinds import KINDS
from printreport.compose.charts.look import look
from printreport.compose.charts.spoken import spoken
from printreport.compose.charts.svg import placed, whole_lines
from printreport.compose.charts.tokens import TOKENS
from printreport.compose.charts.values import subject_of
from printreport.compose.charts.world import Stop, code_of, map_of, stops_of
from printreport.model.layout import FontFace
from printreport.model.report import MAP, Chart
from printreport.units import millimetres

__all__ = ["KINDS", "TOKENS", "Drawing", "Stop", "code_of", "draw", "fitness", "spoken", "stops_of"]

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart as inline SVG, what it says in words, its size and the height that its page has room for, in mm.

    `numbered` says that the countries of a map bear their numbers.
    """

    svg: str = field(repr=False)
    alt: str
    width: float
    height: float
    room: float
    numbered: bool


def draw(
    chart: Chart,
    tokens: Mapping[str, str],
    language: str,
    width_mm: float = 0.0,
    fonts: Sequence[FontFace] = (),
    *,
    leaf: bool = False,
) -> Drawing:
    """Draw a chart in the layout's colours and faces, numbers written in the report's language.

    `width_mm` is the width it is printed at (0: what the layout's tokens say); words are measured by the layout's
    `fonts`; `leaf` says that it has a page of its own. The chart must pass `fitness` without an error: KeyError for a
    column that its table has not, ValueError where there is no number.
    """
    wide = "chart-width" if not leaf else "map-width" if chart.kind == MAP else "chart-leaf-width"
    hand = look(tokens, width_mm, fonts, wide)
    if chart.kind == MAP:
        drawing = map_of(stops_of(chart, language), hand)
    else:
        drawing = KINDS[chart.kind](subject_of(chart, language), hand)
    alt = chart.alt.strip() or spoken(chart, language)
    svg = placed(drawing, alt, hand, turned=language.partition("-")[0] in RIGHT_TO_LEFT)
    sides = (hand.width, whole_lines(drawing.height, hand), hand.page)
    width, height, room = (round(millimetres(side), 2) for side in sides)
    return Drawing(svg, alt, width, height, room, drawing.numbered)
