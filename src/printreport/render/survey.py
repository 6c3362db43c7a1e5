"""The survey: takes a laid-out document, returns plain facts about what landed where on its pages.

This is where the engine's private boxes are read for the checks (`tags` reads them for the tag tree); a test holds the
names it relies on to the engine's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes

from printreport.diagnostics import Diagnostic, Location, error
from printreport.model.pages import Line, Overset, Rectangle, Sheet, Survey
from printreport.render import folios
from printreport.render.laid import Body
from printreport.units import pixels_to_millimetres as mm, pixels_to_points

TOLERANCE = 2.0  # px: half a millimetre; rounding, hanging punctuation and trailing letter-spacing stay below it


@dataclass(frozen=True, slots=True)
class Read:
    """What one reading gives: the survey, the series that begins on each page, and findings about fonts."""

    survey: Survey
    starts: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _Within:
    """What holds for everything in a box: its source, and the lowest y its text may reach (None: no limit)."""

    at: Location | None
    floor: float | None = None
    moved: bool = False


def read(body: Body, fonts: tuple[str, ...]) -> Read:
    """Read all pages; `fonts` are the families that loaded."""
    seen: set[Element] = set()
    readers = [_PageReader(body, page, count, seen) for count, page in enumerate(body.document.pages, 1)]
    numbers = folios.number(reader.series for reader in readers)
    sheets = tuple(reader.sheet(folios.folio(number)) for reader, number in zip(readers, numbers, strict=True))
    oversets = tuple(found for reader in readers for found in reader.oversets)
    asked: dict[str, Location | None] = {}
    for reader in reversed(readers):
        asked |= reader.families
    return Read(Survey(sheets, oversets, fonts), tuple(reader.series for reader in readers), _not_used(asked, fonts))


def _not_used(asked: Mapping[str, Location | None], loaded: tuple[str, ...]) -> tuple[Diagnostic, ...]:
    """Name the families that are asked for first and were not there, where each is first asked for."""
    known = {family.casefold() for family in loaded}
    hint = f"ask for {' or '.join(f'`{family}`' for family in loaded)}, or bring the font with its @font-face rule"
    return tuple(
        error("font-not-used", f"The style sheets ask for the font `{family}`, which no layout brings.", at, hint)
        for family, at in asked.items()
        if family.casefold() not in known
    )


class _PageReader:
    """Reads one page as it is made; `seen` holds the elements that began on earlier pages."""

    def __init__(self, body: Body, page: Any, number: int, seen: set[Element]) -> None:
        self.box = page._page_box
        self.width, self.height = page.width, page.height
        self.number = number
        self.series = ""
        self.lines: list[Line] = []
        self.oversets: list[Overset] = []
        self.families: dict[str, Location | None] = {}
        self._places = body.places
        self._seen = seen
        self._bottom = 0.0
        self._notes = 0.0
        self._walk(self.box, _Within(None))

    def sheet(self, folio: str) -> Sheet:
        """Return the facts about the page."""
        kind = self.box.page_type
        top, height = self.box.content_box_y(), self.box.height
        used = max(self._bottom - top, 0) + self._notes
        return Sheet(
            self.number,
            folio,
            "recto" if kind.side == "right" else "verso",
            kind.name or "",
            mm(self.width),
            mm(self.height),
            tuple(self.lines),
            min(used / height, 1.0) if height else 0.0,
        )

    def _walk(self, box: Any, within: _Within) -> None:
        box = getattr(box, "_box", box)
        if isinstance(box, boxes.MarginBox):
            return
        element = box.element
        if element is not None:
            within = self._enter(box, element, within)
        if isinstance(box, boxes.LineBox):
            self._line(box, within)
        elif isinstance(box, boxes.ReplacedBox):
            self._bottom = max(self._bottom, box.position_y + box.margin_height())
        elif isinstance(box, boxes.FootnoteAreaBox):
            self._notes = box.margin_height() if box.children else 0.0
            bottom = self._bottom
            for child in box.all_children():
                self._walk(child, within)
            self._bottom = bottom
            return
        for child in box.all_children():
            if not isinstance(child, boxes.TextBox):
                self._walk(child, within)

    def _enter(self, box: Any, element: Element, within: _Within) -> _Within:
        attributes = element.attrib
        if "data-folios" in attributes and element not in self._seen:
            self._seen.add(element)
            self.series = self.series or attributes["data-folios"]
        at = self._places.get(attributes["data-at"], within.at) if "data-at" in attributes else within.at
        moved = within.moved or bool(box.transformation_matrix)
        floor = within.floor
        if isinstance(box, boxes.BlockContainerBox) and not isinstance(box.style["height"], str):
            bottom = box.content_box_y() + box.height + box.padding_bottom
            floor = bottom if floor is None or box.is_absolutely_positioned() else min(floor, bottom)
        elif box.is_absolutely_positioned():
            floor = None  # it is placed by another box than the one it stands in
        if at is within.at and floor == within.floor and moved == within.moved:
            return within
        return _Within(at, floor, moved)

    def _line(self, line: Any, within: _Within) -> None:
        texts = list(_texts(line))
        words = "".join(text.text for text in texts)
        if not words.strip():
            return
        self.families.setdefault(texts[0].style["font_family"][0], within.at)
        left, top = line.position_x, line.position_y
        right = max(text.position_x + text.width for text in texts)
        bottom = top + line.height
        self._bottom = max(self._bottom, bottom)
        area = Rectangle(mm(left), mm(top), mm(right - left), mm(line.height))
        size = pixels_to_points(texts[0].style["font_size"])
        self.lines.append(Line(words, area, size, line.element_tag or "", within.at))
        if not within.moved:
            by = max(bottom - (within.floor or self.height), right - self.width, bottom - self.height, -left, -top)
            if by > TOLERANCE:
                self.oversets.append(Overset(self.number, words, mm(by), within.at))


def _texts(box: Any) -> Iterator[boxes.TextBox]:
    """The text boxes of a line; boxes that make lines of their own (inline blocks) are left to themselves."""
    for child in box.children:
        if isinstance(child, boxes.TextBox):
            yield child
        elif isinstance(child, boxes.InlineBox):
            yield from _texts(child)
