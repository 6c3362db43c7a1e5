"""What charts over time share: the field that lines run in, and the names of the steps under it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from printreport.compose.charts.look import Look
from printreport.compose.charts.plain import Spot, label, lines_of
from printreport.compose.charts.rows import GAP
from printreport.compose.charts.values import Point

MOST_FOR_STEP = 0.3  # of the width: a step's name in one line


@dataclass(frozen=True, slots=True)
class Field:
    """Where lines run, in points; `low` and `high` are the values at the foot and at the head, `steps` their number."""

    left: float
    right: float
    top: float
    bottom: float
    low: float
    high: float
    steps: int

    def across(self, step: int) -> float:
        """Return the place of a step."""
        return self.left + (self.right - self.left) * step / max(1, self.steps - 1)

    def down(self, value: float) -> float:
        """Return how far down a value stands."""
        return self.top + (self.bottom - self.top) * (self.high - value) / ((self.high - self.low) or 1.0)

    def spots(self, points: tuple[Point, ...]) -> list[Spot]:
        """Return the places of a series."""
        return [(self.across(step), self.down(point.size)) for step, point in enumerate(points)]


def steps(names: tuple[str, ...], field: Field, look: Look) -> Iterator[Element]:
    """Name the steps under the field; where they are many, every second or third, the last one always."""
    room = (field.right - field.left) / max(1, len(names) - 1)
    labels = [look.lines(name, MOST_FOR_STEP * look.width, look.note) for name in names]
    halves = [max(look.wide(line, look.note) for line in lines) / 2 for lines in labels]
    every = max(1, -int(-(2 * max(halves) + GAP) // room)) if room else 1
    last, how = len(names) - 1, label(look, "center", quiet=True, size=look.note)
    for step, (lines, half) in enumerate(zip(labels, halves, strict=True)):
        if (last - step) % every == 0:
            x = min(max(field.across(step), half), look.width - half)
            yield from lines_of(look, (x, field.bottom + look.line * 0.8), lines, how)


def under(names: tuple[str, ...], look: Look) -> float:
    """Return the height that the names of the steps take under the field."""
    lines = max(len(look.lines(name, MOST_FOR_STEP * look.width, look.note)) for name in names)
    return (lines + 0.5) * look.line
