"""The bench: where units are counted, laid out and completed, each by what it takes over alone.

A unit that is asked for again with what it was laid out with is not laid out again; where nothing but numbers of pages
has changed, it is renumbered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field

from weasyprint import Page

from printreport.model.crossing import Counted, Counts, Ending, Handed, Taken
from printreport.model.plates import Picture
from printreport.model.said import Said
from printreport.render.listen import listening
from printreport.render.sections.building import Built, begins_a_page, built, parting_before
from printreport.render.sections.page_styles import shared
from printreport.render.sections.paging import Paged, paged, turn_after
from printreport.render.sections.renumbering import differ_in_numbers, renumbered
from printreport.render.sections.running import noted, with_margins
from printreport.render.sections.sheet import Sheet, Styles
from printreport.render.sections.units import Unit
from printreport.render.signature import use_of


@dataclass(frozen=True, slots=True)
class _Work:
    """A unit that is laid out: what it took over, its boxes, its pages, what it hands on."""

    taken: Taken
    made: Built = field(repr=False)
    paged: Paged = field(repr=False)
    handed: Handed


class Bench:
    """Works on the units of one document."""

    def __init__(self, sheet: Sheet) -> None:
        """Begin with nothing but the document."""
        self.sheet = sheet
        self._styles: dict[Unit, Styles] = {}
        self._works: dict[Unit, _Work] = {}
        self._said: dict[int, list[Said]] = {}
        self._pictures: dict[int, dict[str, Picture]] = {}

    def style(self, units: Sequence[Unit]) -> None:
        """Match styles for some units, before they are asked for."""
        new = [unit for unit in units if unit not in self._styles]
        if not new:
            return
        with listening(self._reading) as said:
            self._styles |= dict.fromkeys(new, self.sheet.styles(new))
        if said:  # of which unit, is heard from each by itself
            for unit in new:
                with self._listening(unit):
                    self._styles[unit] = self.sheet.styles([unit])

    def count(self, unit: Unit, counts: Counts | None, front: Ending | None) -> Counted:
        """Count through a unit; `counts` are the counters in front of it, `front` how that ends."""
        with self._listening(unit):
            made = built(unit, counts, {}, self.sheet, self._styled(unit))
        own = made.targets.own()
        asked = tuple(name for name in made.targets.asked if name not in own)
        begins = front is None or begins_a_page(made, front)
        parting = parting_before(made, front.parting) if front else ""
        return Counted(made.counts, made.ending, own, asked, begins, parting)

    def lay(self, unit: Unit, taken: Taken) -> Handed:
        """Lay a unit out.

        Raises:
            JoinedError: something runs over its end.
            InseparableError: something in it reaches over all sections.
        """
        work = self._works.get(unit)
        if work is None or work.taken != taken:
            self._works[unit] = work = self._again(work, taken) or self._laid(unit, taken)
        return work.handed

    def pages(self, unit: Unit, taken: Taken) -> list[Page]:
        """Return the complete pages of a unit; it would be laid out again for more."""
        self.lay(unit, taken)
        work = self._works.pop(unit)
        with self._listening(unit):
            return [Page(box) for box in with_margins(work.made, work.paged)]

    def said(self, unit: Unit) -> tuple[Said, ...]:
        """Return what the engine said of a unit until now."""
        return tuple(record for at in range(unit.start, unit.stop) for record in self._said.get(at, ()))

    def pictures(self, unit: Unit) -> dict[str, Picture]:
        """Return the photographs that were placed in a unit until now, by the engine's names for them."""
        self._note_pictures(unit)  # those in drawings are asked for only when these are painted
        every = (self._pictures.get(at, {}) for at in range(unit.start, unit.stop))
        return {name: picture for pictures in every for name, picture in pictures.items()}

    def _laid(self, unit: Unit, taken: Taken) -> _Work:
        styles = self._styled(unit)
        sharing = nullcontext() if self.sheet.shares else shared(styles.pages)
        with self._listening(unit), sharing:
            made = built(unit, taken.counts, taken.targets, self.sheet, styles)
            pages = paged(unit, made, taken.turn, taken.total, self.sheet.html)
            noted(made, pages, taken.turn, taken.total)
        return self._work(taken, made, pages)

    def _again(self, work: _Work | None, taken: Taken) -> _Work | None:
        """Renumber the pages of a unit where that is enough."""
        if work is None or taken.turn is None or self.sheet.places_pages or work.paged.wants_total:
            return None
        if not differ_in_numbers(work.taken, taken, work.made):
            return None
        return self._work(taken, work.made, renumbered(work.made, work.paged, taken.turn, taken.total))

    def _work(self, taken: Taken, made: Built, pages: Paged) -> _Work:
        kinds = tuple(map(use_of, pages.pages))
        wants_total = pages.wants_total or self.sheet.counts_pages
        handed = Handed(turn_after(made, pages, taken.turn), made.targets.own(), wants_total, kinds)
        return _Work(taken, made, pages, handed)

    def _styled(self, unit: Unit) -> Styles:
        if unit not in self._styles:
            self.style([unit])
        return self._styles[unit]

    @contextmanager
    def _listening(self, unit: Unit) -> Iterator[None]:
        with listening(self._reading) as said:
            yield
        self._said.setdefault(unit.start, []).extend(said)
        self._note_pictures(unit)

    def _note_pictures(self, unit: Unit) -> None:
        self._pictures.setdefault(unit.start, {}).update(self.sheet.pictures.taken())

    def _reading(self) -> str:
        return str(self.sheet.html.url_fetcher.sheet)
