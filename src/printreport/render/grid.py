"""The grid: takes a page of the engine's, returns the baselines that its layout's tokens ask for.

The tokens ``--head`` (from the head of the page to the first line) and ``--bl`` (from line to line) make the grid; the
root element's own type says where in its line the first baseline stands.
"""

from __future__ import annotations

from typing import Any

from weasyprint.css.units import LENGTHS_TO_PIXELS
from weasyprint.svg.utils import color
from weasyprint.text.line_break import strut

from printreport.colour import Colour
from printreport.model.pages import Grid
from printreport.render.grounds import PAPER, colour_of
from printreport.units import pixels_to_millimetres as mm, pixels_to_points


def of(page: Any) -> Grid | None:
    """Return the grid of a page; None where there is none: a page without margins."""
    head = page.content_box_y()
    style = page.children[0].style
    leading, baseline = strut(style)
    first, step = _length(style["__head"]) or head, _length(style["__bl"]) or leading
    return Grid(mm(first + baseline), mm(step), pixels_to_points(style["font_size"])) if head and step else None


def paper(page: Any) -> Colour:
    """Return the colour of paper, the token ``--paper``; white where there is none."""
    tokens = page.children[0].style["__paper"]
    colour = color(tokens[0].serialize()) if len(tokens) == 1 else None
    return PAPER if colour is None or isinstance(colour, str) else colour_of(colour)


def _length(tokens: Any) -> float:
    """Return a plain length in px; 0 for what must be reckoned first."""
    if len(tokens) != 1 or tokens[0].type != "dimension":
        return 0.0
    return float(tokens[0].value * LENGTHS_TO_PIXELS.get(tokens[0].lower_unit, 0))
