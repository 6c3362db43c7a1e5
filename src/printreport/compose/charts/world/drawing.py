"""Draws a map: the land as outlines or as a field of dots, the countries that are meant in the accent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt
from xml.etree.ElementTree import Element

from printreport.colour import Colour, parse
from printreport.compose.charts.look import Look
from printreport.compose.charts.plain import Plain, disc, dots, drawn, filled, outline
from printreport.compose.charts.world.discs import discs
from printreport.compose.charts.world.outlines import World, world
from printreport.compose.charts.world.shapes import Box, Outline, crossings
from printreport.compose.charts.world.stops import Stop
from printreport.compose.charts.world.view import View, view_of

BORDER = 0.5  # pt
ROUND = 0.76  # of the pitch: how thick the dots of a field are
PALEST = 0.25  # of the way from the land's colour to the accent: the shade of the smallest figure
WHITE = Colour(1, 1, 1)


def map_of(stops: tuple[Stop, ...], look: Look) -> Plain:
    """Draw the countries and their surroundings, with a numbered disc on each."""
    atlas, codes = world(), [stop.code for stop in stops]
    wanted = view_of(codes, atlas, look.width, look.land.ratio).frame.bottom
    height = round(min(wanted, look.land.tallest) / look.grid) * look.grid
    view = view_of(codes, atlas, look.width, look.width / height)
    fills = _fills(stops, look)
    land = {code: view.land(rings) for code, rings in atlas.rings.items()}
    draw = _dotted if look.land.manner == "dots" else _outlined
    marks = tuple(discs(stops, atlas, view, look))
    shapes = (*draw(land, fills, view, look), *_islands(fills, atlas, view, look), *marks)
    return Plain(view.frame.bottom, shapes, turns=False, numbered=bool(marks))


def _fills(stops: tuple[Stop, ...], look: Look) -> dict[str, str]:
    """Give each country its colour: the accent, or a shade of it that follows the figure."""
    largest = max((float(stop.value) for stop in stops if stop.value is not None), default=0.0)
    if look.land.figures != "shades" or largest <= 0:
        return {stop.code: look.land.seen for stop in stops}
    pale, full = parse(look.land.land) or WHITE, parse(look.land.seen) or WHITE
    shares = {stop.code: sqrt(max(0.0, float(stop.value or 0)) / largest) for stop in stops}
    return {code: pale.mixed(full, PALEST + (1 - PALEST) * share).hex for code, share in shares.items()}


def _outlined(
    land: Mapping[str, Sequence[Outline]], fills: Mapping[str, str], _: View, look: Look
) -> Iterator[Element]:
    """Draw the land of the others in one path, then each country that is meant."""
    others = "".join(outline(piece) for code, pieces in land.items() if code not in fills for piece in pieces)
    if others:
        yield filled(others, look.land.land, (look.land.border, BORDER))
    for code, fill in fills.items():
        pieces = land.get(code, [])
        if pieces:
            yield filled("".join(map(outline, pieces)), fill, (look.land.border, BORDER))


def _dotted(
    land: Mapping[str, Sequence[Outline]], fills: Mapping[str, str], view: View, look: Look
) -> Iterator[Element]:
    """Set dots row by row, every second row half a step to the right, wherever there is land."""
    fields: dict[str, list[tuple[float, float]]] = {}
    for code, pieces in land.items():
        for piece in pieces:
            fields.setdefault(fills.get(code, look.land.land), []).extend(_field(piece, view.frame, look.land.dot))
    for colour, spots in sorted(fields.items(), key=lambda field: field[0] != look.land.land):
        if spots:
            yield drawn(dots(sorted(set(spots), key=lambda spot: (spot[1], spot[0]))), colour, ROUND * look.land.dot)


def _field(piece: Outline, frame: Box, pitch: float) -> Iterator[tuple[float, float]]:
    """Yield the dots that lie in an outline."""
    ys = [y for _, y in piece]
    step, half = pitch * sqrt(3) / 2, pitch / 2
    for row in range(int(min(ys) / step), int(max(ys) / step) + 1):
        y, shift = half + row * step, half + (row % 2) * half
        met = crossings(piece, y)
        for left, right in zip(met[::2], met[1::2], strict=False):
            first = int((left - shift) / pitch) + (left > shift)
            spots = ((shift + at * pitch, y) for at in range(max(0, first), int((right - shift) / pitch) + 1))
            yield from (spot for spot in spots if left <= spot[0] <= right and _inside(spot, frame, half))


def _inside(spot: tuple[float, float], frame: Box, edge: float) -> bool:
    return edge <= spot[0] <= frame.right - edge and edge <= spot[1] <= frame.bottom - edge


def _islands(fills: Mapping[str, str], atlas: World, view: View, look: Look) -> Iterator[Element]:
    """Mark the countries that have no land at this scale."""
    for code, fill in fills.items():
        if code not in atlas.rings:
            yield filled(disc(view.at(atlas.places[code]), look.land.dot), fill, (look.land.border, BORDER))
