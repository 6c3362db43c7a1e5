from __future__ import annotations

import pytest
from weasyprint.layout import block

from printreport.render.steps import whole_lines
from tests.unit.render.press import pages

CSS = ":root { --bl: 5mm } body { line-height: 5mm } p, div { margin: 0 } .whole { --whole-lines: yes }"


def heads(body: str, css: str = "") -> list[float]:
    """How far below the page's margin each line begins, in mm."""
    return [line.area.y - 10 for sheet in pages(body, CSS + css).survey.sheets for line in sheet.lines]


def test_a_box_that_asks_for_it_takes_up_whole_lines() -> None:
    assert heads("<div class=whole style='height: 12mm'></div><p>x") == [pytest.approx(15)]
    assert heads("<div style='height: 12mm'></div><p>x") == [pytest.approx(12)]


def test_a_box_that_is_whole_stays_as_it_is() -> None:
    assert heads("<div class=whole style='height: 15.1mm'></div><p>x") == [pytest.approx(15.1)]


def test_what_stands_inside_is_left_alone() -> None:
    body = "<div class=whole><div style='height: 6mm'></div><div style='height: 6mm'>x</div></div><p>y"
    assert heads(body) == pytest.approx([6, 15])


def test_no_box_goes_to_the_next_page_for_white_space() -> None:
    body = "<div style='height: 95mm'></div><div class=whole style='line-height: 3mm'>x</div><p>y"
    assert heads(body) == pytest.approx([95, 0])


def test_the_engine_is_left_as_it_was() -> None:
    before = block.block_level_layout
    with whole_lines():
        assert block.block_level_layout is not before
    assert block.block_level_layout is before
