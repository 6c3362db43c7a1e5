"""Grounds: takes what a page paints, says which one colour lies behind a place, or that only a look will tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from weasyprint.formatting_structure import boxes

from printreport.colour import Colour

PAPER = Colour(1.0, 1.0, 1.0)
SLACK = 0.75  # px: a fifth of a millimetre; what touches by less does not lie behind
Edges = tuple[float, float, float, float]  # left, top, right, bottom, in px


@dataclass(frozen=True, slots=True, eq=False)
class Paint:
    """A box that paints: its edges, and its colour; None for a picture or a gradient."""

    edges: Edges
    colour: Colour | None
    opacity: float = 1.0


def paint_of(box: Any) -> Paint | None:
    """Return what a box paints behind its own content, or as its content; None for nothing."""
    if isinstance(box, boxes.ReplacedBox):
        left, top = box.content_box_x(), box.content_box_y()
        return Paint((left, top, left + box.width, top + box.height), None)
    background = getattr(box, "background", None)
    if background is None:
        return None
    if any(layer.image is not None for layer in background.layers):
        return Paint(_edges(background.layers), None)
    opacity = background.color.alpha
    return Paint(_edges(background.layers), colour_of(background.color), opacity) if opacity else None


def page_ground(page: Any) -> Colour | None:
    """Return the colour of a whole page, None where a picture lies on it."""
    ground: Colour | None = PAPER
    for background in (page.background, page.canvas_background):
        if background is None:
            continue
        if any(layer.image is not None for layer in background.layers):
            ground = None
        elif background.color.alpha and ground is not None:
            ground = ground.mixed(colour_of(background.color), background.color.alpha)
    return ground


def behind(ink: Edges, within: Sequence[Paint], paints: Iterable[Paint], ground: Colour | None) -> Colour | None:
    """Return the one colour behind some ink, or None where its boxes alone do not say.

    `within` are the paints of the boxes that it stands in, from the outermost; `paints` all those of the page.
    """
    for paint in within:
        if _holds(paint.edges, ink):
            ground = _painted(paint, ground)
        elif _cross(paint.edges, ink):
            return None
    own = set(map(id, within))
    strange = any(_cross(paint.edges, ink) and id(paint) not in own for paint in paints)
    return None if strange else ground


def _painted(paint: Paint, ground: Colour | None) -> Colour | None:
    """Lay one paint over what is there."""
    if paint.colour is None or paint.opacity >= 1:
        return paint.colour
    return ground.mixed(paint.colour, paint.opacity) if ground else None


def colour_of(colour: Any) -> Colour:
    """Return one of the engine's colours as it is seen; inks of the press as they are mixed."""
    return _seen(colour.space, tuple(colour.coordinates)) if colour.space == "device-cmyk" else _srgb(colour)


def _srgb(colour: Any) -> Colour:
    return _seen("srgb", tuple(colour.to("srgb").coordinates))


@lru_cache(maxsize=256)
def _seen(space: str, parts: tuple[float, ...]) -> Colour:
    if space == "device-cmyk":  # CSS Color 5, 10.2: where no profile is at hand
        cyan, magenta, yellow, black = parts
        return Colour(*((1 - ink) * (1 - black) for ink in (cyan, magenta, yellow)))
    return Colour(*(min(max(part or 0.0, 0.0), 1.0) for part in parts[:3]))


def _edges(layers: Any) -> Edges:
    left, top, width, height = layers[-1].painting_area
    return left, top, left + width, top + height


def _holds(outer: Edges, inner: Edges) -> bool:
    return (
        outer[0] <= inner[0] + SLACK
        and outer[1] <= inner[1] + SLACK
        and outer[2] >= inner[2] - SLACK
        and outer[3] >= inner[3] - SLACK
    )


def _cross(one: Edges, other: Edges) -> bool:
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > SLACK and min(one[3], other[3]) - max(one[1], other[1]) > SLACK
    )
