from __future__ import annotations

from dataclasses import replace

from printreport.checks.overlap import overlapping_texts
from printreport.model.pages import Line
from tests.unit.checks.laid_pages import laid, line, sheet


def found(*lines: Line) -> list[str]:
    return [finding.message for finding in overlapping_texts(laid(sheet(1, 1, *lines)))]


def test_words_over_words_are_said() -> None:
    assert found(line("Chair", 20), line("A long name", 21, row=6)) == [
        "“Chair” and “A long name” are printed over each other on page 1"
    ]


def test_line_boxes_may_cross_where_letters_do_not() -> None:
    assert found(line("Above", 20), line("below", 22.7, row=6)) == []


def test_words_beside_each_other_stand_well() -> None:
    assert found(line("Left", 20), line("right", 20, row=6, x=120)) == []


def test_lines_of_one_paragraph_belong_together() -> None:
    assert found(*(replace(line("word", y), paragraph=3) for y in (20, 21))) == []


def test_decoration_turned_text_and_what_is_meant_are_left_alone() -> None:
    strange = line("16", 21, row=6)
    for other in (
        replace(strange, decorative=True),
        replace(strange, tilted=True),
        replace(strange, meant=frozenset({"overlapping-text"})),
    ):
        assert found(line("Chair", 20), other) == []
