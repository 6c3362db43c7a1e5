from __future__ import annotations

import pytest

from printreport.diagnostics import Location
from printreport.model.markup import Markup
from printreport.model.pages import Sheet
from printreport.project import Project
from printreport.render import paginate
from tests.unit.render.press import CHECKOUT, markup


def page(body: str, css: str = "") -> Sheet:
    made = markup(body, css)
    here = {"here": Location("content/letter.md", 4)}
    return paginate(Markup(made.html, made.base, made.sheets, here), Project.open(CHECKOUT)).survey.sheets[0]


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ("<p data-at=here>x", "prose"),
        ("<p>x", "label"),
        ("<h2>x</h2>", "heading"),
        ("<table data-at=here><tr><td><p data-at=here>x</table>", "table"),
        ("<figure><figcaption>x</figcaption></figure>", "caption"),
        ("<aside style='float: left'><p data-at=here>x</aside>", "note"),
        ("<div>Words<span class=footnote>x</span></div>", "note"),
    ],
)
def test_words_know_what_they_are_there_for(body: str, role: str) -> None:
    assert next(line for line in page(body).lines if "x" in line.text).role == role


def test_running_matter_is_kept_apart() -> None:
    sheet = page("<p>x", "@page { @top-left { content: 'Running' } }")
    assert [(line.text, line.role) for line in sheet.running] == [("Running", "margin")]
    assert [line.text for line in sheet.lines] == ["x"]


def test_what_a_layout_means_holds_for_all_inside_and_for_the_page() -> None:
    sheet = page("<div data-meant='short-page off-grid'><p>x</div>")
    assert sheet.lines[0].meant == {"short-page", "off-grid"}
    assert sheet.meant == {"short-page", "off-grid"}


@pytest.mark.parametrize("attribute", ["aria-hidden=true", "role=presentation"])
def test_what_is_hidden_from_readers_is_decoration(attribute: str) -> None:
    assert page(f"<div {attribute}><p>2025</div>").lines[0].decorative


def test_extent_is_what_lies_between_the_highest_and_the_lowest_thing() -> None:
    low = page("<p style='margin: 80mm 0 0; line-height: 5mm'>x")
    assert low.extent == pytest.approx(0.05)
    assert low.filled == pytest.approx(0.85)


def test_a_running_head_ends_where_its_box_cuts_it_off() -> None:
    box = "content: 'A running head of many words'; width: 20mm; overflow: hidden; white-space: nowrap"
    (line,) = page("<p>x", f"@page {{ @top-left {{ {box} }} }}").running
    assert line.pieces[0].ink.width == pytest.approx(20, abs=0.1)
