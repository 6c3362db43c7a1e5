"""A document laid out in two ways, for tests: section by section, and by the engine as a whole."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from weasyprint import HTML, Document
from weasyprint.document import get_html_metadata
from weasyprint.pdf.metadata import DocumentMetadata

from printreport.model.crossing import Counts, Handed, Taken
from printreport.project import Project
from printreport.render import fonts
from printreport.render.crew import Alone
from printreport.render.fetch import Door
from printreport.render.laid import Body
from printreport.render.printing import Workshop
from printreport.render.sections.bench import Bench
from printreport.render.sections.sheet import is_parted, sheet_of
from printreport.render.sections.standstill import settle
from printreport.render.sections.style_sheets import styles_of
from printreport.render.sections.units import Unit
from tests.unit.render.press import CHECKOUT, markup

CSS = ".leaf { break-before: page } h1 { font-size: 14pt; margin: 0 } p { margin: 0 } "


class Guessing(Alone):
    """Lays each unit out behind a wrong number of pages first."""

    def lay(self, unit: Unit, taken: Taken) -> Handed:
        """Lay a unit out twice, the second time as it was asked for."""
        if taken.turn:
            nowhere = Counts({}, (frozenset({"pages"}),))
            wrong = replace(taken.turn, pages=taken.turn.pages + 10, counts=nowhere, strings={"head": "wrong"})
            super().lay(unit, replace(taken, turn=wrong, targets={}))
        return super().lay(unit, taken)


def leaf(words: str, name: str = "", more: str = "") -> str:
    """Write a section."""
    return f'<div class="leaf {more}"{f" id={name}" if name else ""}>{words}</div>'


def workshop(body: str, css: str = "") -> Workshop:
    """Read a document that has sections."""
    html, _ = _read(body, css)
    assert is_parted(html)
    styles = styles_of(html, markup(body, CSS + css).sheets, Project.open(CHECKOUT))
    cover = _document(html, styles.fonts, [])
    return Workshop(Bench(sheet_of(html, styles)), Body(cover, html.etree_element))


def apart(body: str, css: str = "", hands: type[Alone] = Alone) -> Any:  # noqa: ANN401 - the engine ships no types
    """Lay a document out section by section; it must be possible."""
    shop = workshop(body, css)
    sheet = shop.bench.sheet
    settled = settle(sheet.units, hands(shop))
    pages = [page for each in settled for page in shop.bench.pages(each.unit, each.taken)]
    return _document(sheet.html, sheet.fonts, pages)


def whole(body: str, css: str = "") -> Any:  # noqa: ANN401 - the same
    """Lay a document out as the engine does."""
    html, faces = _read(body, css)
    return html.render(font_config=faces, pdf_forms=True)


def same(body: str, css: str = "") -> bool:
    """Say whether all ways give the same file."""
    other = whole(body, css)
    written = other.write_pdf()
    ways = (apart(body, css), apart(body, css, Guessing))
    return all(len(way.pages) == len(other.pages) and way.write_pdf() == written for way in ways)


def _document(html: Any, faces: fonts.LayoutFonts, pages: list[Any]) -> Any:  # noqa: ANN401 - the same
    document = Document(pages, DocumentMetadata(**get_html_metadata(html)), html.url_fetcher, faces, {}, None)
    document._html = html
    return document


def _read(body: str, css: str) -> tuple[Any, fonts.LayoutFonts]:
    made = markup(body, CSS + css)
    door = Door(made.sheets, Project.open(CHECKOUT))
    return HTML(string=made.html, base_url=made.base, url_fetcher=door), fonts.LayoutFonts()
