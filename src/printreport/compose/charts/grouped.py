"""Bars in groups: the columns of each row close together, named beside the bars of the first row."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from printreport.compose.charts.bars import Bar, bars_of, scale_of, valued
from printreport.compose.charts.look import Look
from printreport.compose.charts.plain import Plain, drawn, label, track, words
from printreport.compose.charts.rows import GAP, SLIM, SLIM_WHITE, Measures, Scale, named, rows_of
from printreport.compose.charts.values import Subject

BETWEEN = 1.5  # pt of paper between the bars of one group


def grouped(subject: Subject, look: Look) -> Plain:
    """Draw each category's bars close together; the first group says which series each bar is."""
    series, thick = subject.series, SLIM * look.line if look.narrow else look.line
    fills = series_fills(series, subject.highlight, look)
    rows = rows_of(
        subject.categories, Measures(thick * len(series), SLIM_WHITE * look.line if look.narrow else thick, thick), look
    )
    bars = [
        Bar(point, row.top + place * thick, thick - BETWEEN, fills[place])
        for row, points in zip(rows.rows, subject.rows, strict=True)
        for place, point in enumerate(points)
    ]
    size = max(look.body, min(look.steps[-1], thick))
    keys = max(map(look.wide, series)) + 2 * GAP
    scale = scale_of(bars, rows, look, size, look.width)
    ends = [scale.at(each.point.size) + look.wide_figures(each.point.text, size) for each in bars[: len(series)]]
    if max(ends) + keys > look.width:  # no room where they stand: all bars give way
        scale = scale_of(bars, rows, look, size, look.width - keys)
    shapes = [*named(rows, look), *bars_of(bars, scale, look), *valued(bars, scale, look, size)]
    if scale.low < 0:
        shapes.append(drawn(track([(scale.at(0), 1), (scale.at(0), rows.height)]), look.ink))
    return Plain(rows.height, (*shapes, *_keys(bars[: len(series)], scale, look, size)))


def series_fills(series: tuple[str, ...], highlight: tuple[str, ...], look: Look) -> tuple[str, ...]:
    """Give the accent to the series that is to be seen (the last, if none is named), other fills to the rest."""
    seen = [name for name in series if name in highlight] or [series[-1]]
    others = iter((look.other, *(fill for fill in look.fills if fill not in (look.accent, look.other)), *look.fills))
    return tuple(look.accent if name in seen else next(others) for name in series)


def _keys(bars: list[Bar], scale: Scale, look: Look, size: float) -> Iterator[Element]:
    """Write the name of each series beside the values of the first group, where a legend would send the eye away."""
    farthest = max(max(0.0, scale.at(each.point.size)) + look.wide_figures(each.point.text, size) for each in bars)
    for each in bars:
        yield words(look, (farthest + 2 * GAP, each.middle), each.point.series, label(look, quiet=True))
