"""A ring of a few shares, each named and valued beside its own piece; in a narrow column the names stand under it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, pi, sin
from xml.etree.ElementTree import Element

from printreport.compose.charts.look import Look
from printreport.compose.charts.measure import parted
from printreport.compose.charts.plain import Plain, drawn, figure, filled, label, lines_of, track, words
from printreport.compose.charts.register import register
from printreport.compose.charts.stacked import part_fills
from printreport.compose.charts.values import Point, Subject

OUTER = 5.5  # lines of the baseline grid: the ring's radius, where there is room beside it
MOST_FOR_RING = 0.18  # of the width: its radius where words stand beside it
ALONE = 0.22  # of the width: its radius where they stand under it
INNER = 0.6  # of the radius: thick enough for a pale fill to be seen
AWAY = 22.0  # pt from the ring to the words
LEAST_SIDE = 1 / 3  # of the room for words
FEW = 4  # shares whose values are set large
PARTED = 1.5  # pt of paper between two pieces
WHOLE_TURN = 0.9999  # of a turn: an arc that ends where it begins would be none


@dataclass(frozen=True, slots=True)
class Ring:
    """The ring's middle and its radius, in points."""

    x: float
    y: float
    radius: float

    def at(self, angle: float, reach: float) -> tuple[float, float]:
        """Return the place so many points from the middle, at an angle clockwise from the top."""
        return self.x + sin(angle) * reach, self.y - cos(angle) * reach

    def piece(self, begin: float, end: float) -> str:
        """Write the path of a piece between two angles."""
        inner, large = self.radius * INNER, int(end - begin > pi)
        (x0, y0), (x1, y1) = self.at(begin, self.radius), self.at(end, self.radius)
        (x2, y2), (x3, y3) = self.at(end, inner), self.at(begin, inner)
        outward = f"M{x0:.2f} {y0:.2f}A{self.radius:.2f} {self.radius:.2f} 0 {large} 1 {x1:.2f} {y1:.2f}"
        return f"{outward}L{x2:.2f} {y2:.2f}A{inner:.2f} {inner:.2f} 0 {large} 0 {x3:.2f} {y3:.2f}z"


@dataclass(frozen=True, slots=True)
class Share:
    """One piece of the ring: its number, its fill, and where its arc begins and ends, in radians from the top."""

    point: Point
    fill: str
    begin: float
    end: float

    @property
    def middle(self) -> float:
        """The middle of its arc."""
        return (self.begin + self.end) / 2

    @property
    def side(self) -> int:
        """Whether its words stand on the right (1) or on the left (-1)."""
        return 1 if sin(self.middle) >= 0 else -1


def donut(subject: Subject, look: Look) -> Plain:
    """Draw the shares clockwise from the top, in the order of the table."""
    shares = shares_of(subject, look)
    radius = min(OUTER * look.line, MOST_FOR_RING * look.width)
    x = _across(shares, radius, look)
    beside = {-1: x - radius - AWAY, 1: look.width - x - radius - AWAY}
    names = [look.lines(share.point.category, beside[share.side]) for share in shares]
    needs = [
        max(_value(share, shares, look), *map(look.wide, lines)) for share, lines in zip(shares, names, strict=True)
    ]
    if look.narrow or any(need > beside[share.side] for share, need in zip(shares, needs, strict=True)):
        return _over(shares, look)
    return _beside(shares, names, (x, radius), look)


def shares_of(subject: Subject, look: Look) -> list[Share]:
    """Give each number its fill and its part of the ring."""
    points = subject.points
    whole = sum(point.size for point in points) or 1.0
    fills = part_fills(tuple(point.category for point in points), subject.highlight, look)
    before, shares = 0.0, []
    for point, fill in zip(points, fills, strict=True):
        after = min(before + point.size / whole, before + WHOLE_TURN)
        shares.append(Share(point, fill, 2 * pi * before, 2 * pi * after))
        before = after
    return shares


def _over(shares: list[Share], look: Look) -> Plain:
    """Draw the ring over a list of its shares."""
    radius = ALONE * look.width
    ring = Ring(look.width / 2, radius + look.outline, radius)
    under = register(tuple((share.point, share.fill) for share in shares), look, (0.0, 2 * radius + look.line))
    return Plain(under.height, (*_pieces(shares, ring, look), *under.shapes))


def _beside(shares: list[Share], names: list[list[str]], placed: tuple[float, float], look: Look) -> Plain:
    """Draw the ring between its names; `placed` are its middle across and its radius."""
    x, radius = placed
    size = _size(shares, look)
    rooms = [size + len(lines) * look.line + 4 for lines in names]
    crowd = max(sum(room for share, room in zip(shares, rooms, strict=True) if share.side == side) for side in (1, -1))
    height = max(2 * radius + look.line, crowd)
    ring = Ring(x, height / 2, radius)
    shapes = list(_pieces(shares, ring, look))
    for side in (1, -1):
        there = [(share, lines) for share, lines in zip(shares, names, strict=True) if share.side == side]
        shapes += _labels(there, ring, look, size) if there else ()
    return Plain(height, tuple(shapes))


def _across(shares: list[Share], radius: float, look: Look) -> float:
    """Place the ring so that the longer names have more room, but neither side less than a third."""
    needs = {
        side: max((look.wide(share.point.category) for share in shares if share.side == side), default=0.0)
        for side in (-1, 1)
    }
    least = max(_value(share, shares, look) for share in shares)
    share = needs[-1] / ((needs[-1] + needs[1]) or 1.0)
    words_wide = look.width - 2 * (radius + AWAY)
    left = words_wide * min(max(share, LEAST_SIDE), 1 - LEAST_SIDE)
    return radius + AWAY + min(max(left, least), max(least, words_wide - least))


def _size(shares: list[Share], look: Look) -> float:
    return look.steps[0] if len(shares) <= FEW else look.steps[1]


def _value(share: Share, shares: list[Share], look: Look) -> float:
    return look.wide_figures(share.point.text, _size(shares, look))


def _pieces(shares: list[Share], ring: Ring, look: Look) -> Iterator[Element]:
    """Draw the pieces, parted by the paper's colour so that they can be told apart without any."""
    for share in shares:
        if share.point.size:
            colour, width = look.edge(share.fill)
            yield filled(ring.piece(share.begin, share.end), share.fill, (colour or look.paper, width or PARTED))


def _labels(named: list[tuple[Share, list[str]]], ring: Ring, look: Look, size: float) -> Iterator[Element]:
    """Set value and name beside the ring on one side, with a hairline from the piece; words that meet move apart."""
    side = named[0][0].side
    x, align = ring.x + side * (ring.radius + AWAY), "left" if side > 0 else "right"
    wanted = [ring.at(share.middle, ring.radius + AWAY / 2)[1] for share, _ in named]
    rooms = [size + len(lines) * look.line + 4 for _, lines in named]
    lowest = max(range(len(named)), key=lambda at: wanted[at])
    ys = parted(wanted, rooms, size / 2, 2 * ring.y - rooms[lowest] + size / 2)
    for (share, lines), y in zip(named, ys, strict=True):
        yield drawn(track([ring.at(share.middle, ring.radius + 2), (x - side * AWAY / 4, y)]), look.quiet)
        yield words(look, (x, y), share.point.text, figure(look, size, align))
        yield from lines_of(look, (x, y + size / 2 + look.body / 2 + 1), lines, label(look, align))
