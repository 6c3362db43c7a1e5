"""Plane geometry of outlines: whether a point lies in one, its extent, and what of it lies in a frame."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]
Outline = Sequence[Point]  # closed: the last point leads to the first


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle upright on the drawing, in points."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> Point:
        """Its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def meets(self, other: Box) -> bool:
        """Say whether two boxes have a part in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Say whether the other box lies inside this one."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )

    def grown(self, by: float) -> Box:
        """Return the box with so much more on each side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def spots(self) -> Iterable[Point]:
        """Return five by three points spread over it, by which it is tried against outlines."""
        wide, high = self.right - self.left, self.bottom - self.top
        return ((self.left + wide * a / 4, self.top + high * b / 2) for b in range(3) for a in range(5))


def sides(outline: Outline) -> Iterable[tuple[Point, Point]]:
    """Return the sides of an outline, the closing one too."""
    return pairwise((*outline, outline[0]))


def box_of(points: Iterable[Point]) -> Box:
    """Return the box about points."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def crossings(outline: Outline, y: float) -> list[float]:
    """Return where a level line meets an outline, from left to right."""
    met = (x0 + (y - y0) / (y1 - y0) * (x1 - x0) for (x0, y0), (x1, y1) in sides(outline) if (y0 > y) != (y1 > y))
    return sorted(met)


def holds(outline: Outline, point: Point) -> bool:
    """Say whether a point lies in an outline."""
    return sum(x > point[0] for x in crossings(outline, point[1])) % 2 == 1


def area(outline: Outline) -> float:
    """Return the area in an outline."""
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in sides(outline))) / 2


def cut(outline: Outline, frame: Box) -> list[Point]:
    """Return what lies in a frame: I. Sutherland and G. Hodgman, Communications of the ACM 17 (1974), 32."""
    kept = list(outline)
    for axis, edge, sign in ((0, frame.left, 1), (0, frame.right, -1), (1, frame.top, 1), (1, frame.bottom, -1)):
        given, kept = kept, []
        for one, two in sides(given) if given else ():
            in_one, in_two = (sign * (point[axis] - edge) >= 0 for point in (one, two))
            if in_one:
                kept.append(one)
            if in_one != in_two:
                share = (edge - one[axis]) / (two[axis] - one[axis])
                kept.append((one[0] + share * (two[0] - one[0]), one[1] + share * (two[1] - one[1])))
    return kept


def thinned(outline: Sequence[Point], least: float) -> list[Point]:
    """Drop points nearer than `least` to the last one that was kept: what no eye can part."""
    kept: list[Point] = []
    for point in outline:
        if not kept or abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= least:
            kept.append(point)
    return kept
