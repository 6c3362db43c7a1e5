from __future__ import annotations

import pytest

from printreport.diagnostics import Location
from printreport.model.markup import Markup
from printreport.model.pages import Pages
from printreport.project import Project
from printreport.render import paginate
from tests.unit.render.press import CHECKOUT, markup, pages

AT = Location("content/letter.md", 4)


def placed(body: str, css: str = "") -> Pages:
    made = markup(body, css)
    return paginate(Markup(made.html, made.base, made.sheets, {"here": AT}), Project.open(CHECKOUT))


def test_each_page_is_described_in_millimetres() -> None:
    first, second = placed("<p data-at=here>One<p style='break-before: page; page: tall'>Two").survey.sheets
    assert (first.number, first.folio, first.side, first.name) == (1, "1", "recto", "")
    assert (second.number, second.folio, second.side, second.name) == (2, "2", "verso", "tall")
    assert first.width == pytest.approx(100)
    assert first.height == pytest.approx(120)


def test_lines_have_words_place_size_and_source_and_running_matter_is_left_out() -> None:
    css = "@page { @top-left { content: 'Running' } } p { width: 25mm; margin: 0 }"
    one, two = placed("<p data-at=here>Several words in lines", css).survey.sheets[0].lines
    assert (one.text, two.text) == ("Several words", "in lines")
    assert (one.element, one.at) == ("p", AT)
    assert one.size == pytest.approx(10)
    assert one.area.x == pytest.approx(10)
    assert one.area.y == pytest.approx(10)
    assert 10 < one.area.width <= 25


def test_a_page_says_how_much_of_it_is_filled() -> None:
    nearly, hardly = placed("<div style='height: 90mm'></div><p>x<p style='break-before: page'>x").survey.sheets
    assert nearly.filled > 0.85
    assert hardly.filled < 0.15


@pytest.mark.parametrize(
    ("body", "by"),
    [
        ("<div data-at=here style='height: 10mm'><p style='line-height: 10mm; margin: 0'>One<br>two</div>", 10),
        ("<div data-at=here style='height: 5mm; overflow: hidden'>" + "<p>line" * 3 + "</div>", None),
        ("<p data-at=here style='white-space: nowrap'>" + "unbroken " * 40, None),
        ("<p data-at=here style='position: absolute; top: -15mm; line-height: 4mm; margin: 0'>above", 5),
    ],
)
def test_text_that_does_not_fit_is_found(body: str, by: float | None) -> None:
    found = placed(body).survey.oversets
    assert found
    assert found[-1].at == AT
    assert by is None or found[-1].by == pytest.approx(by, abs=0.1)


@pytest.mark.parametrize(
    "body",
    [
        "<div style='height: 10mm'><p style='line-height: 5mm; margin: 0'>One<br>two</div>",
        "<div style='height: 10mm; position: relative'><p style='position: absolute; top: 40mm'>elsewhere</div>",
        "<p style='transform: rotate(90deg); transform-origin: 0 0; white-space: nowrap'>turned",
        "<p>" + "words and more " * 60,
    ],
)
def test_text_that_fits_is_not_accused(body: str) -> None:
    assert placed(body).survey.oversets == ()


def test_folios_follow_the_series_that_begin_on_pages() -> None:
    body = "".join(
        f"<section data-folios={series}>{'<p>x' * pages_of_it}</section>"
        for series, pages_of_it in (("cover", 2), ("roman", 3), ("arabic", 2))
    )
    assert [sheet.folio for sheet in pages(body, "p { break-before: page }").survey.sheets] == [
        "Cover",
        "Cover 2",
        "i",
        "ii",
        "iii",
        "1",
        "2",
    ]


def test_the_fonts_that_loaded_are_named() -> None:
    assert pages("<p>x").survey.fonts == ("Serif 4",)


def test_sections_are_read_one_by_one_and_counted_on() -> None:
    body = "<div class=leaf><h2>One</h2><p>a</p></div><div class=leaf><h2>Two</h2><p>b</p></div>"
    survey = placed(body, ".leaf { break-before: page }").survey
    lines = [line for sheet in survey.sheets for line in sheet.lines]

    assert [(sheet.number, sheet.folio) for sheet in survey.sheets] == [(1, "1"), (2, "2")]
    assert [line.text for line in lines] == ["One", "a", "Two", "b"]
    assert [line.paragraph for line in lines] == [2, 3, 5, 6]
    assert [line.heads for line in lines] == [3, 0, 6, 0]


def test_what_is_read_of_a_section_does_not_depend_on_those_in_front() -> None:
    css = ".leaf { break-before: page }"
    two = "<div class=leaf><h2>Two</h2><p>b</p></div>"
    (_, behind) = placed(f"<div class=leaf><p>a</p></div>{two}", css).laid.bodies[0].sections
    lines = behind.seen.sheets[0].lines

    assert [line.text for line in lines] == ["Two", "b"]
    assert [(line.paragraph, line.heads) for line in lines] == [(2, 3), (3, 0)]
    assert behind.seen.oversets == ()
