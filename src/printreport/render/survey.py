"""The survey: takes a laid-out document, returns plain facts about what landed where on its pages.

This is where the engine's private boxes are read for the checks (`tags` reads them for the tag tree); a test holds the
names it relies on to the engine's. `surroundings` keeps what the boxes around a line say of it, `ink` measures its
letters, `grounds` finds the colour behind them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from xml.etree.ElementTree import Element

from printreport.diagnostics import Diagnostic, Location, error
from printreport.model.pages import Line, Overset, Sheet, Survey
from printreport.model.section import Seen
from printreport.render import folios
from printreport.render.laid import Body
from printreport.render.outline import outline
from printreport.render.page_reader import PageReader, Reading


@dataclass(frozen=True, slots=True)
class Read:
    """What one reading gives: the survey, the series that begins on each page, and findings about fonts."""

    survey: Survey
    starts: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]


def seen(body: Body, pages: Sequence[Any], leaves: Sequence[Element]) -> Seen:
    """Read the pages of one section, made of these elements of the document `body`."""
    reading = Reading(body, outline(*leaves))
    readers = [PageReader(reading, page, count) for count, page in enumerate(pages, 1)]
    asked: dict[str, Location | None] = {}
    for reader in reversed(readers):
        asked |= reader.families
    return Seen(
        tuple(reader.sheet("") for reader in readers),
        tuple(found for reader in readers for found in reader.oversets),
        tuple(reader.series for reader in readers),
        asked,
        len(reading.outline.numbers),
    )


def together(sections: Sequence[Seen], fonts: tuple[str, ...]) -> Read:
    """Join what was read of sections: pages, folios and elements are counted on."""
    starts = tuple(start for section in sections for start in section.starts)
    numbers = folios.number(starts)
    sheets: list[Sheet] = []
    oversets: list[Overset] = []
    asked: dict[str, Location | None] = {}
    elements = 0
    for section in sections:
        front = len(sheets)
        oversets += (replace(found, page=found.page + front) for found in section.oversets)
        for sheet in counted_on(section.sheets, elements):
            folio = folios.folio(numbers[len(sheets)])
            sheets.append(replace(sheet, number=sheet.number + front, folio=folio))
        asked = {**section.asked, **asked}
        elements += section.elements
    return Read(Survey(tuple(sheets), tuple(oversets), fonts), starts, _not_used(asked, fonts))


def counted_on(sheets: Iterable[Sheet], before: int) -> tuple[Sheet, ...]:
    """Count paragraphs on from those in front, so that no two of them share a number."""
    return tuple(replace(sheet, lines=tuple(_behind(line, before) for line in sheet.lines)) for sheet in sheets)


def _behind(line: Line, before: int) -> Line:
    paragraph = line.paragraph + before if line.paragraph else 0
    return replace(line, paragraph=paragraph, heads=line.heads + before if line.heads else 0)


def _not_used(asked: Mapping[str, Location | None], loaded: tuple[str, ...]) -> tuple[Diagnostic, ...]:
    """Name the families that are asked for first and were not there, where each is first asked for."""
    known = {family.casefold() for family in loaded}
    hint = f"ask for {' or '.join(f'`{family}`' for family in loaded)}, or bring the font with its @font-face rule"
    return tuple(
        error("font-not-used", f"The style sheets ask for the font `{family}`, which no layout brings.", at, hint)
        for family, at in asked.items()
        if family.casefold() not in known
    )
