"""Bars that lie: the name on the left or above, the value in large figures where the bar ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from xml.etree.ElementTree import Element

from printreport.compose.charts.look import Look
from printreport.compose.charts.plain import HAIR, Plain, bar as rectangle, drawn, figure, label, lines_of, track, words
from printreport.compose.charts.rows import GAP, Measures, Rows, Scale, named, rows_of, thickness, white
from printreport.compose.charts.values import Group, Point, Subject

TALLEST = 1.2  # of a bar's thickness: its value
CROWDED = 8  # rows; with more, they are closer and their figures smaller
ARM = 4.0  # pt: how far a bracket reaches in
MOST_FOR_BRACKETS = 0.24  # of the width


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its number, its upper edge, its thickness and its fill."""

    point: Point
    top: float
    thick: float
    fill: str

    @property
    def middle(self) -> float:
        """Its middle down."""
        return self.top + self.thick / 2


def bar(subject: Subject, look: Look) -> Plain:
    """Draw one bar for each category, those to be seen in the accent; groups of rows are summed up in brackets."""
    points, seen = subject.points, subject.highlight
    pitch = 1.5 if len(points) > CROWDED else 2
    thick = thickness(look, pitch)
    wanted = look.steps[-1] if len(points) > CROWDED else look.figure_size(max(len(point.text) for point in points))
    size = max(look.body, min(wanted, TALLEST * thick))
    rows = rows_of([point.category for point in points], Measures(thick, white(look, pitch), thick), look)
    bars = [Bar(point, at.top, thick, _fill(point, seen, look)) for point, at in zip(points, rows.rows, strict=True)]
    summed = _summed(subject, look)
    brackets = max((look.wide_figures(text, look.steps[0]) + 3 * GAP for _, text in summed), default=0)
    if summed:
        brackets = max(brackets, min(MOST_FOR_BRACKETS * look.width, _names(summed, look) + 3 * GAP))
    scale = scale_of(bars, rows, look, size, look.width - brackets)
    shapes = [
        *named(rows, look),
        *bars_of(bars, scale, look),
        *valued(bars, scale, look, size),
        *_naught(bars, scale, look),
    ]
    for group, text in summed:
        shapes += _bracket(bars[group.begin : group.end], (group.name, text), look, look.width - brackets + GAP)
    return Plain(rows.height, tuple(shapes))


def _fill(point: Point, seen: tuple[str, ...], look: Look) -> str:
    """Give the accent to what is to be seen, and its own colour to what lies below nought."""
    if seen and point.category not in seen:
        return look.other
    return look.below if point.size < 0 else look.accent


def scale_of(bars: list[Bar], rows: Rows, look: Look, size: float, end: float) -> Scale:
    """Run from nought or the lowest value to the highest, leaving room for the values."""
    room = GAP + max(look.wide_figures(each.point.text, size) for each in bars)
    values = [each.point.size for each in bars]
    low, high = min(0.0, *values), max(0.0, *values)
    return Scale(
        low, high if high > low else low + 1, rows.column + (room if low < 0 else 0), end - (room if high > 0 else GAP)
    )


def bars_of(bars: list[Bar], scale: Scale, look: Look) -> Iterator[Element]:
    """Draw the bars from nought."""
    for each in bars:
        ends = sorted((scale.at(0), scale.at(each.point.size)))
        if each.point.size:
            yield rectangle((ends[0], each.top), (ends[1] - ends[0], each.thick), each.fill, look)


def valued(bars: list[Bar], scale: Scale, look: Look, size: float) -> Iterator[Element]:
    """Set each value where its bar ends: to the right, or to the left of a bar that runs below nought."""
    for each in bars:
        below = each.point.size < 0
        x = scale.at(each.point.size) + (-GAP if below else GAP)
        yield words(look, (x, each.middle), each.point.text, figure(look, size, "right" if below else "left"))


def _naught(bars: list[Bar], scale: Scale, look: Look) -> Iterator[Element]:
    """Draw the line that bars on both sides begin from."""
    if scale.low < 0:
        top, bottom = bars[0].top - GAP / 2, bars[-1].top + bars[-1].thick + GAP / 2
        yield drawn(track([(scale.at(0), max(HAIR, top)), (scale.at(0), bottom)]), look.ink)


def _summed(subject: Subject, look: Look) -> list[tuple[Group, str]]:
    """Add the numbers of each group up, where there is room beside and nothing is taken off."""
    if look.narrow or any(point.size < 0 for point in subject.points):
        return []
    sums = [
        sum((point.value or Decimal(0) for point in subject.points[group.begin : group.end]), Decimal(0))
        for group in subject.groups
    ]
    return [(group, subject.written(total)) for group, total in zip(subject.groups, sums, strict=True)]


def _names(summed: list[tuple[Group, str]], look: Look) -> float:
    return max(look.wide(group.name, look.note) for group, _ in summed)


def _bracket(bars: list[Bar], texts: tuple[str, str], look: Look, x: float) -> Iterator[Element]:
    """Hold the bars of a group together, their sum and the group's name beside the bracket."""
    top, bottom = bars[0].top, bars[-1].top + bars[-1].thick
    yield drawn(track([(x, top), (x + ARM, top), (x + ARM, bottom), (x, bottom)]), look.quiet, 2 * HAIR)
    size, beside = look.steps[0], x + ARM + GAP
    lines = look.lines(texts[0], look.width - beside, look.note)
    middle = (top + bottom - (len(lines) * look.line if texts[0] else 0)) / 2
    yield words(look, (beside, middle), texts[1], figure(look, size))
    yield from lines_of(
        look, (beside, middle + size / 2 + look.note * 0.6), lines, label(look, quiet=True, size=look.note)
    )
