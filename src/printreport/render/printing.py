"""Printing: takes complete pages, returns them as a section: painted and packed, with all that was seen of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from printreport.model.crossing import Counted, Counts, Ending, Handed, Taken
from printreport.model.making import Settle
from printreport.model.section import Section
from printreport.model.sheaf import Printed, Sheaf
from printreport.render import tags
from printreport.render.binder import packed, painted, spaces
from printreport.render.continued import show_continued
from printreport.render.laid import Body
from printreport.render.listen import listening
from printreport.render.press import PrintedPage
from printreport.render.sections.bench import Bench
from printreport.render.sections.units import Unit
from printreport.render.survey import seen
from printreport.render.targets import unfollowed


class Printer:
    """Prints pages of one document, which is `body` without its sections."""

    def __init__(self, body: Body, settle: Settle | None = None) -> None:
        """Read the order of the document's elements once; `settle` is called for each sheaf before it is packed."""
        self.body = body
        self._settle = settle
        self._trees = tags.Trees(body)

    def printed(self, pages: Sequence[Any], leaves: Sequence[Element]) -> Section:
        """Print pages that are made of these elements."""
        read = seen(self.body, pages, leaves)
        links = [link[1] for page in pages for link in page.links if link[0] == "internal"]
        lost = unfollowed(pages, self.body)
        wrapped = [PrintedPage(page) for page in pages]
        with listening() as said:
            part = painted(wrapped, self.body.cover)
        root, marks = self._trees.grow(wrapped)
        form_font = next((font for page in wrapped for font in page.form_fonts), b"")
        sheaf = Sheaf(part, tuple(map(_printed, wrapped, marks)), root, tuple(said), form_font)
        if self._settle:
            self._settle(sheaf, spaces(part.fonts.values()))
        anchors = tuple(dict.fromkeys(name for page in pages for name in page.anchors))
        return Section(packed(sheaf), read, tuple(dict.fromkeys(links)), anchors, lost)


class Workshop:
    """Where one process makes sections of a document: counts, lays out and prints them."""

    def __init__(self, bench: Bench, body: Body, settle: Settle | None = None) -> None:
        """Begin with a bench on which nothing lies."""
        self.bench = bench
        self._printer = Printer(body, settle)

    def style(self, units: Sequence[Unit]) -> None:
        """Match styles for units before they are asked for."""
        self.bench.style(units)

    def count(self, unit: Unit, counts: Counts | None, front: Ending | None) -> Counted:
        """Count through a unit, as `Bench.count` does."""
        return self.bench.count(unit, counts, front)

    def lay(self, unit: Unit, taken: Taken) -> Handed:
        """Lay a unit out, as `Bench.lay` does."""
        return self.bench.lay(unit, taken)

    def reads(self) -> dict[Path, str]:
        """Return what was read in this process, by path, with its SHA-256."""
        reads: dict[Path, str] = self.bench.sheet.html.url_fetcher.reads()
        return reads

    def also_read(self, files: Mapping[Path, str]) -> None:
        """Note what another process has read for the same document."""
        self.bench.sheet.html.url_fetcher.also_read(files)

    def printed(self, unit: Unit, taken: Taken, left_out: frozenset[int]) -> Section | None:
        """Print a unit without some of its pages, counted from 0; nothing where none is left."""
        every = self.bench.pages(unit, taken)
        show_continued(every)
        pages = [page for place, page in enumerate(every) if place not in left_out]
        if not pages:
            return None
        section = self._printer.printed(pages, self.bench.sheet.leaves(unit))
        door = self.bench.sheet.html.url_fetcher
        return replace(
            section, said=self.bench.said(unit), refused=dict(door.refused), pictures=self.bench.pictures(unit)
        )


def _printed(page: PrintedPage, read: tags.PageMarks) -> Printed:
    return Printed(page.width, page.height, tuple(page.bookmarks), read.artifacts, read.endings, read.actual)
