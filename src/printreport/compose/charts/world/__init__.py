"""Maps: takes a chart of kind ``map``, returns its stops in the table's order and the drawing with one disc for each.

`countries` knows which country a word means, `outlines` its land, `view` what the map shows, `drawing` draws it.
"""

from __future__ import annotations

from printreport.compose.charts.world.countries import code_of
from printreport.compose.charts.world.drawing import map_of
from printreport.compose.charts.world.stops import Stop, stops_of

__all__ = ["Stop", "code_of", "map_of", "stops_of"]
