"""A hundred squares: of every hundred, so many; each share with its value and name beside the squares or under them."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from printreport.compose.charts.look import Look
from printreport.compose.charts.plain import Plain, bar
from printreport.compose.charts.register import register
from printreport.compose.charts.rows import GAP
from printreport.compose.charts.stacked import part_fills
from printreport.compose.charts.values import Subject

SIDE = 10  # squares
SHARES = (0.42, 0.46, 0.5, 0.54)  # of the width: the field of squares, the one that is nearest to the list in height
BETWEEN = 0.055  # of a square's pitch
NARROW_ROWS = 0.36  # of their width: the squares' height in a narrow column


def waffle(subject: Subject, look: Look) -> Plain:
    """Draw a hundred squares from the upper left, row by row, shares in the order of the table."""
    fills = part_fills(tuple(point.category for point in subject.points), subject.highlight, look)
    counts = hundred([point.size for point in subject.points])
    shares = tuple(zip(subject.points, fills, strict=True))
    colours = [fill for fill, count in zip(fills, counts, strict=True) for _ in range(count)]
    if look.narrow:
        pitch = (look.width / SIDE, NARROW_ROWS * look.width / SIDE)
        under = register(shares, look, (0.0, SIDE * pitch[1] + look.line))
        return Plain(under.height, (*_squares(colours, pitch, look), *under.shapes))
    sides = [share * look.width for share in SHARES]
    lists = [register(shares, look, (side + 2 * GAP, 0.0), side * (1 - BETWEEN / SIDE)) for side in sides]
    chosen = min(range(len(sides)), key=lambda at: abs(lists[at].height - sides[at]))
    side = sides[chosen]
    squares = _squares(colours, (side / SIDE, side / SIDE), look)
    return Plain(max(lists[chosen].height, side), (*squares, *lists[chosen].shapes))


def hundred(sizes: list[float]) -> list[int]:
    """Share a hundred squares out, the largest remainders first (A. Hamilton's method), so that they add up."""
    whole = sum(sizes) or 1.0
    exact = [size / whole * SIDE * SIDE for size in sizes]
    counts = [int(each) for each in exact]
    order = sorted(range(len(sizes)), key=lambda at: (counts[at] - exact[at], at))
    for at in order[: SIDE * SIDE - sum(counts)]:
        counts[at] += 1
    return counts


def _squares(colours: list[str], pitch: tuple[float, float], look: Look) -> Iterator[Element]:
    gap = BETWEEN * pitch[1]
    for at, colour in enumerate(colours):
        row, column = divmod(at, SIDE)
        yield bar((column * pitch[0], row * pitch[1]), (pitch[0] - gap, pitch[1] - gap), colour, look)
