"""What a map shows: the countries with generous surroundings, a region about its own middle, or the world.

No map is drawn at a scale at which outlines made for 1:110 million would look hewn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin

from printreport.compose.charts.world.outlines import Ring, World
from printreport.compose.charts.world.projection import Azimuthal, EqualEarth, Projection, Spot
from printreport.compose.charts.world.shapes import Box, Point, area, box_of, cut, thinned

WIDEST_REGION = 55.0  # degrees from its middle
UPRIGHT = (
    11.0  # longitude: with this one in the middle, the world's edge runs through the Bering Strait and cuts no land
)
SPAN = 0.8  # of the globe's radius: the least that a map is wide, about 5,000 km
AROUND = 0.16  # of the span, on each side
WORLD = Box(-2.72, -1.06, 2.72, 1.31)  # from Tierra del Fuego to the north of Greenland, in multiples of the radius
SQUAREST, WIDEST = 1.25, 2.3  # width to height
FINEST = 0.4  # pt between points of an outline


@dataclass(frozen=True, slots=True)
class View:
    """A projection, and the frame of the drawing in points into which it is fitted."""

    projection: Projection
    frame: Box
    scale: float
    origin: Point

    def at(self, spot: Spot) -> Point:
        """Return where a place is on the drawing."""
        x, y = self.projection.point(spot)
        return (x - self.origin[0]) * self.scale, (self.origin[1] - y) * self.scale

    def land(self, rings: Iterable[Ring]) -> list[list[Point]]:
        """Return those pieces of a country that lie in the frame."""
        paper = self.frame
        seen = (ring for ring in rings if any(map(self.projection.sees, ring)))
        pieces = (cut(thinned([self.at(spot) for spot in ring], FINEST), paper) for ring in seen)
        return [piece for piece in pieces if len(piece) > 2]  # noqa: PLR2004 - a triangle


def view_of(codes: Sequence[str], world: World, width: float, ratio: float = 0.0) -> View:
    """Choose projection and frame for countries; `ratio` is width to height (0: what suits them)."""
    middle, radius = _middle([world.places[code] for code in codes])
    projection: Projection = Azimuthal(middle) if radius <= WIDEST_REGION else EqualEarth(UPRIGHT)
    whole = isinstance(projection, EqualEarth)
    needed = box_of(point for code in codes for point in _main(code, world, projection))
    wide, high = needed.right - needed.left, needed.bottom - needed.top
    around = AROUND * max(wide, high)
    wide, high = max(SPAN, wide + 2 * around), high + 2 * around
    shape = ratio or min(WIDEST, max(SQUAREST, wide / high if high else SQUAREST))
    wide, high = max(wide, high * shape), max(high, wide / shape)
    x, y = needed.middle
    if whole:
        wide, high, x, y = _on_earth(wide, high, (x, y))
        shape = wide / high if not ratio else shape
        high = max(high, wide / shape)
        wide = max(wide, high * shape)
    scale = width / wide
    return View(projection, Box(0, 0, width, high * scale), scale, (x - wide / 2, y + high / 2))


def _middle(places: Sequence[Spot]) -> tuple[Spot, float]:
    """Return the middle of places on the globe, and how far from it the farthest is, in degrees."""
    arrows = [
        (cos(radians(y)) * cos(radians(x)), cos(radians(y)) * sin(radians(x)), sin(radians(y))) for x, y in places
    ]
    a, b, c = (sum(parts) for parts in zip(*arrows, strict=True))
    middle = degrees(atan2(b, a)), degrees(atan2(c, hypot(a, b)))
    length = hypot(a, b, c) or 1.0
    away = [hypot(a / length - i, b / length - j, c / length - k) for i, j, k in arrows]
    return middle, degrees(2 * atan2(max(away) / 2, (1 - min(1.0, max(away) / 2) ** 2) ** 0.5))


def _main(code: str, world: World, projection: Projection) -> list[Point]:
    """Return the largest piece of a country's land, or its place alone."""
    rings = [[projection.point(spot) for spot in ring] for ring in world.rings.get(code, ())]
    return max(rings, key=area) if rings else [projection.point(world.places[code])]


def _on_earth(wide: float, high: float, middle: Point) -> tuple[float, float, float, float]:
    """Keep a frame on the world: no wider, no higher, moved inwards where it stands over."""
    wide, high = min(wide, WORLD.right - WORLD.left), min(high, WORLD.bottom - WORLD.top)
    x = min(max(middle[0], WORLD.left + wide / 2), WORLD.right - wide / 2)
    y = min(max(middle[1], WORLD.top + high / 2), WORLD.bottom - high / 2)
    return wide, high, x, y
