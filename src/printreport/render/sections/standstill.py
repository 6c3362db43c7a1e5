"""Standstill: has section after section laid out until nothing that crosses them changes any more.

Why it ends. Units are only ever joined, so they are parted anew at most as often as there are sections. Between two
joinings every section is laid out at most `ROUNDS` times. Where values still change then, two sections push each other
back and forth (a contents page that grows when it counts one page more, and shrinks again): the report is laid out as a
whole, and the engine ends by a bound of its own. So what such a report gets is what it would have got without sections.

Sections are asked for in one order, whoever lays them out and whatever was kept: what they are asked for with does not
depend on who is faster, and so the pages do not either.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from printreport.model.crossing import Counted, Counts, Ending, Handed, Taken
from printreport.render.sections.units import InseparableError, JoinedError, Unit, joined, on_pages_of_their_own

ROUNDS = 6  # one, two where contents grow by a page, one more where that moves what they name; the rest is patience


class Hands(Protocol):
    """Whoever counts through units and lays them out."""

    def begin(self, units: Sequence[Unit]) -> None:
        """Learn which units there are."""

    def count(self, unit: Unit, counts: Counts | None, front: Ending | None) -> Counted:
        """Count through a unit."""

    def lay(self, unit: Unit, taken: Taken) -> Handed:
        """Lay a unit out."""

    def expect(self, units: Sequence[Unit], counted: Sequence[Known]) -> None:
        """Learn which units will be asked for, in their order."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a unit before it is laid out: the counters in front of it, and what counting it told."""

    before: Counts | None
    counted: Counted


@dataclass(frozen=True, slots=True)
class Settled:
    """A unit that stands still: what it took over, and what it hands on."""

    unit: Unit
    taken: Taken
    handed: Handed


def settle(units: Sequence[Unit], hands: Hands) -> tuple[Settled, ...]:
    """Have units laid out until all that crosses them stands still.

    Raises:
        InseparableError: the document has to be laid out as a whole.
    """
    hands.begin(units)
    counted = _counted(units, hands)
    parted = on_pages_of_their_own(units, [known.counted.begins for known in counted])
    if len(parted) < len(units):
        hands.begin(parted)
        units, counted = parted, _counted(parted, hands)
    kept: dict[Unit, Settled] = {}
    while True:
        hands.expect(units, counted)
        try:
            return _settled(units, counted, hands, kept)
        except JoinedError as both:
            units = joined(units, both.at)
            hands.begin(units)
            counted = _counted(units, hands)


def _counted(units: Iterable[Unit], hands: Hands) -> list[Known]:
    """Count through all units, which needs boxes of them and no pages."""
    known: list[Known] = []
    for unit in units:
        front = known[-1].counted if known else None
        counts, ending = (front.counts, front.ending) if front else (None, None)
        known.append(Known(counts, hands.count(unit, counts, ending)))
    return known


def _settled(
    units: Sequence[Unit], counted: Sequence[Known], hands: Hands, kept: dict[Unit, Settled]
) -> tuple[Settled, ...]:
    """Lay units out until what each took over is what the others hand on."""
    targets = {name: target for known in counted for name, target in known.counted.targets.items()}
    total = 0
    for _ in range(ROUNDS):
        turn, still = None, True
        for unit, known in zip(units, counted, strict=True):
            last = kept.get(unit)
            asked = {name: targets[name] for name in known.counted.asked if name in targets}
            taken = Taken(known.before, turn, asked, total if last and last.handed.wants_total else 0)
            if last is None or last.taken != taken:
                last = kept[unit] = Settled(unit, taken, hands.lay(unit, taken))
                targets |= last.handed.targets
                still = False
            turn = last.handed.turn
        before, total = total, turn.pages if turn else 0
        if still and before == total:
            return tuple(kept[unit] for unit in units)
    raise InseparableError("sections push each other back and forth")
