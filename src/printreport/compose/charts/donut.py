"""A ring of a few shares, each named and valued beside its own piece."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

from printreport.compose.charts.look import Look
from printreport.compose.charts.marks import Layer, chart_of, figures, rules, words
from printreport.compose.charts.measure import parted, wrapped
from printreport.compose.charts.values import Point

OUTER = 5.5  # lines of the baseline grid: the ring's radius, where there is room beside it
MOST_FOR_RING = 0.15  # of the width: its radius in a narrow column
INNER = 0.6  # of the radius: thick enough for a pale fill to be seen
AWAY = 22.0  # pt from the ring to the words
FEW = 4  # shares whose values are set large


@dataclass(frozen=True, slots=True)
class Ring:
    """The ring's middle and its radius, in points."""

    x: float
    y: float
    radius: float

    def rim(self, angle: float, away: float) -> tuple[float, float]:
        """Return the place so many points outside the rim, at an angle clockwise from the top."""
        reach = self.radius + away
        return self.x + sin(angle) * reach, self.y - cos(angle) * reach


@dataclass(frozen=True, slots=True)
class Share:
    """One piece of the ring: its number, its fill, and the middle of its arc, clockwise from the top in radians."""

    point: Point
    fill: str
    angle: float

    @property
    def side(self) -> int:
        """Whether its words stand on the right (1) or on the left (-1)."""
        return 1 if sin(self.angle) >= 0 else -1


def donut(points: tuple[Point, ...], highlight: tuple[str, ...], look: Look) -> Layer:
    """Draw the shares clockwise from the top, in the order of the table."""
    radius = min(OUTER * look.line, MOST_FOR_RING * look.width)
    size = look.steps[0] if len(points) <= FEW else look.steps[1]
    shares = _shares(points, highlight, look)
    names = [wrapped(share.point.category, look.body, look.width / 2 - radius - AWAY) for share in shares]
    room = size + max(len(lines) for lines in names) * look.line + 2
    crowd = max(sum(share.side == side for share in shares) for side in (1, -1))
    height = max(2 * radius + look.line, crowd * room)
    ring = Ring(look.width / 2, height / 2, radius)
    layers = [_pieces(shares, ring, look)]
    for side in (1, -1):
        there = [(share, lines) for share, lines in zip(shares, names, strict=True) if share.side == side]
        if there:
            layers += _labels(there, ring, look, (size, room))
    return chart_of(look, height, layers)


def _shares(points: tuple[Point, ...], highlight: tuple[str, ...], look: Look) -> list[Share]:
    values = [float(point.value or 0) for point in points]
    whole = sum(values) or 1.0
    fills = _fills(points, highlight, look)
    before, shares = 0.0, []
    for point, value, fill in zip(points, values, fills, strict=True):
        shares.append(Share(point, fill, 2 * pi * (before + value / 2) / whole))
        before += value
    return shares


def _fills(points: tuple[Point, ...], highlight: tuple[str, ...], look: Look) -> list[str]:
    """Give the accent to the shares that are to be seen, or to the first; neighbours never share a fill."""
    seen = [point.category in highlight for point in points] if highlight else [at == 0 for at in range(len(points))]
    others = [fill for fill in look.fills if fill != look.accent]
    rest = iter(others * len(points))
    return [look.accent if is_seen else next(rest) for is_seen in seen]


def _pieces(shares: list[Share], ring: Ring, look: Look) -> Layer:
    """Draw the pieces, parted by the paper's colour so that they can be told apart without any."""
    rows = [
        {"order": at, "value": float(share.point.value or 0), "fill": share.fill} for at, share in enumerate(shares)
    ]
    return {
        "data": {"values": rows},
        "mark": {
            "type": "arc", "outerRadius": ring.radius, "innerRadius": INNER * ring.radius, "x": ring.x, "y": ring.y,
            "stroke": look.paper, "strokeWidth": 1.5,
        },
        "encoding": {
            "theta": {"field": "value", "type": "quantitative", "stack": True, "scale": {"range": [0, 2 * pi]}},
            "order": {"field": "order", "type": "quantitative"},
            "fill": {"field": "fill", "scale": None},
        },
    }  # fmt: skip


def _labels(named: list[tuple[Share, list[str]]], ring: Ring, look: Look, measures: tuple[float, float]) -> list[Layer]:
    """Set value and name beside the ring on one side, with a hairline from the piece; words that meet move apart.

    `measures` are the size of the values and the room that a value and its name take.
    """
    size, room = measures
    side = named[0][0].side
    x = ring.x + side * (ring.radius + AWAY)
    align = "left" if side > 0 else "right"
    wanted = [ring.rim(share.angle, AWAY / 2)[1] for share, _ in named]
    ys = parted(wanted, room, size / 2, 2 * ring.y - room + size / 2)
    below = size / 2 + look.body / 2 + 1
    values = [{"x": x, "y": y, "text": share.point.text} for (share, _), y in zip(named, ys, strict=True)]
    names = [{"x": x, "y": y + below, "text": lines} for (_, lines), y in zip(named, ys, strict=True)]
    rims = [ring.rim(share.angle, 2) for share, _ in named]
    leads = [{"x": rim[0], "y": rim[1], "x2": x - side * AWAY / 4, "y2": y} for rim, y in zip(rims, ys, strict=True)]
    return [rules(leads, look.rule), figures(look, values, size, align=align), words(look, names, align=align)]
