"""Lines over time: each named and valued where it ends, its first value where it begins, no scale at the side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from printreport.compose.charts.look import Look
from printreport.compose.charts.marks import Layer, chart_of, figures, rules, words
from printreport.compose.charts.measure import FIGURE, parted, width_of
from printreport.compose.charts.values import Point

HEIGHT = 12  # lines of the baseline grid, the names of the steps apart
GAP = 7.0
SEEN, OTHER = 2.25, 1.25  # pt: the line to be seen, and those beside it
NEAR = 0.5  # of the highest value: where the lowest is above it, the lines need not start at nought


@dataclass(frozen=True, slots=True)
class Course:
    """One series: its points in order, and its colour."""

    name: str
    points: tuple[Point, ...]
    colour: str
    weight: float


@dataclass(frozen=True, slots=True)
class Field:
    """Where the lines run, in points; `low` and `high` are the values at the foot and at the head."""

    left: float
    right: float
    top: float
    bottom: float
    low: float
    high: float

    def height(self, point: Point) -> float:
        """Return how far below the head a point stands."""
        value = float(point.value or 0)
        return self.top + (self.bottom - self.top) * (self.high - value) / (self.high - self.low)


def line(points: tuple[Point, ...], highlight: tuple[str, ...], look: Look) -> Layer:
    """Draw one line for each series: those to be seen, or the first, in the accent."""
    series = tuple(dict.fromkeys(point.series for point in points))
    seen = [name for name in series if name in highlight] or [series[0]]
    quiet = iter((look.ink, look.quiet, look.rule, *(look.quiet for _ in series)))
    courses = [
        Course(
            name,
            tuple(point for point in points if point.series == name),
            look.accent if name in seen else next(quiet),
            SEEN if name in seen else OTHER,
        )
        for name in series
    ]
    size = look.figure_size(max(len(course.points[-1].text) for course in courses))
    field = _field(courses, look, size)
    foot = [{"x": field.left, "x2": field.right, "y": field.bottom, "y2": field.bottom}]
    rule = [rules(foot, look.ink)] if field.low == 0 else []  # a rule that is not nought would mislead
    drawn = [layer for course in reversed(courses) for layer in _course(course, field)]
    labels = [*_ends(courses, field, look, size), *_beginnings(courses, field, look)]
    return chart_of(look, field.bottom + 1.5 * look.line, [*rule, _steps(courses[0], field, look), *drawn, *labels])


def _field(courses: list[Course], look: Look, size: float) -> Field:
    """Leave room for the values at both ends; the lines stand on nought unless all of them run high above it."""
    values = [float(point.value or 0) for course in courses for point in course.points]
    low, high = min(values), max(values)
    low = low - (high - low) / 4 if low > NEAR * high else min(0.0, low)
    names = max(width_of(course.name, look.body) for course in courses) if len(courses) > 1 else 0.0
    ends = max(len(course.points[-1].text) for course in courses) * FIGURE * size
    left = GAP + max(width_of(course.points[0].text, look.body) for course in courses)
    bottom = HEIGHT * look.line
    return Field(left, look.width - 2 * GAP - max(ends, names), size / 2, bottom, low, high if high > low else low + 1)


def _scales(course: Course, field: Field) -> Layer:
    """Spread the steps evenly across, and the values between the foot and the head."""
    across = {
        "type": "point",
        "padding": 0,
        "domain": [point.category for point in course.points],
        "range": [field.left, field.right],
    }
    down = {"domain": [field.low, field.high], "range": [field.bottom, field.top], "nice": False, "zero": False}
    return {
        "x": {"field": "step", "type": "ordinal", "scale": across, "axis": None},
        "y": {"field": "value", "type": "quantitative", "scale": down, "axis": None},
    }


def _course(course: Course, field: Field) -> Iterator[Layer]:
    """Draw the line, and a dot where it ends."""
    rows = [{"step": point.category, "value": float(point.value or 0)} for point in course.points]
    stroke = {"stroke": course.colour, "strokeWidth": course.weight, "strokeJoin": "round", "strokeCap": "round"}
    dot = {"type": "circle", "size": 38, "fill": course.colour, "fillOpacity": 1, "strokeWidth": 0}
    yield {"data": {"values": rows}, "mark": {"type": "line"} | stroke, "encoding": _scales(course, field)}
    yield {"data": {"values": rows[-1:]}, "mark": dot, "encoding": _scales(course, field)}


def _steps(course: Course, field: Field, look: Look) -> Layer:
    """Name the steps under the rule; where they are many, every second or third, the last one always."""
    room = (field.right - field.left) / max(1, len(course.points) - 1)
    widest = max(width_of(point.category, look.note) for point in course.points)
    every = max(1, -int(-(widest + GAP / 2) // room))
    last = len(course.points) - 1
    rows = [
        {"x": field.left + room * at, "y": field.bottom + look.line, "text": point.category}
        for at, point in enumerate(course.points)
        if (last - at) % every == 0
    ]
    return words(look, rows, align="center", quiet=True, size=look.note)


def _ends(courses: list[Course], field: Field, look: Look, size: float) -> Iterator[Layer]:
    """Set value and name where each line ends; where lines end close together, the words move apart."""
    several = len(courses) > 1
    room = size + look.line if several else size
    ys = parted(
        [field.height(course.points[-1]) for course in courses], room, field.top, field.bottom - room + size / 2
    )
    x = field.right + 1.5 * GAP
    yield figures(
        look, [{"x": x, "y": y, "text": course.points[-1].text} for course, y in zip(courses, ys, strict=True)], size
    )
    if several:
        below = size / 2 + look.body / 2 + 1
        rows = [{"x": x, "y": y + below, "text": course.name} for course, y in zip(courses, ys, strict=True)]
        yield words(look, rows, quiet=True)


def _beginnings(courses: list[Course], field: Field, look: Look) -> Iterator[Layer]:
    """Set the first value of each line before it."""
    ys = parted(
        [field.height(course.points[0]) for course in courses], look.line, look.body / 2, field.bottom - look.body / 2
    )
    rows = [
        {"x": field.left - GAP, "y": y, "text": course.points[0].text} for course, y in zip(courses, ys, strict=True)
    ]
    yield words(look, rows, align="right", quiet=True)
