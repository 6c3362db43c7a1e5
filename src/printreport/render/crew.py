"""The crew: who makes the sections of a document, one process or several, each in a workshop of its own.

Several are copies of this one (fork), made once the document and its style sheets are read, so that nothing is read
twice. They talk in plain values. `standstill` asks for units in their order; while it waits for one, whoever is free
begins with another, farther on, behind a guessed number of pages (`renumbering`). A guess costs time at most: what is
asked for later with something else is laid out again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from printreport.model.crossing import Counted, Counts, Ending, Handed, Taken, Target, Turn
from printreport.model.section import Section
from printreport.project.processes import CAN_COPY
from printreport.render.hands import DONE, Hand, ready, true
from printreport.render.printing import Workshop
from printreport.render.sections.standstill import Known, Settled
from printreport.render.sections.units import Unit

SMALL = 200  # elements; a document that has fewer is made before a copy would have begun
LEFT = frozenset({"left", "verso"})
NO_PAGES = Counts({}, (frozenset({"pages"}),))  # the counters of pages before the first
Order = tuple[Settled, frozenset[int]]
Share = dict[Unit, Hand]
KeptBefore = Mapping[Unit, Handed]
NONE: KeptBefore = MappingProxyType({})
Weight = Callable[[Unit], int]


class Alone:
    """One process, this one."""

    def __init__(self, shop: Workshop) -> None:
        """Begin in an empty workshop."""
        self._shop = shop

    def begin(self, units: Sequence[Unit]) -> None:
        """Learn which units there are."""
        self._shop.style(units)

    def count(self, unit: Unit, counts: Counts | None, front: Ending | None) -> Counted:
        """Count through a unit."""
        return self._shop.count(unit, counts, front)

    def expect(self, units: Sequence[Unit], counted: Sequence[Known], kept: KeptBefore = NONE) -> None:
        """Learn what will be asked for; it is laid out when that is done."""

    def forget(self, unit: Unit) -> None:
        """Learn that what was kept of units behind this one is of no use."""

    def lay(self, unit: Unit, taken: Taken) -> Handed:
        """Lay a unit out."""
        return self._shop.lay(unit, taken)

    def printed(self, orders: Sequence[Order]) -> Iterator[tuple[Unit, Section | None]]:
        """Print units, each without some of its pages."""
        for settled, left_out in orders:
            yield settled.unit, self._shop.printed(settled.unit, settled.taken, left_out)

    def because(self, _unit: Unit) -> str | None:
        """Say why a unit was made anew: nobody asked for less."""
        return ""

    def close(self) -> None:
        """End; there is nobody to send home."""


class Crowd:
    """Several processes, copies of this one."""

    def __init__(self, shop: Workshop, jobs: int) -> None:
        """Copy this process so many times."""
        self._shop = shop
        self._weight = shop.bench.sheet.weight
        self._hands = [Hand(shop) for _ in range(jobs)]
        self._units: Sequence[Unit] = ()
        self._known: dict[Unit, Known] = {}
        self._targets: dict[str, Target] = {}
        self._share: Share = {}
        self._owner: Share = {}
        self._handed: dict[Unit, Handed] = {}
        self._unguessed: set[Unit] = set()
        self._kept: set[Unit] = set()

    def begin(self, units: Sequence[Unit]) -> None:
        """Share units out, and have styles matched for them."""
        self._share = _shared(units, self._weight, self._hands)
        for hand in self._hands:
            own = [unit for unit in units if self._share[unit] is hand]
            if own:
                self._wait_for(hand)
                hand.send("style", None, own)

    def count(self, unit: Unit, counts: Counts | None, front: Ending | None) -> Counted:
        """Have a unit counted through by whom it is shared out to."""
        hand = self._share.get(unit, self._hands[0])
        self._wait_for(hand)
        hand.send("count", unit, unit, counts, front)
        counted: Counted = true(*hand.answer())
        return counted

    def expect(self, units: Sequence[Unit], counted: Sequence[Known], kept: KeptBefore = NONE) -> None:
        """Learn what will be asked for; what is `kept` from earlier builds probably not."""
        self._units = units
        self._kept = {unit for unit in kept if unit not in self._owner}
        self._handed = {**kept, **self._handed}
        self._known = dict(zip(units, counted, strict=True))
        self._targets = {name: target for known in counted for name, target in known.counted.targets.items()}
        self._owner = {unit: hand for unit, hand in self._owner.items() if unit in self._known}

    def forget(self, unit: Unit) -> None:
        """Learn that what was kept of units behind this one is of no use."""
        self._kept = {other for other in self._kept if other.start < unit.start}

    def lay(self, unit: Unit, taken: Taken) -> Handed:
        """Have a unit laid out, and others meanwhile, as far as somebody is free."""
        hand = self._owner.get(unit)
        while hand is None or hand.at:
            hand = hand or next((hand for hand in self._hands if not hand.at), None)
            if hand is None or hand.at:
                self._step()
        self._owner[unit] = hand
        hand.send("lay", unit, unit, taken)
        self._occupy()
        while True:
            mine = [answer for other, answer in self._answers() if other is hand]
            if mine:
                self._handed[unit] = true(*mine[0])
                self._occupy()
                return self._handed[unit]
            self._occupy()

    def printed(self, orders: Sequence[Order]) -> Iterator[tuple[Unit, Section | None]]:
        """Have units printed by those who laid them out; they come as they are ready."""
        self._units = ()
        for hand in self._hands:
            self._wait_for(hand)
        waiting = list(orders)
        for place, (settled, _) in enumerate(orders):
            self._owner.setdefault(settled.unit, self._hands[place % len(self._hands)])
        while True:
            for hand in self._hands:
                order = next((order for order in waiting if self._owner[order[0].unit] is hand), None)
                if order and not hand.at:
                    waiting.remove(order)
                    hand.send("printed", order[0].unit, order[0].unit, order[0].taken, order[1])
            busy = [hand for hand in self._hands if hand.at]
            if not busy:
                self._gather()
                return
            for hand in ready(busy):
                unit = hand.at[1] if hand.at else None
                section = true(*hand.answer())
                if unit:
                    yield unit, section

    def _gather(self) -> None:
        """Note here what the others have read: an archive names all files that it was made of."""
        for hand in self._hands:
            hand.send("reads", None)
            self._shop.also_read(true(*hand.answer()))

    def because(self, _unit: Unit) -> str | None:
        """Say why a unit was made anew: nobody asked for less."""
        return ""

    def close(self) -> None:
        """Send everybody home."""
        for hand in self._hands:
            hand.copy.end()

    def _step(self) -> None:
        """Wait for an answer that nobody asked for yet."""
        list(self._answers())
        self._occupy()

    def _answers(self) -> Iterator[tuple[Hand, tuple[str, Any]]]:
        """Yield the answers that are there; what came of a guess is noted."""
        for hand in ready([hand for hand in self._hands if hand.at]):
            unit = hand.at[1] if hand.at else None
            answer = hand.answer()
            if unit and answer[0] == DONE:
                self._handed[unit] = answer[1]
            elif unit:
                self._unguessed.add(unit)
                self._owner.pop(unit, None)
            yield hand, answer

    def _occupy(self) -> None:
        """Have those who are free lay out what will be asked for."""
        for hand in self._hands:
            place = None if hand.at else self._next()
            if place is not None:
                unit = self._units[place]
                self._owner[unit] = hand
                hand.send("lay", unit, unit, self._guess(place))

    def _next(self) -> int | None:
        """Choose what to go on with: what follows on something that is laid out, else the middle of what is left."""
        left = [
            place
            for place, unit in enumerate(self._units)
            if place and not (unit in self._owner or unit in self._unguessed or unit in self._kept)
        ]
        follow = (place for place in left if self._units[place - 1] in self._handed)
        return next(follow, None) or _middle(left, self._units, self._weight)

    def _guess(self, place: int) -> Taken:
        """Guess what a unit will take over."""
        known, front = self._known[self._units[place]], self._units[place - 1]
        asked = {name: self._targets[name] for name in known.counted.asked if name in self._targets}
        if front in self._handed:
            return Taken(known.before, self._handed[front].turn, asked)
        right = known.counted.parting not in LEFT
        return Taken(known.before, Turn(place, right, self._known[front].counted.ending.parting, NO_PAGES), asked)

    def _wait_for(self, hand: Hand) -> None:
        if hand.at:
            hand.answer()


def crew_of(shop: Workshop, jobs: int) -> Alone | Crowd:
    """Put a crew together; several where it pays."""
    sheet = shop.bench.sheet
    if jobs <= 1 or not CAN_COPY or sheet.shares or sum(map(sheet.weight, sheet.units)) < SMALL:
        return Alone(shop)
    return Crowd(shop, min(jobs, len(sheet.units)))


def _shared(units: Sequence[Unit], weight: Weight, hands: Sequence[Hand]) -> Share:
    """Share units out in stretches of about the same weight."""
    whole = sum(map(weight, units))
    share: Share = {}
    before = 0
    for unit in units:
        share[unit] = hands[before * len(hands) // whole]
        before += weight(unit)
    return share


def _middle(places: Sequence[int], units: Sequence[Unit], weight: Weight) -> int | None:
    """Find the middle of some units, by weight."""
    rest = sum(weight(units[place]) for place in places)
    half = rest / 2
    for place in places:
        if rest <= half:
            return place
        rest -= weight(units[place])
    return places[-1] if places else None
