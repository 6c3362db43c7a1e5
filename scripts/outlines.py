"""Makes the outlines of countries that maps are drawn from: ``python scripts/outlines.py FOLDER``.

FOLDER is the package of the npm package `world-atlas`, unpacked. Takes its ``countries-110m.json`` and, for states too
small to be in it, ``countries-50m.json``; writes ``world.json``. What is joined to what, and why, stands in the
README.md beside that file. Needs nothing but Python and the languages' names of countries in Babel.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from math import cos, hypot, radians, sin
from pathlib import Path
from typing import Any

from babel.core import get_global

Ring = list[tuple[float, float]]

TARGET = Path("src/printreport/compose/charts/world/world.json")
STEPS = 100  # of a degree: a place is kept to a hundredth
WITHOUT_CODE = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
LEFT_OUT = {"AQ"}
# longitude and latitude of what neither scale shows apart
SMALLEST = {
    "BQ": (-68.27, 12.18), "GF": (-53.1, 3.9), "GI": (-5.35, 36.14), "GP": (-61.5, 16.2), "MQ": (-61.0, 14.65),
    "RE": (55.53, -21.12), "TK": (-171.85, -9.2), "TV": (179.2, -8.52), "YT": (45.15, -12.8),
}  # fmt: skip
CRIMEA = (32, 37, 44, 46.5)  # degrees: west, east, south, north


def main(folder: str) -> None:
    """Write the outlines and places."""
    large, small = (json.loads(Path(folder, f"countries-{scale}.json").read_text("utf-8")) for scale in ("110m", "50m"))
    rings = {code: [ring(arcs, large) for arcs in joined(each)] for code, each in sorted(outlines(large).items())}
    tiny = {code: [ring(arcs, small) for arcs in each] for code, each in outlines(small).items()}
    found = {code: place(max(each, key=extent)) for code, each in {**tiny, **rings}.items()}
    places = dict(sorted({**SMALLEST, **found}.items()))
    kept = {code: [steps for each in found if (steps := written(each))] for code, found in rings.items()}
    lines = [f'"{code}": {json.dumps(each, separators=(",", ":"))}' for code, each in kept.items()]
    spots = json.dumps({code: [round(each * STEPS) for each in at] for code, at in places.items()})
    TARGET.write_text('{"places": ' + spots + ',\n"rings": {\n' + ",\n".join(lines) + "\n}}\n", "utf-8")


def outlines(atlas: Mapping[str, Any]) -> dict[str, list[list[int]]]:
    """Gather the outer and inner rings of each country, as numbers of arcs, by ISO 3166-1 alpha-2."""
    codes = {number: found[0] for number, found in get_global("territory_aliases").items() if len(found) == 1}
    gathered: dict[str, list[list[int]]] = {}
    for shape in atlas["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        code = WITHOUT_CODE.get(name) or codes.get(shape.get("id", ""), "")
        if not code or code in LEFT_OUT:
            print(f"left out: {name}")
            continue
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for arcs in (arcs for polygon in polygons for arcs in polygon):
            owner = "UA" if code == "RU" and within(ring(arcs, atlas), CRIMEA) else code
            gathered.setdefault(owner, []).append(arcs)
    return gathered


def within(points: Ring, box: tuple[float, float, float, float]) -> bool:
    """Say whether all points lie in a box of degrees."""
    west, east, south, north = box
    return all(west <= x <= east and south <= y <= north for x, y in points)


def joined(rings: list[list[int]]) -> Iterator[list[int]]:
    """Take out the borders between parts of one country, which are arcs that run both ways, and join what is left."""
    arcs = {arc for each in rings for arc in each}
    shared = {arc for arc in arcs if ~arc in arcs}
    if not shared:
        yield from rings
        return
    whole = [each for each in rings if not shared & set(each)]
    follows = {before: after for each in rings for before, after in pairwise([*each, each[0]])}
    open_arcs = {arc for each in rings if shared & set(each) for arc in each} - shared
    yield from whole
    while open_arcs:
        start = arc = min(open_arcs)
        found = [arc]
        open_arcs.discard(arc)
        while True:
            arc = follows[arc]
            while arc in shared:
                arc = follows[~arc]
            if arc == start:
                break
            found.append(arc)
            open_arcs.discard(arc)
        yield found


def ring(arcs: Iterable[int], atlas: Mapping[str, Any]) -> Ring:
    """Decode a ring (TopoJSON 1, 2.1.2 to 2.1.4) to degrees; across the 180th meridian its longitudes run on."""
    (east, north), (x0, y0) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    found: Ring = []
    for number in arcs:
        x = y = 0
        points = []
        for step in atlas["arcs"][number if number >= 0 else ~number]:
            x, y = x + step[0], y + step[1]
            points.append((x * east + x0, y * north + y0))
        found += (points if number >= 0 else points[::-1])[1 if found else 0 :]
    return unbroken(found)


def unbroken(points: Ring) -> Ring:
    """Let longitudes run on past 180 degrees instead of leaping to the other side."""
    half, turn = 180, 0
    made = points[:1]
    for (before, _), (x, y) in pairwise(points):
        turn += 360 if x - before < -half else -360 if x - before > half else 0
        made.append((x + turn, y))
    return [(x + 360, y) for x, y in made] if min(x for x, _ in made) < -half else made


def extent(points: Ring) -> float:
    """Return a ring's area on the globe, in some unit: areas between parallels go by the sine of the latitude."""
    heights = [sin(radians(y)) for _, y in points]
    sides = zip(pairwise(points), pairwise(heights), strict=True)
    return abs(sum((x1 - x0) * (low + high) / 2 for ((x0, _), (x1, _)), (low, high) in sides))


def place(points: Ring) -> tuple[float, float]:
    """Find the place in a ring that is farthest from its edge, on a grid of 40 by 40."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    west, south, wide, high = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
    grid = [(west + wide * a / 40, south + high * b / 40) for a in range(1, 40) for b in range(1, 40)]
    inside = [spot for spot in grid if is_in(spot, points)] or [(west + wide / 2, south + high / 2)]
    x, y = max(inside, key=lambda spot: edge(spot, points))
    return ((x + 180) % 360 - 180, y)


def is_in(spot: tuple[float, float], points: Ring) -> bool:
    """Count how often a line from a spot to the east meets the ring."""
    x, y = spot
    meets = [
        x0 + (y - y0) / (y1 - y0) * (x1 - x0) > x for (x0, y0), (x1, y1) in pairwise(points) if (y0 > y) != (y1 > y)
    ]
    return sum(meets) % 2 == 1


def edge(spot: tuple[float, float], points: Ring) -> float:
    """Return how far a spot is from the nearest piece of the ring, in degrees of latitude."""
    x, y = spot
    narrow = cos(radians(y))
    return min(
        _apart(((ax - x) * narrow, ay - y), ((bx - x) * narrow, by - y)) for (ax, ay), (bx, by) in pairwise(points)
    )


def _apart(a: tuple[float, float], b: tuple[float, float]) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = min(1.0, max(0.0, -(a[0] * dx + a[1] * dy) / (dx * dx + dy * dy or 1)))
    return hypot(a[0] + along * dx, a[1] + along * dy)


def written(points: Ring) -> list[int]:
    """Write a ring as its first point in hundredths of a degree and the steps to each further one, x and y in turn."""
    whole = [(round(x * STEPS), round(y * STEPS)) for x, y in points]
    steps = [whole[0], *((bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(whole) if (ax, ay) != (bx, by))]
    return [each for step in steps[:-1] for each in step]


if __name__ == "__main__":
    main(*sys.argv[1:])
