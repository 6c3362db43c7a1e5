from __future__ import annotations

import pytest

from printreport.colour import Colour
from tests.unit.render.press import pages

WHITE, BLACK, GREY = Colour(1, 1, 1), Colour(0, 0, 0), Colour(0.5, 0.5, 0.5)


def ground(body: str, css: str = "") -> Colour | None:
    lines = pages(body, css).survey.sheets[0].lines
    return next(line for line in lines if "words" in line.text).pieces[0].ground


@pytest.mark.parametrize(
    ("body", "css", "expected"),
    [
        ("<p>words", "", WHITE),
        ("<p>words", "@page { background: #000 }", BLACK),
        ("<div style='background: #000'><p>words</div>", "", BLACK),
        ("<div style='background: #000'><p style='background: #fff'>words</div>", "", WHITE),
    ],
    ids=["paper", "page", "box", "box in a box"],
)
def test_the_innermost_colour_lies_behind_words(body: str, css: str, expected: Colour) -> None:
    assert ground(body, css) == expected


def test_a_colour_that_lets_through_is_mixed() -> None:
    seen = ground("<p style='background: rgb(0 0 0 / 50%)'>words")
    assert seen is not None
    assert seen.red == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize(
    "body",
    [
        "<div style='background: linear-gradient(#000, #fff)'><p>words</div>",
        "<div style='position: absolute; width: 10mm; height: 10mm; background: #000'></div><p style='margin: 0'>words",
        "<p style='margin: 0'><span style='background: #000; position: absolute; left: 0; width: 4mm'>x</span>words",
    ],
    ids=["gradient", "a box below", "a part of it"],
)
def test_where_the_boxes_do_not_say_it_only_a_look_will_tell(body: str) -> None:
    assert ground(body) is None


def test_a_page_with_a_ground_of_its_own_is_not_plain() -> None:
    assert pages("<p>words").survey.sheets[0].plain
    assert not pages("<p>words", "@page { background: #000 }").survey.sheets[0].plain
    assert pages("<p>words", ":root { --paper: #000 } @page { background: #000 }").survey.sheets[0].plain
