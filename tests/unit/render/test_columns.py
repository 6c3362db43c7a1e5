from __future__ import annotations

import pytest

from printreport.model.pages import Columns
from tests.unit.render.press import pages

CSS = "div { columns: 2; column-gap: 5mm; line-height: 5mm } p { margin: 0 }"


def columns(body: str) -> tuple[Columns, ...]:
    return pages(body, CSS).survey.sheets[0].columns


def test_columns_say_how_far_they_are_filled() -> None:
    (found,) = columns("<div>" + "<p>line" * 6 + "</div>")
    assert found.heights == pytest.approx((15, 15))
    assert found.unit == pytest.approx(5)
    assert found.text == "line"
    assert not found.full


def test_a_column_that_stays_empty_is_counted() -> None:
    (found,) = columns("<div><p>one</div>")
    assert found.heights == pytest.approx((5, 0))


def test_what_cannot_be_parted_makes_the_unit() -> None:
    (found,) = columns("<div><p>one<p style='break-inside: avoid; margin-top: 5mm'>three<br>lines<br>more<p>last</div>")
    assert found.unit == pytest.approx(20)


def test_lines_know_their_column() -> None:
    sheet = pages("<p>above<div>" + "<p>line" * 4 + "</div>", CSS).survey.sheets[0]
    assert [line.column for line in sheet.lines] == [0, 1, 1, 2, 2]
