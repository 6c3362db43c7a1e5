"""Units: takes the body of a report, returns which of its leaves are laid out together, and tells why some must be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from xml.etree.ElementTree import Element

LEAF, RUNS_ON = "leaf", "leaf-on"  # the classes of a leaf, and of one that begins on the page of the one before


class InseparableError(Exception):
    """Something in this report reaches over all sections, so it is laid out as a whole."""


class JoinedError(Exception):
    """A note or a float runs from one unit into the next: `at` is the leaf with which the second begins."""

    def __init__(self, at: int) -> None:
        """Name the leaf between the two."""
        super().__init__(at)
        self.at = at


@dataclass(frozen=True, slots=True, order=True)
class Unit:
    """Leaves that are laid out together: those of the body from `start` to before `stop`; `last`: none follows."""

    start: int
    stop: int
    last: bool

    @property
    def first(self) -> bool:
        """Say whether none stands before it."""
        return self.start == 0


def units_of(body: Element) -> tuple[Unit, ...]:
    """Part the body: each leaf is a unit of its own, but for those that run on; what is no leaf runs on as well."""
    begins = [0]
    for place, child in enumerate(body):
        classes = child.get("class", "").split()
        if place and LEAF in classes and RUNS_ON not in classes:
            begins.append(place)
    return _between(begins, len(body))


def joined(units: Sequence[Unit], at: int) -> tuple[Unit, ...]:
    """Put the unit that begins with the leaf `at` to the one in front of it."""
    return _between([unit.start for unit in units if unit.start != at], units[-1].stop)


def on_pages_of_their_own(units: Sequence[Unit], begins: Sequence[bool]) -> tuple[Unit, ...]:
    """Join units to the one in front, but for those of which `begins` says that they begin a page."""
    starts = [unit.start for unit, begin in zip(units, begins, strict=True) if begin or unit.first]
    return _between(starts, units[-1].stop)


def _between(starts: Sequence[int], end: int) -> tuple[Unit, ...]:
    return tuple(Unit(start, stop, stop == end) for start, stop in pairwise((*starts, end)))
