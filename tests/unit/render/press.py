"""A small press for tests: HTML and CSS in, laid-out pages or a finished file out, set in one of the shipped fonts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from weasyprint import HTML

from printreport.finish import finish
from printreport.model.markup import ENTRY_SHEET, Markup
from printreport.model.pages import Pages
from printreport.model.pdf import Pdf
from printreport.model.report import Edition, Organisation, Report
from printreport.project import Project
from printreport.render import bind, paginate, write
from printreport.render.continued import show_continued
from printreport.render.fetch import Door
from printreport.render.fonts import LayoutFonts
from printreport.units import Trim

CHECKOUT = Path(__file__).resolve().parents[3]
FONT = (CHECKOUT / "fonts/source-serif-4/SourceSerif4-Regular.otf").as_uri()
SHEET = f"""
@font-face {{ font-family: "Serif 4"; src: url({FONT}) }}
@page {{ size: 100mm 120mm; margin: 10mm }}
body {{ font: 10pt "Serif 4"; margin: 0; quotes: "“" "”" }}
.footnote {{ float: footnote }}
"""
REPORT = Report("A year", Organisation("The House"), "en", ())
SCREEN = Edition("screen", "screen", Trim("small", 100, 120))


def markup(body: str, css: str = "", language: str = "en", head: str = "") -> Markup:
    """Make a document with one style sheet."""
    html = f"<html lang={language}><head><title>A year</title>{head}<link rel=stylesheet href='{ENTRY_SHEET}'></head>"
    return Markup(f"{html}<body>{body}</body></html>", f"{CHECKOUT.as_uri()}/", {ENTRY_SHEET: SHEET + css})


def engine(body: str, css: str = "", language: str = "en") -> Any:  # noqa: ANN401 - the engine ships no types
    """Lay a document out as the engine does, and show what runs on."""
    made = markup(body, css, language)
    html = HTML(string=made.html, base_url=made.base, url_fetcher=Door(made.sheets, Project.open(CHECKOUT)))
    document = html.render(font_config=LayoutFonts(), pdf_forms=True)
    show_continued(document.pages)
    return document


def pages(body: str, css: str = "", language: str = "en") -> Pages:
    """Lay a document out."""
    return paginate(markup(body, css, language), Project.open(CHECKOUT))


def printed(body: str, css: str = "", report: Report = REPORT, edition: Edition = SCREEN) -> Pdf:
    """Print a document and finish it."""
    return finish(write(pages(body, css), edition), report, edition)


def bound(*laid: Pages) -> Pdf:
    """Bind documents, print and finish them."""
    return finish(write(bind(*laid), SCREEN), REPORT, SCREEN)
