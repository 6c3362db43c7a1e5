from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image, ImageDraw

from printreport.checks.check import Printed
from printreport.checks.contrast import low_contrasts
from printreport.colour import Colour
from printreport.diagnostics import Diagnostic
from printreport.model.pages import Line
from tests.unit.checks.laid_pages import BLACK, REPORT, WHITE, laid, line, sheet

GREY = Colour(0.5, 0.5, 0.5)  # 4.0 to 1 on white


def words(colour: Colour, ground: Colour | None = WHITE, size: float = 10, weight: int = 400) -> Line:
    made = line("Some words", 20, size=size)
    (piece,) = made.pieces
    return replace(made, pieces=(replace(piece, colour=colour, ground=ground, weight=weight),))


def never(_number: int) -> Image.Image:
    pytest.fail("a page was drawn although its boxes tell the colour behind the words")


def found(each: Line, drawing: Image.Image | None = None) -> list[Diagnostic]:
    survey = laid(sheet(1, 1, each)).survey
    return list(low_contrasts(Printed(REPORT, survey, (lambda _: drawing) if drawing else never)))


def page(*shapes: tuple[float, float, float, float]) -> Image.Image:
    """A page of 210 by 297 mm at 2 pixels a mm: white, with black rectangles from left, top to right, bottom in mm."""
    image = Image.new("RGB", (420, 594), "white")
    for shape in shapes:
        ImageDraw.Draw(image).rectangle([round(edge * 2) for edge in shape], fill="black")
    return image


def test_grey_on_white_is_too_faint_for_small_text() -> None:
    (finding,) = found(words(GREY))
    assert finding.message == (
        "“Some words” on page 1 has a contrast of 4.0 to 1 with what lies behind it; 4.5 to 1 is the least"
    )


def test_large_text_and_bold_text_from_14_points_may_be_fainter() -> None:
    assert found(words(GREY, size=18)) == []
    assert found(words(GREY, size=14, weight=700)) == []
    assert len(found(words(GREY, size=14))) == 1


def test_letters_that_let_their_ground_through_are_fainter() -> None:
    made = words(BLACK)
    assert len(found(replace(made, pieces=(replace(made.pieces[0], opacity=0.4),)))) == 1


def test_black_words_with_a_black_shape_behind_one_letter_are_said() -> None:
    assert found(words(BLACK, None), page()) == []
    assert len(found(words(BLACK, None), page((60, 15, 64, 30)))) == 1


def test_a_thread_across_the_words_is_no_shape() -> None:
    assert found(words(BLACK, None), page((60, 15, 60, 30))) == []


def test_decoration_and_marks_without_words_are_left_alone() -> None:
    made = words(GREY)
    assert found(replace(made, decorative=True)) == []
    assert found(replace(made, pieces=(replace(made.pieces[0], text="· · ·"),))) == []
