"""Units: takes the body of a report, returns which of its leaves are laid out together, and tells why some must be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

LEAF, RUNS_ON = "leaf", "leaf-on"  # the classes of a leaf, and of one that begins on the page of the one before


class InseparableError(Exception):
    """Something in this report reaches over all sections, so it is laid out as a whole."""


class JoinedError(Exception):
    """A note or a float runs from one unit into the next: `at` is the place of the second."""

    def __init__(self, at: int) -> None:
        """Name the second of the two."""
        super().__init__(at)
        self.at = at


@dataclass(frozen=True, slots=True)
class Unit:
    """Leaves that are laid out together, in their order; `place` counts units from 0, `last` says that none follows."""

    leaves: tuple[Element, ...] = field(repr=False)
    place: int
    last: bool


def units_of(body: Element) -> tuple[Unit, ...]:
    """Part the body: each leaf is a unit of its own, but for those that run on; what is no leaf runs on as well."""
    groups: list[list[Element]] = []
    for child in body:
        classes = child.get("class", "").split()
        if groups and (LEAF not in classes or RUNS_ON in classes):
            groups[-1].append(child)
        else:
            groups.append([child])
    return _counted([tuple(group) for group in groups])


def joined(units: Sequence[Unit], at: int) -> tuple[Unit, ...]:
    """Put the unit `at` to the one in front of it."""
    groups = [unit.leaves for unit in units]
    return _counted([*groups[: at - 1], groups[at - 1] + groups[at], *groups[at + 1 :]])


def on_pages_of_their_own(units: Sequence[Unit], begins: Sequence[bool]) -> tuple[Unit, ...]:
    """Join units to the one in front, but for those of which `begins` says that they begin a page."""
    groups: list[tuple[Element, ...]] = []
    for unit, begin in zip(units, begins, strict=True):
        if groups and not begin:
            groups[-1] += unit.leaves
        else:
            groups.append(unit.leaves)
    return _counted(groups)


def _counted(groups: Sequence[tuple[Element, ...]]) -> tuple[Unit, ...]:
    return tuple(Unit(leaves, place, place == len(groups) - 1) for place, leaves in enumerate(groups))
