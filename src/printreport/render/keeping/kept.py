"""Kept sections: stands between `standstill` and the crew, and answers what an earlier build knows.

A crew is called only when something has to be made. What is asked for, and in which order, is the same with and without
what is kept, so the pages are too.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

from printreport.model.crossing import Counted, Counts, Ending, Handed, Taken
from printreport.model.making import Means, Room
from printreport.model.markup import Markup
from printreport.model.section import Section
from printreport.render.crew import Alone, Crowd, Order
from printreport.render.keeping.digests import digest
from printreport.render.keeping.keys import Keys, Parts
from printreport.render.keeping.reasons import Remembered
from printreport.render.keeping.records import NOTHING, Record, memory, read, remembered, stowed, unstowed, written
from printreport.render.sections.sheet import Sheet
from printreport.render.sections.standstill import Known
from printreport.render.sections.units import Unit


class Kept:
    """The crew of one document, and what is kept of its sections."""

    def __init__(self, keys: Keys, room: Room, means: Means, call: Callable[[], Alone | Crowd]) -> None:
        """Begin without a crew; `call` puts one together, which makes sections by these `means`."""
        self._keys = keys
        self._room = room
        self._memory = digest("memory", means.name)
        self._settle = means.settle
        self._call = call
        self._crew: Alone | Crowd | None = None
        self._new: dict[str, bytes] = {}
        self._parts: dict[Unit, Parts] = {}
        self._records: dict[Unit, Record] = {}
        self._changed: set[Unit] = set()
        self._expected: tuple[Sequence[Unit], Sequence[Known], Mapping[Unit, Handed]] | None = None
        self._shelf = _Shelf(room)
        self._because: dict[Unit, str] = {}

    def begin(self, units: Sequence[Unit]) -> None:
        """Learn which units there are, and what is known of them."""
        for unit in units:
            if unit not in self._records:
                self._parts[unit] = self._keys.parts(unit)
                self._records[unit] = self._record(self._parts[unit].key)
        unknown = [unit for unit in units if not self._records[unit].counted]
        if unknown:
            self._hands.begin(unknown)

    def count(self, unit: Unit, counts: Counts | None, front: Ending | None) -> Counted:
        """Count through a unit."""
        key = digest(counts, front)
        counted = self._records[unit].counted.get(key)
        if counted is None:
            counted = self._hands.count(unit, counts, front)
            self._note(unit, self._records[unit].with_counted(key, counted))
        return counted

    def expect(self, units: Sequence[Unit], counted: Sequence[Known]) -> None:
        """Learn what will be asked for; what is kept need not be laid out before that."""
        last = {unit: handed for unit in units if (handed := self._records[unit].last)}
        self._expected = (units, counted, last)
        if self._crew:
            self._crew.expect(*self._expected)

    def lay(self, unit: Unit, taken: Taken) -> Handed:
        """Lay a unit out."""
        key = digest(taken)
        record = self._records[unit]
        handed = record.handed.get(key)
        if handed is None:
            handed = self._hands.lay(unit, taken)
            if record.last and record.last.turn != handed.turn:
                self._hands.forget(unit)
        self._note(unit, record.with_handed(key, handed))
        return handed

    def printed(self, orders: Sequence[Order]) -> Iterator[tuple[Unit, Section | None]]:
        """Print units, or take them out of the room; what is new comes first, and is put there at the end.

        What is kept is opened while the crew prints.
        """
        found = [(order, self._room.get(self._name(order))) for order in orders]
        missing = [order for order, content in found if content is None]
        files = self._keys.files()
        crew = self._hands if missing else None  # before there is a thread: processes that have some are not copied
        with ThreadPoolExecutor(1) as opener:
            opening = [(order, opener.submit(self._opened, content)) for order, content in found if content is not None]
            if crew:
                yield from self._printed(crew, missing, files)
            opened = [(order, section.result()) for order, section in opening]
        yield from ((order[0].unit, section) for order, section in opened if section)
        damaged = [order for order, section in opened if section is None]
        if damaged:
            yield from self._printed(self._hands, damaged, files)
        self._remember(orders, files)
        self._put()

    def _printed(
        self, crew: Alone | Crowd, missing: Sequence[Order], files: Mapping[str, str]
    ) -> Iterator[tuple[Unit, Section | None]]:
        """Have units printed, and say why they had to be."""
        names = {order[0].unit: self._name(order) for order in missing}
        before = self._remembered()
        for unit, section in crew.printed(missing):
            if section is not None and _is_sound(section):
                self._stow(names[unit], section)
            self._because[unit] = before.reason(
                self._keys.sheet.name(unit), self._parts[unit], files, self._keys.sources(unit)
            )
            yield unit, section

    def because(self, unit: Unit) -> str | None:
        """Say why a unit was made anew; None where it was kept."""
        return self._because.get(unit)

    def close(self) -> None:
        """Send the crew home."""
        if self._crew:
            self._crew.close()

    @property
    def _hands(self) -> Alone | Crowd:
        if self._crew is None:
            self._crew = self._call()
            if self._expected:
                self._crew.expect(*self._expected)
        return self._crew

    def _record(self, key: str) -> Record:
        content = self._room.get(key)
        with contextlib.suppress(ValueError):
            return read(content) if content else NOTHING
        return NOTHING

    def _remembered(self) -> Remembered:
        content = self._room.get(self._memory)
        with contextlib.suppress(ValueError):
            return remembered(content) if content else Remembered()
        return Remembered()

    def _remember(self, orders: Sequence[Order], files: Mapping[str, str]) -> None:
        sections = {self._keys.sheet.name(settled.unit): self._parts[settled.unit] for settled, _ in orders}
        self._new[self._memory] = memory(Remembered(sections, files))

    def _note(self, unit: Unit, record: Record) -> None:
        if record != self._records[unit]:
            self._changed.add(unit)
        self._records[unit] = record

    def _name(self, order: Order) -> str:
        settled, left_out = order
        return digest("section", self._parts[settled.unit].key, settled.taken, left_out, self._settle)

    def _opened(self, content: bytes) -> Section | None:
        with contextlib.suppress(ValueError, KeyError, TypeError):
            return unstowed(content, self._shelf)
        return None

    def _stow(self, name: str, section: Section) -> None:
        content, shared = stowed(section)
        self._new |= {name: content, **{hash_: each for hash_, each in shared.items() if hash_ not in self._shelf}}

    def _put(self) -> None:
        records = {self._parts[unit].key: written(self._records[unit]) for unit in sorted(self._changed)}
        self._room.put({**self._new, **records})
        self._new.clear()
        self._changed.clear()


class _Shelf(Mapping[str, bytes]):
    """What sections share: fonts and colour profiles, by their hash, each taken out of the room once."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._there: dict[str, bytes] = {}

    def __getitem__(self, key: str) -> bytes:
        if key not in self._there:
            content = self._room.get(key)
            if content is None:
                raise KeyError(key)
            self._there[key] = content
        return self._there[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._there)

    def __len__(self) -> int:
        return len(self._there)


def _is_sound(section: Section) -> bool:
    """Say whether nothing was found that is to be said with its place in every build."""
    return not section.lost and not section.refused and not any(said.grave for said in section.said)


def remembering(sheet: Sheet, markup: Markup, means: Means, call: Callable[[], Alone | Crowd]) -> Kept | Alone | Crowd:
    """Put what is kept in front of a crew, where anything can be."""
    if means.room is None or sheet.shares:
        return call()
    return Kept(Keys(sheet, markup, means.program), means.room, means, call)
