"""Names of parts above a chart, each with a swatch of its fill, in the parts' order."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from printreport.compose.charts.look import Look
from printreport.compose.charts.plain import Plain, bar, label, words
from printreport.compose.charts.rows import GAP

SWATCH = 0.8  # of the text's size
APART = 2.5  # gaps between one name and the next swatch


def keys(named: tuple[tuple[str, str], ...], look: Look) -> Plain:
    """Set names with their fills in as few lines as they need, and half a line of white under them."""
    side = SWATCH * look.body
    shapes: list[Element] = []
    x, line = 0.0, 0
    for name, fill in named:
        wide = side + GAP + look.wide(name)
        if x and x + wide > look.width:
            x, line = 0.0, line + 1
        middle = (line + 0.5) * look.line
        shapes += [
            bar((x, middle - side / 2), (side, side), fill, look),
            words(look, (x + side + GAP * 0.75, middle), name, label(look)),
        ]
        x += wide + APART * GAP
    return Plain((line + 1.5) * look.line, tuple(shapes))
