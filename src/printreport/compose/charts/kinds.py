"""The kinds of chart.

To add one, write its function, name it here and in `model.report`, and say in `rules` what does not suit it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from printreport.compose.charts.areas import area
from printreport.compose.charts.bars import bar
from printreport.compose.charts.donut import donut
from printreport.compose.charts.dots import dot
from printreport.compose.charts.grouped import grouped
from printreport.compose.charts.lines import line
from printreport.compose.charts.look import Look
from printreport.compose.charts.multiples import multiples
from printreport.compose.charts.plain import Plain
from printreport.compose.charts.slope import slope
from printreport.compose.charts.stacked import stacked
from printreport.compose.charts.values import Subject
from printreport.compose.charts.waffle import waffle

Kind = Callable[[Subject, Look], Plain]

KINDS: Mapping[str, Kind] = MappingProxyType({
    "bar": bar, "grouped": grouped, "stacked": stacked, "line": line, "area": area, "donut": donut, "dot": dot,
    "slope": slope, "waffle": waffle, "multiples": multiples,
})  # fmt: skip
