"""Paginate: takes `Markup` and the files of the project, returns `Pages`, with all that the engine complained of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from weasyprint import HTML, Document
from weasyprint.document import get_html_metadata
from weasyprint.pdf.metadata import DocumentMetadata

from printreport.diagnostics import Diagnostic
from printreport.model.making import Made, Means, Told
from printreport.model.markup import Markup
from printreport.model.pages import Pages
from printreport.model.said import Said
from printreport.model.section import Section
from printreport.render import engine_log, folios, survey
from printreport.render.continued import show_continued
from printreport.render.crew import Alone, Crowd, crew_of
from printreport.render.fetch import Files
from printreport.render.hands import LostError
from printreport.render.hanging import hanging_blanks
from printreport.render.keeping import Kept, remembering
from printreport.render.laid import Body, Laid
from printreport.render.listen import listening
from printreport.render.origins import given_twice, place_of
from printreport.render.patterns_kept import patterns_kept
from printreport.render.plates import filled_in
from printreport.render.printing import Printer, Workshop
from printreport.render.sections.bench import Bench
from printreport.render.sections.sheet import Sheet, is_parted, sheet_of
from printreport.render.sections.standstill import settle
from printreport.render.sections.style_sheets import StyleSheets, styles_of, unread_styles
from printreport.render.sections.units import InseparableError, Unit
from printreport.render.signature import broken_sheet, too_many, use_of
from printreport.render.steps import whole_lines

ALONE = Means()


@dataclass(frozen=True, slots=True)
class _Read:
    """A document as it was read, before it is laid out; without a `sheet` it cannot be parted."""

    html: Any
    styles: StyleSheets
    sheet: Sheet | None
    body: Body
    said: tuple[Said, ...]


def paginate(markup: Markup, project: Files, means: Means = ALONE, styles: StyleSheets | None = None) -> Pages:
    """Lay a composed document out on pages and print these, with what is there for it: `styles` if they were read.

    Raises:
        Refused: `no-font` when no style sheet brings a font that can be read.
    """
    read = _read(markup, project, styles)
    with whole_lines(), hanging_blanks():
        sections = _sections(read, markup, means)
    plates, missing = filled_in(markup.plates, project, sections) if markup.plates else (None, ())
    body = replace(read.body, sections=sections, plates=plates)
    seen = survey.together([section.seen for section in sections], tuple(read.styles.fonts.families))
    found = _findings(markup, read, sections) + seen.diagnostics
    laid, count = Laid((body,), folios.number(seen.starts)), len(seen.survey.sheets)
    return Pages(seen.survey, laid, found + missing + broken_sheet(count, markup.signature), (count,))


def _read(markup: Markup, project: Files, read: StyleSheets | None) -> _Read:
    styles = unread_styles(markup.sheets, project)
    with listening() as said, patterns_kept():
        html = HTML(string=markup.html, base_url=markup.base, url_fetcher=styles.door)
    sheet = None
    if is_parted(html):
        styles = styles_of(html, markup.sheets, project, read)
        sheet = sheet_of(html, styles)
    metadata = DocumentMetadata(**get_html_metadata(html))
    cover = Document([], metadata, styles.door, styles.fonts, styles.profiles, None)
    cover._html = html
    return _Read(html, styles, sheet, Body(cover, html.etree_element, markup.places), (*said, *styles.said))


def _sections(read: _Read, markup: Markup, means: Means) -> tuple[Section, ...]:
    """Make the sections of a document, apart where they can be told apart."""
    sheet = read.sheet
    if sheet is None:
        return _whole(read, markup.signature, means)
    crew = remembering(
        sheet, markup, means, lambda: crew_of(Workshop(Bench(sheet), read.body, means.settle), means.jobs)
    )
    try:
        return _apart(sheet, markup.signature, crew, means.told)
    except LostError:
        return _sections(read, markup, replace(means, jobs=1))
    except InseparableError:
        return _whole(read, markup.signature, means)
    finally:
        crew.close()


def _apart(sheet: Sheet, signature: int, crew: Kept | Alone | Crowd, told: Told) -> tuple[Section, ...]:
    """Lay sections out apart and print them."""
    settled = settle(sheet.units, crew)
    left_out = too_many([use for each in settled for use in each.handed.pages], signature)
    orders, front = [], 0
    for each in settled:
        count = len(each.handed.pages)
        orders.append((each, frozenset(place - front for place in left_out if front <= place < front + count)))
        front += count
    made: dict[Unit, Section | None] = {}
    for unit, section in crew.printed(orders):
        made[unit] = section
        because = crew.because(unit)
        told(Made(sheet.name(unit), len(settled), because is None, because or ""))
    sections = (made[each.unit] for each in settled)
    return tuple(section for section in sections if section)


def _whole(read: _Read, signature: int, means: Means) -> tuple[Section, ...]:
    """Lay a document out as the engine does, and print it as one section."""
    door = read.html.url_fetcher
    with listening(lambda: door.sheet) as said:
        document = read.html.render(font_config=read.styles.fonts, pdf_forms=True, cache=read.styles.pictures)
    left_out = too_many([use_of(page._page_box) for page in document.pages], signature)
    pages = [page for place, page in enumerate(document.pages) if place not in left_out]
    cover = document.copy([])
    cover._html = read.html
    show_continued(pages)
    section = Printer(replace(read.body, cover=cover), means.settle).printed(pages, (read.html.etree_element,))
    made = replace(section, said=tuple(said), refused=dict(door.refused), pictures=read.styles.pictures.taken())
    return (made,)


def _findings(markup: Markup, read: _Read, sections: Iterable[Section]) -> tuple[Diagnostic, ...]:
    door = read.styles.door
    said = [*read.said, *(record for section in sections for record in section.said)]
    refused = {url: why for section in sections for url, why in section.refused.items()} | door.refused
    place = partial(place_of, root=read.body.root, base=markup.base, places=markup.places)
    heard = engine_log.findings(said, engine_log.Origins(door.sheets, refused, door.name, place))
    return (*heard, *given_twice(read.body.root, markup.places))
