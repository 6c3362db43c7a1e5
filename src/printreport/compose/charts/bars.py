"""Bars that lie: the name in a column on the left, the value in large figures where the bar ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from printreport.compose.charts.look import Look
from printreport.compose.charts.marks import Layer, along, chart_of, figures, rules, words
from printreport.compose.charts.measure import FIGURE, width_of, wrapped
from printreport.compose.charts.values import Point

GAP = 7.0  # pt between a bar and its value
MOST_FOR_NAMES = 0.4  # of the width
THICK = 20 / 28  # of a row: the bar; the rest is the white between rows
CROWDED = 8  # rows; with more, they are closer and their figures smaller


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars before they are drawn: fills and middles one per point, names one per category with its middle."""

    points: tuple[Point, ...]
    fills: tuple[str, ...]
    middles: tuple[float, ...]
    names: tuple[tuple[list[str], float], ...]
    thick: float
    size: float
    height: float
    series: tuple[str, ...] = ()


def bar(points: tuple[Point, ...], highlight: tuple[str, ...], look: Look) -> Layer:
    """Draw one bar for each category, those to be seen in the accent."""
    crowded = len(points) > CROWDED
    names = [_lines(point.category, look) for point in points]
    row = look.line * (1.5 if crowded else 2) + look.line / 2 * (max(map(len, names)) - 1)
    middles = tuple((at + 0.5) * row for at in range(len(points)))
    return _drawn(look, Bars(
        points=points,
        fills=tuple(look.accent if not highlight or point.category in highlight else look.other for point in points),
        middles=middles,
        names=tuple(zip(names, middles, strict=True)),
        thick=look.line * (1.5 if crowded else 2) * THICK,
        size=look.steps[-1] if crowded else look.figure_size(max(len(point.text) for point in points)),
        height=row * len(points),
    ))  # fmt: skip


def grouped(points: tuple[Point, ...], highlight: tuple[str, ...], look: Look) -> Layer:
    """Draw each category's bars close together; the first group says which series each bar is."""
    groups = [tuple(group) for _, group in groupby(points, key=lambda point: point.category)]
    series = tuple(point.series for point in groups[0])
    thick = look.line
    names = [_lines(group[0].category, look) for group in groups]
    block = thick * (max(len(series), *map(len, names)) + 1)
    fills = series_fills(series, highlight, look)
    return _drawn(look, Bars(
        points=points,
        fills=fills * len(groups),
        middles=tuple(at * block + (place + 0.5) * thick for at in range(len(groups)) for place in range(len(series))),
        names=tuple((lines, at * block + thick / 2) for at, lines in enumerate(names)),
        thick=thick - 1.5,
        size=look.steps[-1],
        height=block * len(groups) - thick,
        series=series,
    ))  # fmt: skip


def series_fills(series: tuple[str, ...], highlight: tuple[str, ...], look: Look) -> tuple[str, ...]:
    """Give the accent to the series that is to be seen (the last, if none is named), other fills to the rest."""
    seen = [name for name in series if name in highlight] or [series[-1]]
    others = iter((look.other, look.ink, *look.fills[3:], *look.fills))
    return tuple(look.accent if name in seen else next(others) for name in series)


def _lines(name: str, look: Look) -> list[str]:
    """Break a name into the lines that its column has room for."""
    return wrapped(name, look.body, look.width * MOST_FOR_NAMES - 2 * GAP)


def _drawn(look: Look, bars: Bars) -> Layer:
    """Put bars, names and values together."""
    column = max(width_of(line, look.body) for lines, _ in bars.names for line in lines) + 2 * GAP
    scale = _scale(look, bars, column)
    layers = [
        _rectangles(bars, scale),
        *_values(look, bars, scale),
        _names(look, bars),
        *_keys(look, bars, scale),
    ]
    if any(point.value and point.value < 0 for point in bars.points):
        layers.append(_naught(look, bars, scale))
    return chart_of(look, bars.height, layers)


def _scale(look: Look, bars: Bars, column: float) -> Layer:
    """Run from nought or the lowest value to the highest, leaving room for the values and the names of series."""
    room = GAP + max(
        len(point.text) * FIGURE * bars.size + (width_of(key, look.body) + GAP if key else 0)
        for point, key in zip(bars.points, (*bars.series, *[""] * len(bars.points)), strict=False)
    )
    values = [float(point.value or 0) for point in bars.points]
    low, high = min(0.0, *values), max(0.0, *values)
    begin = column + (room if low < 0 else 0)
    reach = [round(begin, 2), round(look.width - room, 2)]
    return {"domain": [low, high if high > low else low + 1], "range": reach, "nice": False, "zero": False}


def _rectangles(bars: Bars, scale: Layer) -> Layer:
    rows = [
        {"value": float(point.value or 0), "y": middle - bars.thick / 2, "y2": middle + bars.thick / 2, "fill": fill}
        for point, middle, fill in zip(bars.points, bars.middles, bars.fills, strict=True)
    ]
    return {
        "data": {"values": rows},
        "mark": {"type": "rect"},
        "encoding": along(scale) | {
            "x2": {"datum": 0}, "y": {"field": "y", "type": "quantitative", "scale": None, "axis": None},
            "y2": {"field": "y2"}, "fill": {"field": "fill", "scale": None},
        },
    }  # fmt: skip


def _values(look: Look, bars: Bars, scale: Layer) -> Iterator[Layer]:
    """Set each value where its bar ends: to the right, or to the left of a bar that runs below nought."""
    rows = [
        (float(point.value or 0), {"value": float(point.value or 0), "text": point.text, "y": middle})
        for point, middle in zip(bars.points, bars.middles, strict=True)
    ]
    for below, align, beside in ((False, "left", GAP), (True, "right", -GAP)):
        there = [row for value, row in rows if (value < 0) == below]
        if there:
            layer = figures(look, there, bars.size, align=align)
            layer["mark"]["dx"] = beside
            yield layer | {"encoding": layer["encoding"] | along(scale)}


def _names(look: Look, bars: Bars) -> Layer:
    """Set the names: of a single bar level with its middle, of a group from the middle of its first bar down."""
    lift = 0 if bars.series else look.line / 2
    return words(look, [{"x": 0, "y": y - (len(lines) - 1) * lift, "text": lines} for lines, y in bars.names])


def _keys(look: Look, bars: Bars, scale: Layer) -> Iterator[Layer]:
    """Write the name of each series beside the values of the first group, where a legend would send the eye away."""
    first = bars.points[: len(bars.series)]
    if not first:
        return
    farthest = max(0.0, *(float(point.value or 0) for point in first))
    rows = [{"value": farthest, "y": y, "text": name} for name, y in zip(bars.series, bars.middles, strict=False)]
    layer = words(look, rows, quiet=True)
    layer["mark"]["dx"] = 2 * GAP + max(len(point.text) for point in first) * FIGURE * bars.size
    yield layer | {"encoding": layer["encoding"] | along(scale)}


def _naught(look: Look, bars: Bars, scale: Layer) -> Layer:
    layer = rules([{"value": 0, "y": 0, "y2": bars.height}], look.ink)
    encoding = {channel: how for channel, how in layer["encoding"].items() if channel != "x2"}
    return layer | {"encoding": encoding | along(scale)}
