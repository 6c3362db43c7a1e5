"""Areas over time: quantities that add up, one upon the other; each named and valued where it ends."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise
from xml.etree.ElementTree import Element

from printreport.compose.charts.course import MOST_FOR_STEP, Field, steps, under
from printreport.compose.charts.lines import HEIGHT, LOW, MOST_FOR_ENDS
from printreport.compose.charts.look import Look
from printreport.compose.charts.measure import parted
from printreport.compose.charts.plain import Plain, drawn, figure, filled, label, lines_of, track, words
from printreport.compose.charts.rows import GAP
from printreport.compose.charts.stacked import part_fills
from printreport.compose.charts.values import Subject

PARTED = 1.0  # pt of paper between two areas


def area(subject: Subject, look: Look) -> Plain:
    """Draw each series as an area that stands on the one before; the scale always begins at nought."""
    series, last = subject.series, subject.rows[-1]
    sums = [list(accumulate((point.size for point in row), initial=0.0)) for row in subject.rows]
    size = look.steps[-1] if len(series) > 1 else look.figure_size(len(last[0].text))
    names = [look.lines(name, MOST_FOR_ENDS * look.width) if len(series) > 1 else [] for name in series]
    ends = max(
        *(look.wide_figures(point.text, size) for point in last), *(look.wide(one) for each in names for one in each), 0
    )
    half = min(look.wide(subject.categories[0], look.note), MOST_FOR_STEP * look.width) / 2
    first = max(half, look.wide(subject.rows[0][0].text) + GAP) if len(series) == 1 else half
    bottom = (LOW if look.narrow else HEIGHT) * look.line
    field = Field(first, look.width - ends - GAP, size / 2, bottom, 0.0, max(map(max, sums)) or 1.0, len(sums))
    shapes = list(_areas(subject, sums, field, look))
    shapes += [*_ends(subject, sums[-1], names, (field, size), look), *steps(subject.categories, field, look)]
    if len(series) == 1:
        at = (field.left - GAP, min(field.down(sums[0][1]), bottom - look.body / 2))
        shapes.append(words(look, at, subject.rows[0][0].text, label(look, "right", quiet=True)))
    return Plain(bottom + under(subject.categories, look), tuple(shapes))


def _areas(subject: Subject, sums: list[list[float]], field: Field, look: Look) -> Iterator[Element]:
    """Draw the areas, parted by paper; one that is outlined has its line along the head."""
    single = (look.accent,) if len(subject.series) == 1 else ()
    for place, fill in enumerate(single or part_fills(subject.series, subject.highlight, look)):
        foot = [(field.across(step), field.down(row[place])) for step, row in enumerate(sums)]
        head = [(field.across(step), field.down(row[place + 1])) for step, row in enumerate(sums)]
        yield filled(f"{track([*head, *foot[::-1]])}z", fill, (look.paper, PARTED) if place else ("", 0))
        colour, width = look.edge(fill)
        if width:
            yield drawn(track(head), colour, width)
    yield drawn(track([(field.left, field.bottom), (field.right, field.bottom)]), look.ink)


def _ends(
    subject: Subject, last: list[float], names: list[list[str]], measures: tuple[Field, float], look: Look
) -> Iterator[Element]:
    """Set value and name beside the middle of each area's end; a single one has its value level with its head."""
    field, size = measures
    points = subject.rows[-1]
    middles = [field.down((low + high) / 2) for low, high in pairwise(last)]
    wanted = [middle - len(lines) * look.line / 2 for middle, lines in zip(middles, names, strict=True)]
    wanted = wanted if len(points) > 1 else [field.down(last[1])]
    rooms = [size + len(lines) * look.line for lines in names]
    ys = parted(wanted, rooms, field.top, max(field.top, field.bottom - rooms[0] + size / 2))
    for point, lines, y in zip(points, names, ys, strict=True):
        x = field.right + GAP
        yield words(look, (x, y), point.text, figure(look, size))
        yield from lines_of(look, (x, y + size / 2 + look.body / 2 + 1), lines, label(look, quiet=True))
