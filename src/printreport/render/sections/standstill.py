"""Standstill: lays out section after section until nothing that crosses them changes any more, and returns the pages.

Why it ends. Units are only ever joined, so they are parted anew at most as often as there are sections. Between two
joinings every section is laid out at most `ROUNDS` times. Where values still change then, two sections push each other
back and forth (a contents page that grows when it counts one page more, and shrinks again): the report is laid out as a
whole, and the engine ends by a bound of its own. So what such a report gets is what it would have got without sections.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint import DEFAULT_OPTIONS, HTML, Document, Page
from weasyprint.css.counters import CounterStyle
from weasyprint.document import get_html_metadata
from weasyprint.pdf.metadata import DocumentMetadata

from printreport.model.crossing import Counts, Taken, Target, Turn
from printreport.render.sections.building import Built, Sheet, begins_a_page, built
from printreport.render.sections.paging import paged, turn_after
from printreport.render.sections.running import with_margins
from printreport.render.sections.units import (
    InseparableError,
    JoinedError,
    Unit,
    joined,
    on_pages_of_their_own,
    units_of,
)

ROUNDS = 6  # one, two where contents grow by a page, one more where that moves what they name; the rest is patience
OPTIONS = DEFAULT_OPTIONS | {"pdf_forms": True}
PAGES = re.compile(r"counters?\(\s*pages\b")  # a style sheet asks for the number of all pages


@dataclass(frozen=True, slots=True)
class _Counted:
    """What making boxes of a unit tells: the counters in front of it, the targets it asks for, how it begins."""

    counts: Counts | None
    asked: tuple[str, ...]
    begins: bool


@dataclass(frozen=True, slots=True)
class _Laid:
    """A unit with its pages: what it took over, and what it hands on."""

    taken: Taken
    turn: Turn
    targets: Mapping[str, Target]
    wants_total: bool
    pages: tuple[Any, ...] = field(repr=False)


Kept = dict[tuple[Element, ...], _Laid]
Counting = tuple[list[_Counted], dict[str, Target]]


def lay_out(html: HTML, fonts: Any, pictures: Any) -> Document:
    """Lay a document out, section by section where these can be told apart; `pictures` is where the engine keeps them.

    The door through which the engine gets style sheets (`html.url_fetcher`) knows them afterwards.
    """
    body = html.etree_element.find("body")
    if body is None or len(units_of(body)) < 2:  # noqa: PLR2004 - nothing to tell apart
        return whole(html, fonts, pictures)
    profiles: dict[str, Any] = {}
    context = Document._build_layout_context(html, fonts, CounterStyle(), profiles, OPTIONS | {"cache": pictures})
    names = tuple(context.target_collector.target_lookup_items)
    overflow = (context.style_for(element)["overflow"] for element in (html.etree_element, body))
    viewport = next((how for how in overflow if how != "visible"), "visible")
    try:
        pages = _pages(
            Sheet(html, context, names, body, viewport, any(map(PAGES.search, html.url_fetcher.sheets.values())))
        )
    except InseparableError:
        return whole(html, fonts, pictures)
    metadata = DocumentMetadata(**get_html_metadata(html))
    document = Document(pages, metadata, html.url_fetcher, fonts, profiles, OPTIONS["output_intent"])
    document._html = html
    return document


def whole(html: HTML, fonts: Any, pictures: Any) -> Document:
    """Lay a document out as the engine does."""
    return html.render(font_config=fonts, pdf_forms=True, cache=pictures)


def _pages(sheet: Sheet) -> list[Page]:
    units = units_of(sheet.body)
    counting = _counted(units, sheet)
    parted = on_pages_of_their_own(units, [counted.begins for counted in counting[0]])
    if len(parted) < len(units):
        units, counting = parted, _counted(parted, sheet)
    kept: Kept = {}
    while True:
        try:
            settled = _settled(units, counting, sheet, kept)
        except JoinedError as both:
            units = joined(units, both.at)
            counting = _counted(units, sheet)
        else:
            return [_page(page, unit) for unit, laid in zip(units, settled, strict=True) for page in laid.pages]


def _page(box: Any, unit: Unit) -> Page:
    """Make the engine's page; it remembers its section."""
    page = Page(box)
    page.section, page.leaves = unit.place, unit.leaves
    return page


def _settled(units: Sequence[Unit], counting: Counting, sheet: Sheet, kept: Kept) -> list[_Laid]:
    """Lay units out until what each took over is what the others hand on."""
    counted, targets = counting[0], dict(counting[1])
    total = 0
    for _ in range(ROUNDS):
        turn, settled = None, True
        for unit, known in zip(units, counted, strict=True):
            laid = kept.get(unit.leaves)
            asked = {name: targets[name] for name in known.asked if name in targets}
            taken = Taken(known.counts, turn, asked, total if laid and laid.wants_total else 0)
            if laid is None or laid.taken != taken:
                laid = kept[unit.leaves] = _laid(unit, taken, sheet)
                targets |= laid.targets
                settled = False
            turn = laid.turn
        before, total = total, turn.pages if turn else 0
        if settled and before == total:
            return [kept[unit.leaves] for unit in units]
    raise InseparableError("sections push each other back and forth")


def _counted(units: Sequence[Unit], sheet: Sheet) -> Counting:
    """Count through all units, which needs boxes of them and no pages."""
    counted: list[_Counted] = []
    targets: dict[str, Target] = {}
    front: Built | None = None
    for unit in units:
        counts = front.counts if front else None
        made = built(unit, Taken(counts, None, {}), sheet)
        own = made.targets.own()
        asked = tuple(name for name in made.targets.asked if name not in own)
        counted.append(_Counted(counts, asked, front is None or begins_a_page(made, front)))
        targets |= own
        front = made
    return counted, targets


def _laid(unit: Unit, taken: Taken, sheet: Sheet) -> _Laid:
    made = built(unit, taken, sheet)
    pages = paged(unit, made, taken.turn, taken.total, sheet.html)
    done = tuple(with_margins(made, pages, taken.turn, taken.total))
    turn = turn_after(made, pages, taken.turn)
    return _Laid(taken, turn, made.targets.own(), pages.wants_total or sheet.counts_pages, done)
