"""Bars of parts: what each row is made of, the sum where the bar ends, the parts named once above the first bar."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from xml.etree.ElementTree import Element

from printreport.compose.charts.bars import TALLEST
from printreport.compose.charts.keys import keys
from printreport.compose.charts.look import Look
from printreport.compose.charts.measure import parted
from printreport.compose.charts.plain import Plain, Type, bar as rectangle, figure, label, words
from printreport.compose.charts.rows import GAP, Measures, Row, Scale, named, rows_of, thickness, white
from printreport.compose.charts.values import Point, Subject

ROW = 2  # lines of the baseline grid
BETWEEN = 1.0  # pt of paper between two parts
WHOLE = Decimal(100)
FARTHEST = 2.5  # gaps that a name may stand away from where its part begins


def stacked(subject: Subject, look: Look) -> Plain:
    """Draw one bar for each category, parted by the series; the largest parts bear their values."""
    fills = part_fills(subject.series, subject.highlight, look)
    thick = thickness(look, ROW)
    measures = Measures(thick, white(look, ROW), thick)
    rows = rows_of(subject.categories, measures, look, look.line)
    scale, texts, size = _scale(subject, rows.column, look)
    head = list(_direct(subject.rows[0], scale, look)) if rows.column else []
    if not head:
        legend = keys(tuple(zip(subject.series, fills, strict=True)), look)
        head, rows = list(legend.shapes), rows_of(subject.categories, measures, look, legend.height)
    shapes = [*head, *named(rows, look)]
    for each, points, text in zip(rows.rows, subject.rows, texts, strict=True):
        shapes += _parts(points, fills, each, scale, look)
        end = scale.at(sum(point.size for point in points)) + GAP
        shapes += [words(look, (end, each.top + thick / 2), text, figure(look, size))] if text else []
    return Plain(rows.height, tuple(shapes))


def _scale(subject: Subject, column: float, look: Look) -> tuple[Scale, list[str], float]:
    """Return the scale, the sums as they are written, and their size; no sum where all are a hundred per cent."""
    sums = [sum((point.value or Decimal(0) for point in points), Decimal(0)) for points in subject.rows]
    whole = subject.unit == "%" and all(total == WHOLE for total in sums)
    texts = ["" if whole else subject.written(total) for total in sums]
    size = max(look.body, min(look.figure_size(max(map(len, texts))), TALLEST * thickness(look, ROW)))
    room = 0.0 if whole else max(look.wide_figures(text, size) for text in texts) + GAP
    return Scale(0, float(max(sums)) or 1, column, look.width - room), texts, size


def _direct(points: tuple[Point, ...], scale: Scale, look: Look) -> Iterator[Element]:
    """Name the parts where they begin in the first bar; nothing, where names would have to move away from them."""
    before = [sum(point.size for point in points[:at]) for at in range(len(points))]
    wanted = [scale.at(value) for value in before]
    rooms = [look.wide(point.series) + 1.5 * GAP for point in points]
    placed = parted(wanted, rooms, scale.begin, look.width - look.wide(points[-1].series))
    if all(abs(one - other) <= FARTHEST * GAP for one, other in zip(wanted, placed, strict=True)):
        for x, point in zip(placed, points, strict=True):
            yield words(look, (x, look.line / 2 - 2), point.series, label(look, quiet=True))


def part_fills(series: tuple[str, ...], highlight: tuple[str, ...], look: Look) -> tuple[str, ...]:
    """Give parts the layout's fills in their order, but what is to be seen has the accent, and nothing else has."""
    seen = [name for name in series if name in highlight]
    if not seen:
        return tuple(look.fills[at % len(look.fills)] for at in range(len(series)))
    others = [fill for fill in look.fills if fill != look.accent]
    rest = iter(others * len(series))
    return tuple(look.accent if name in seen else next(rest) for name in series)


def _parts(points: tuple[Point, ...], fills: tuple[str, ...], row: Row, scale: Scale, look: Look) -> Iterator[Element]:
    """Draw the parts of one bar from the left, a value in each that is wide enough for it."""
    before, thick = 0.0, thickness(look, ROW)
    for point, fill in zip(points, fills, strict=True):
        left, right = scale.at(before), scale.at(before + point.size)
        before += point.size
        if point.size:
            yield rectangle((left, row.top), (max(right - left - BETWEEN, BETWEEN), thick), fill, look)
        fits = (size for size in (look.body, look.note) if look.wide(point.text, size) + GAP <= right - left)
        size = next(fits, 0.0)
        if size and point.size:
            how = Type(size, look.on(fill), "center")
            yield words(look, ((left + right - BETWEEN) / 2, row.top + thick / 2), point.text, how)
