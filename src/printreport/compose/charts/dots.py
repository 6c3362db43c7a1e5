"""Dots on a line for each row: where values stand and how far apart, when their lengths would say little."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from printreport.compose.charts.grouped import series_fills
from printreport.compose.charts.look import Look
from printreport.compose.charts.measure import parted
from printreport.compose.charts.plain import Plain, disc, drawn, filled, label, track, words
from printreport.compose.charts.rows import GAP, Measures, Row, Scale, named, rows_of
from printreport.compose.charts.values import Point, Subject

ROW = 1.5  # lines of the baseline grid
DOT = 0.42  # of the text's size: the radius
BETWEEN = 1.75  # pt: the line that joins the dots of a row


def dot(subject: Subject, look: Look) -> Plain:
    """Draw a dot for each number, those of a row joined; the columns are named above the first row."""
    several = len(subject.series) > 1
    height, radius = ROW * look.line, DOT * look.body
    begin = 1.25 * look.line if several else 0.0
    rows = rows_of(subject.categories, Measures(2 * radius, height - 2 * radius, 2 * radius), look, begin)
    if several and not rows.column:
        begin += look.line / 2
    room = max(look.wide(point.text) for point in subject.points) + radius + GAP
    sizes = [point.size for point in subject.points]
    low, high = min(sizes), max(sizes)
    scale = Scale(low, high, rows.column + (room if several else radius), look.width - room)
    fills = series_fills(subject.series, subject.highlight, look) if several else ()
    shapes = list(named(rows, look))
    for row, points in zip(rows.rows, subject.rows, strict=True):
        colours = fills or (_single(points[0], subject, look),)
        shapes += _row(points, colours, row, (scale, radius, rows.column), look)
    if several:
        shapes += _heads(subject, scale, look)
    return Plain(rows.height + radius, tuple(shapes))


def _single(point: Point, subject: Subject, look: Look) -> str:
    return look.accent if not subject.highlight or point.category in subject.highlight else look.quiet


def _row(
    points: tuple[Point, ...], colours: tuple[str, ...], row: Row, measures: tuple[Scale, float, float], look: Look
) -> Iterator[Element]:
    """Draw a feint line that leads from the name, the dots joined, and the values outside of them."""
    scale, radius, begin = measures
    y = row.top + radius
    ordered = sorted(points, key=lambda point: point.size)
    ends = [scale.at(ordered[0].size), scale.at(ordered[-1].size)]
    before = ends[0] - radius - (look.wide(ordered[0].text) + 1.7 * GAP if len(points) > 1 else 0)
    if before > begin + GAP:
        yield drawn(track([(begin, y), (before, y)]), look.rule)
    if len(points) > 1:
        yield drawn(track([(x, y) for x in ends]), look.quiet, BETWEEN)
    for point, colour in zip(points, colours, strict=True):
        yield filled(disc((scale.at(point.size), y), radius), colour, look.edge(colour))
    yield words(look, (ends[1] + radius + GAP * 0.7, y), ordered[-1].text, label(look))
    if len(points) > 1:
        yield words(look, (ends[0] - radius - GAP * 0.7, y), ordered[0].text, label(look, "right", quiet=True))


def _heads(subject: Subject, scale: Scale, look: Look) -> Iterator[Element]:
    """Name the columns above their dots in the first row."""
    points = sorted(subject.rows[0], key=lambda point: point.size)
    halves = [look.wide(point.series) / 2 for point in points]
    wanted = [scale.at(point.size) - half for point, half in zip(points, halves, strict=True)]
    placed = parted(wanted, [2 * half + GAP for half in halves], 0.0, look.width - 2 * halves[-1])
    for point, half, x in zip(points, halves, placed, strict=True):
        yield words(look, (x + half, look.line * 0.5), point.series, label(look, "center", quiet=True))
