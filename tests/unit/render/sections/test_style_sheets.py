"""Style sheets that were read before their document are those that are read with it."""

from __future__ import annotations

from typing import Any

from weasyprint import HTML

from printreport.project import Project
from printreport.render.sections.style_sheets import StyleSheets, read_styles, sheets_in, styles_of
from tests.unit.render.press import CHECKOUT, markup

CSS = "@layer a { p { color: red } } @page { margin: 9mm } p { colour: blue } "
FILES = Project.open(CHECKOUT)


def document(body: str) -> tuple[HTML, Any]:
    made = markup(body, CSS)
    return HTML(string=made.html, base_url=made.base), made.sheets


def seen(styles: StyleSheets) -> tuple[Any, ...]:
    rules = [[str(selector) for selector in rule[1]] for rule in styles.rules]
    said = [record.words for record in styles.said]
    return len(styles.sheets), rules, styles.layers, said, list(styles.door.sheets), list(styles.fonts.families)


def test_sheets_read_beforehand_are_those_read_with_the_document() -> None:
    html, made = document("<p>a<style>@page b { margin: 1mm } p { colour: green }</style>")
    early = read_styles(made, FILES)
    before = len(early.sheets)

    assert seen(styles_of(html, made, FILES, early)) == seen(styles_of(html, made, FILES))
    assert len(early.sheets) == before + 1
    assert html.url_fetcher is not early.door  # the second reading's


def test_sheets_of_another_layout_are_not_taken() -> None:
    html, made = document("<p>a")
    other = read_styles({**made, "printreport:/more.css": ""}, FILES)
    assert styles_of(html, made, FILES, other) is not other


def test_a_document_that_begins_with_another_sheet_is_read_as_it_stands() -> None:
    written = "<html><head><style>p { colour: red }</style><body><p>a"
    html, made = HTML(string=written), document("")[1]
    early = read_styles(made, FILES)
    styles = styles_of(html, made, FILES, early)

    assert styles is not early
    assert [record.words for record in styles.said if "colour" in record.words] != []
    assert len(styles.sheets) == len(early.sheets)  # the engine's own, and one


def test_a_sheet_in_a_drawing_is_one_of_the_document() -> None:
    root = HTML(string="<p><svg><style>a</style></svg><style>b</style>").etree_element
    assert list(sheets_in(root)) == ["a", "b"]
