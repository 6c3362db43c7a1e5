"""The survey: takes a laid-out document, returns plain facts about what landed where on its pages.

This is where the engine's private boxes are read for the checks (`tags` reads them for the tag tree); a test holds the
names it relies on to the engine's. `surroundings` keeps what the boxes around a line say of it, `ink` measures its
letters, `grounds` finds the colour behind them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from printreport.diagnostics import Diagnostic, Location, error
from printreport.model.pages import Survey
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


def read(body: Body, fonts: tuple[str, ...]) -> Read:
    """Read all pages; `fonts` are the families that loaded."""
    pages = body.document.pages
    reading = Reading(body, outline(pages[0]._page_box.children[0].element))
    readers = [PageReader(reading, page, count) for count, page in enumerate(pages, 1)]
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
