"""Slopes: from then to now, a line for each category; values and names at both ends, steepness is the change."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from printreport.compose.charts.course import Field
from printreport.compose.charts.look import Look
from printreport.compose.charts.measure import parted
from printreport.compose.charts.plain import Plain, disc, drawn, filled, label, lines_of, track, words
from printreport.compose.charts.rows import GAP
from printreport.compose.charts.values import Point, Subject

LEAST = 12  # lines of the baseline grid
SEEN, OTHER = 2.25, 1.0  # pt
DOT = 3.5  # pt
SPREAD = 1.35  # times the room that the names take: white between them
ASTRAY = 0.6  # of a line: a label that stands farther from its dot is tied to it
MOST_FOR_NAMES = 0.42  # of the width


def slope(subject: Subject, look: Look) -> Plain:
    """Draw the slopes between the first column and the last."""
    first, last = [row[0] for row in subject.rows], [row[-1] for row in subject.rows]
    seen = subject.highlight or (max(subject.rows, key=_change)[0].category,)
    values = max(look.wide(point.text) for point in (*first, *last))
    names = [look.lines(point.category, MOST_FOR_NAMES * look.width) for point in last]
    beside = max(look.wide(one) for lines in names for one in lines) + values + 4 * GAP
    rooms = [len(lines) * look.line for lines in names]
    height = max(LEAST * look.line, SPREAD * sum(rooms) + look.line)
    sizes = [point.size for point in (*first, *last)]
    low, high = min(sizes), max(sizes)
    field = Field(values + GAP, look.width - beside, 2 * look.line, height, low, high, 2)
    shapes: list[Element] = []
    for point in sorted(last, key=lambda point: point.category in seen):
        place = last.index(point)
        spots = [(field.left, field.down(first[place].size)), (field.right, field.down(point.size))]
        colour, weight = (look.accent, SEEN) if point.category in seen else (look.quiet, OTHER)
        shapes.append(drawn(track(spots), colour, weight * look.body / 10))
        shapes += [filled(disc(spot, DOT), colour, look.edge(colour)) for spot in spots]
    shapes += [*_heads(subject, field, look), *_ends(first, last, names, field, look)]
    lowest = names[min(range(len(last)), key=lambda at: last[at].size)]
    return Plain(height + (len(lowest) - 0.5) * look.line, tuple(shapes))


def _change(row: tuple[Point, ...]) -> float:
    """Return by what share of its first value a row has changed."""
    return abs(row[-1].size - row[0].size) / (abs(row[0].size) or 1.0)


def _heads(subject: Subject, field: Field, look: Look) -> Iterator[Element]:
    """Name the two moments above their ends."""
    yield words(look, (field.left, look.line / 2), subject.series[0], label(look, "center", quiet=True))
    yield words(look, (field.right, look.line / 2), subject.series[-1], label(look, "center", quiet=True))


def _ends(first: list[Point], last: list[Point], names: list[list[str]], field: Field, look: Look) -> Iterator[Element]:
    """Set the first values on the left, the last ones with the names on the right; words that meet move apart."""
    foot = field.bottom
    lefts = parted([field.down(point.size) for point in first], look.line, field.top, foot)
    rooms = [len(lines) * look.line for lines in names]
    rights = parted([field.down(point.size) for point in last], rooms, field.top, foot)
    values = max(look.wide(point.text) for point in last)
    for point, y in zip(first, lefts, strict=True):
        yield words(look, (field.left - GAP, y), point.text, label(look, "right", quiet=True))
    for point, lines, y in zip(last, names, rights, strict=True):
        if abs(field.down(point.size) - y) > ASTRAY * look.line:
            yield drawn(track([(field.right + DOT, field.down(point.size)), (field.right + 1.5 * GAP, y)]), look.quiet)
        yield words(look, (field.right + 2 * GAP + values, y), point.text, label(look, "right"))
        yield from lines_of(look, (field.right + 3 * GAP + values, y), lines, label(look))
