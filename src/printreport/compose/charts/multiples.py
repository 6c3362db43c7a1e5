"""Small charts of one form side by side: a column each, its last value large, its course as bars or as a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from printreport.compose.charts.course import Field
from printreport.compose.charts.look import Look
from printreport.compose.charts.plain import (
    HAIR,
    Plain,
    bar,
    disc,
    drawn,
    figure,
    filled,
    label,
    lines_of,
    track,
    words,
)
from printreport.compose.charts.rows import GAP
from printreport.compose.charts.values import Point, Subject

ACROSS = 3  # panels, where there is room
LEAST = 8.5  # em: the narrowest panel
COURSE, LOWEST = 4, 1.6  # lines of the baseline grid: the height of the bars, and where words are large
MOST_BARS = 12  # steps; more are drawn as a line
DOT = 3.0  # pt


@dataclass(frozen=True, slots=True)
class Panel:
    """One panel: its left and upper edge, its width, and the lines that the names of its row take."""

    left: float
    top: float
    width: float
    lines: int


def multiples(subject: Subject, look: Look) -> Plain:
    """Draw a panel for each series: with a unit all have one scale, without one each has its own."""
    across = max(1, min(ACROSS, len(subject.series), int(look.width / (LEAST * look.body))))
    gutter = 3 * GAP
    width = (look.width - gutter * (across - 1)) / across
    names = [look.lines(name, width) for name in subject.series]
    common = [point.size for point in subject.points] if subject.unit else []
    feet = len(look.lines(subject.categories[0], width, look.note))
    course_high = (LOWEST if look.narrow else COURSE) * look.line
    shapes: list[Element] = []
    top = 0.0
    for begin in range(0, len(names), across):
        lines = max(len(each) for each in names[begin : begin + across])
        for at, name in enumerate(names[begin : begin + across]):
            course = subject.course(subject.series[begin + at])
            panel = Panel(at * (width + gutter), top, width, lines)
            shapes += [*_head(course[-1], name, panel, look), *_course(course, panel, common, look)]
        top += (lines + feet + 2.05) * look.line + course_high + look.steps[0] + GAP
    return Plain(top - look.line, tuple(shapes))


def _head(last: Point, name: list[str], panel: Panel, look: Look) -> Iterator[Element]:
    """Set name and last value under a rule."""
    yield drawn(track([(panel.left, panel.top + HAIR), (panel.left + panel.width, panel.top + HAIR)]), look.ink)
    yield from lines_of(look, (panel.left, panel.top + GAP + look.line / 2), name, label(look))
    middle = panel.top + GAP + panel.lines * look.line + look.steps[0] * 0.65
    yield words(look, (panel.left, middle), last.text, figure(look, look.steps[0]))


def _course(course: tuple[Point, ...], panel: Panel, common: list[float], look: Look) -> Iterator[Element]:
    """Draw the course on its foot, the first and the last step named."""
    top = panel.top + GAP + (panel.lines + 0.8) * look.line + look.steps[0]
    sizes = common or [point.size for point in course]
    low, high = min(0.0, *sizes), max(0.0, *sizes)
    field = Field(
        panel.left,
        panel.left + panel.width,
        top,
        top + (LOWEST if look.narrow else COURSE) * look.line,
        low,
        high,
        len(course),
    )
    yield from _bars(course, field, look) if len(course) <= MOST_BARS else _line(course, field, look)
    yield drawn(track([(field.left, field.down(0)), (field.right, field.down(0))]), look.ink)
    foot, first, last = field.bottom + 0.7 * look.line, course[0].category, course[-1].category
    begin = look.lines(first, panel.width, look.note)
    yield from lines_of(look, (field.left, foot), begin, label(look, quiet=True, size=look.note))
    if look.wide(first + last, look.note) + GAP < panel.width:
        yield words(look, (field.right, foot), last, label(look, "right", quiet=True, size=look.note))


def _bars(course: tuple[Point, ...], field: Field, look: Look) -> Iterator[Element]:
    """Draw a bar for each step, the last in the accent."""
    pitch = (field.right - field.left) / len(course)
    for at, point in enumerate(course):
        ends = sorted((field.down(0), field.down(point.size)))
        fill = look.accent if at == len(course) - 1 else look.other
        if point.size:
            yield bar((field.left + at * pitch, ends[0]), (pitch * 0.82, ends[1] - ends[0]), fill, look)


def _line(course: tuple[Point, ...], field: Field, look: Look) -> Iterator[Element]:
    spots = field.spots(course)
    yield drawn(track(spots), look.accent, 2)
    yield filled(disc((spots[-1][0] - DOT, spots[-1][1]), DOT), look.accent, look.edge(look.accent))
