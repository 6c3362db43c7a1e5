"""The page reader: walks over the boxes of one page and gathers its lines, what runs over, and how full it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes

from printreport.diagnostics import Location
from printreport.model.pages import Columns, Line, Overset, Sheet
from printreport.render import grid, grounds
from printreport.render.columns import columns
from printreport.render.grounds import Paint
from printreport.render.ink import Ink, texts
from printreport.render.laid import Body
from printreport.render.lines import Found, as_line
from printreport.render.outline import Outline
from printreport.render.surroundings import Within, clip_of, entered, painted
from printreport.units import pixels_to_millimetres as mm

TOLERANCE = 2.0  # px: half a millimetre; rounding, hanging punctuation and trailing letter-spacing stay below it


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a document: what its pages share.

    `begun` holds the elements that began a series of folios.
    """

    body: Body
    outline: Outline
    ink: Ink = field(default_factory=Ink)
    begun: set[Element] = field(default_factory=set)


class PageReader:
    """Reads one page as it is made."""

    def __init__(self, reading: Reading, page: Any, number: int) -> None:
        """Walk over the page once; `sheet` then says what was found."""
        self.box = page._page_box
        self.width, self.height = page.width, page.height
        self.number = number
        self.series = ""
        self.oversets: list[Overset] = []
        self.families: dict[str, Location | None] = {}
        self._reading = reading
        self._lines: list[Found] = []
        self._running: list[Found] = []
        self._paints: list[Paint] = []
        self._columns: list[Columns] = []
        self._meant: frozenset[str] = frozenset()
        self._top, self._bottom, self._notes = self.height, 0.0, 0.0
        self._counted = 0
        self._walk(self.box, Within())

    def sheet(self, folio: str) -> Sheet:
        """Return the facts about the page."""
        kind = self.box.page_type
        top, height = self.box.content_box_y(), self.box.height
        used = max(self._bottom - top, 0) + self._notes
        extent = max(self._bottom - self._top, 0) + self._notes
        ground = grounds.page_ground(self.box)
        return Sheet(
            self.number,
            folio,
            "recto" if kind.side == "right" else "verso",
            kind.name or "",
            mm(self.width),
            mm(self.height),
            tuple(self._made(self._lines)),
            min(used / height, 1.0) if height else 0.0,
            running=tuple(self._made(self._running)),
            extent=min(extent / height, 1.0) if height else 0.0,
            lowest=mm(self._bottom),
            plain=ground == grid.paper(self.box),
            grid=grid.of(self.box),
            columns=tuple(self._columns),
            meant=self._meant,
        )

    def _made(self, found: list[Found]) -> Iterator[Line]:
        ground = grounds.page_ground(self.box)
        return (as_line(line, self._paints, ground) for line in found)

    def _walk(self, box: Any, within: Within) -> None:
        box = getattr(box, "_box", box)
        if isinstance(box, boxes.MarginBox):
            self._margin(box)
            return
        if box.element is not None:
            within = self._enter(box, within)
        if not isinstance(box, boxes.PageBox):
            within = painted(within, box, self._paints)
        if isinstance(box, boxes.LineBox):
            self._line(box, within)
        elif isinstance(box, boxes.ReplacedBox):
            self._reach(box.position_y, box.position_y + box.margin_height())
        elif isinstance(box, boxes.FootnoteAreaBox):
            self._footnotes(box, within)
            return
        for child in box.all_children():
            if not isinstance(child, boxes.TextBox):
                self._walk(child, within)

    def _enter(self, box: Any, within: Within) -> Within:
        element = box.element
        if "data-folios" in element.attrib and element not in self._reading.begun:
            self._reading.begun.add(element)
            self.series = self.series or element.attrib["data-folios"]
        within = entered(within, box, self._reading.body.places)
        self._meant |= within.meant
        if getattr(box, "is_column", False):
            self._counted += 1
            return replace(within, column=self._counted)
        if any(getattr(child, "is_column", False) for child in getattr(box, "children", ())):
            self._columns += columns(box, within, self.box.content_box_y() + self.box.height)
        return within

    def _margin(self, box: Any) -> None:
        """Read the running matter: it fills no page, and runs over nothing."""
        within = painted(Within(role="margin", clip=clip_of(box)), box, self._paints)
        for line in (child for child in box.descendants() if isinstance(child, boxes.LineBox)):
            if words := list(self._reading.ink.words(list(texts(line)))):
                self._running.append(Found(line, words, within))

    def _footnotes(self, box: Any, within: Within) -> None:
        """Read the notes at the foot, which stand apart from what fills the page."""
        self._notes = box.margin_height() if box.children else 0.0
        top, bottom = self._top, self._bottom
        for child in box.all_children():
            self._walk(child, replace(within, role="note"))
        self._top, self._bottom = top, bottom

    def _line(self, line: Any, within: Within) -> None:
        found = list(texts(line))
        words = "".join(text.text for text in found)
        if not words.strip():
            return
        self.families.setdefault(found[0].style["font_family"][0], within.at)
        outline = self._reading.outline
        paragraph, heads = outline.numbers.get(line.element, 0), outline.heads.get(line.element, 0)
        made = Found(line, list(self._reading.ink.words(found)), within, found, paragraph, heads)
        self._lines.append(made)
        left, top = line.position_x, line.position_y
        right, bottom = made.right, top + line.height
        self._reach(top, bottom)
        if made.words and not within.turns:
            by = max(bottom - (within.floor or self.height), right - self.width, bottom - self.height, -left, -top)
            if by > TOLERANCE:
                self.oversets.append(Overset(self.number, words, mm(by), within.at))

    def _reach(self, top: float, bottom: float) -> None:
        self._top, self._bottom = min(self._top, top), max(self._bottom, bottom)
