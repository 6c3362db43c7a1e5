"""A list of shares beside or under a drawing: a rule in the share's fill, its value in large figures, its name."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from printreport.compose.charts.look import Look
from printreport.compose.charts.plain import Plain, bar, drawn, figure, label, lines_of, track, words
from printreport.compose.charts.rows import GAP
from printreport.compose.charts.values import Point

RULE = 3.0  # pt: the rule in the share's fill, thick enough to be told from its neighbour's
ROW = 1.5  # lines of the baseline grid


def register(shares: tuple[tuple[Point, str], ...], look: Look, at: tuple[float, float], least: float = 0.0) -> Plain:
    """List shares from a place to the drawing's right edge; rows are spread over the height `least`."""
    left, y = at
    room = look.width - left
    size = look.figure_size(max(len(point.text) for point, _ in shares)) if room > look.width / 3 else look.steps[1]
    size = min(size, look.steps[1])
    column = max(look.wide_figures(point.text, size) for point, _ in shares) + 1.5 * GAP
    names = [look.lines(point.category, room - column) for point, _ in shares]
    heights = [max(ROW, len(lines) + 0.25) * look.line + RULE for lines in names]
    spare = max(0.0, least - sum(heights)) / len(shares)
    rule = max(RULE, 2 * look.outline + 2)
    shapes: list[Element] = []
    for (point, fill), lines, height in zip(shares, names, heights, strict=True):
        middle = y + rule + (height + spare - rule) / 2
        shapes += [
            bar((left, y), (room, rule), fill, look),
            words(look, (left, middle), point.text, figure(look, size)),
            *lines_of(look, (left + column, middle - (len(lines) - 1) / 2 * look.line), lines, label(look)),
        ]
        y += height + spare
    shapes.append(drawn(track([(left, y), (look.width, y)]), look.rule))
    return Plain(y + 1, tuple(shapes))
