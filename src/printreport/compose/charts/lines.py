"""Lines over time: each named and valued where it ends, its first value where it begins, no scale at the side."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from printreport.compose.charts.course import Field, steps, under
from printreport.compose.charts.look import Look
from printreport.compose.charts.measure import parted
from printreport.compose.charts.plain import Plain, disc, drawn, figure, filled, label, lines_of, track, words
from printreport.compose.charts.rows import GAP
from printreport.compose.charts.values import Subject

HEIGHT = 12  # lines of the baseline grid, the names of the steps apart
LOW = 7  # the same, where the words are large
SEEN, OTHER = 2.25, 1.25  # pt: the line to be seen, and those beside it
END = 3.5  # pt: the radius of the dot that ends a line
NEAR = 0.5  # of the highest value: where the lowest is above it, the lines need not start at nought
MOST_FOR_ENDS = 0.34  # of the width: names at the ends of lines


def line(subject: Subject, look: Look) -> Plain:
    """Draw one line for each series: those to be seen, or the first, in the accent."""
    seen = [name for name in subject.series if name in subject.highlight] or [subject.series[0]]
    size = look.figure_size(max(len(point.text) for point in subject.rows[-1]))
    names = {
        name: look.lines(name, MOST_FOR_ENDS * look.width) if len(subject.series) > 1 else [] for name in subject.series
    }
    field = _field(subject, look, size, names)
    quiet = iter([look.ink, look.quiet] * len(subject.series))
    colours = {name: look.accent if name in seen else next(quiet) for name in subject.series}
    shapes = (
        [drawn(track([(field.left, field.down(0)), (field.right, field.down(0))]), look.rule)] if field.low <= 0 else []
    )
    shapes += steps(subject.categories, field, look)
    for name in reversed(subject.series):
        spots, weight = field.spots(subject.course(name)), SEEN if name in seen else OTHER
        shapes += [drawn(track(spots), colours[name], weight * look.body / 10)]
        shapes += [filled(disc(spots[-1], END), colours[name], look.edge(colours[name]))]
    shapes += [*_ends(subject, field, look, size, names), *_beginnings(subject, field, look)]
    return Plain(field.bottom + under(subject.categories, look), tuple(shapes))


def _field(subject: Subject, look: Look, size: float, names: dict[str, list[str]]) -> Field:
    """Leave room for the values at both ends; the lines stand on nought unless all of them run high above it."""
    values = [point.size for point in subject.points]
    low, high = min(values), max(values)
    low = low - (high - low) / 4 if low > NEAR * high else min(0.0, low)
    first, last = subject.rows[0], subject.rows[-1]
    words_wide = max((look.wide(line) for lines in names.values() for line in lines), default=0.0)
    ends = max(words_wide, *(look.wide_figures(point.text, size) for point in last))
    left = GAP + max(look.wide(point.text) for point in first)
    high = high if high > low else low + 1
    bottom = (LOW if look.narrow else HEIGHT) * look.line
    return Field(left, look.width - 2 * GAP - ends, size / 2, bottom, low, high, len(subject.rows))


def _ends(subject: Subject, field: Field, look: Look, size: float, names: dict[str, list[str]]) -> Iterator[Element]:
    """Set value and name where each line ends; where lines end close together, the words move apart."""
    last = subject.rows[-1]
    rooms = [size + len(names[point.series]) * look.line for point in last]
    lowest = field.bottom - rooms[-1] + size / 2
    ys = parted([field.down(point.size) for point in last], rooms, field.top, max(field.top, lowest))
    x = field.right + 1.6 * GAP
    for point, y in zip(last, ys, strict=True):
        yield words(look, (x, y), point.text, figure(look, size))
        yield from lines_of(look, (x, y + size / 2 + look.body / 2 + 1), names[point.series], label(look, quiet=True))


def _beginnings(subject: Subject, field: Field, look: Look) -> Iterator[Element]:
    """Set the first value of each line before it."""
    first = subject.rows[0]
    ys = parted([field.down(point.size) for point in first], look.line, look.body / 2, field.bottom - look.body / 2)
    for point, y in zip(first, ys, strict=True):
        yield words(look, (field.left - GAP, y), point.text, label(look, "right", quiet=True))
