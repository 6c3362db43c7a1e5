from __future__ import annotations

import pytest

from printreport.colour import Colour
from printreport.model.pages import Line
from tests.unit.render.press import pages


def lines(body: str, css: str = "") -> tuple[Line, ...]:
    return pages(body, css).survey.sheets[0].lines


def test_each_word_in_another_type_or_colour_is_a_piece() -> None:
    (line,) = lines("<p>Plain <b style='color: #a00; font-size: 12pt'>red</b>")
    assert [piece.text for piece in line.pieces] == ["Plain", "red"]
    assert [round(piece.size, 1) for piece in line.pieces] == [10, 12]
    assert line.pieces[1].colour == Colour(0xAA / 255, 0, 0)
    assert line.pieces[1].weight == 700


def test_what_cannot_be_seen_is_no_piece() -> None:
    (line,) = lines(
        "<p>Seen <span style='visibility: hidden'>hidden</span><span style='color: transparent'>clear</span>"
    )
    assert [piece.text for piece in line.pieces] == ["Seen"]


def test_opacity_of_all_that_words_stand_in_is_theirs() -> None:
    (line,) = lines("<div style='opacity: .5'><p style='opacity: .5'>Faint</div>")
    assert line.pieces[0].opacity == pytest.approx(0.25)


def test_words_cut_off_by_their_box_end_there() -> None:
    (line,) = lines("<div style='width: 5mm; overflow: hidden; white-space: nowrap'>A line that is much too long</div>")
    assert line.pieces[0].ink.width == pytest.approx(5, abs=0.1)


def test_a_line_knows_its_baseline_and_its_paragraph() -> None:
    css = "p { width: 25mm; margin: 0; line-height: 5mm }"
    one, two, other = lines("<p>Several words in lines<p>x", css)
    assert two.baseline - one.baseline == pytest.approx(5)
    assert 0 < one.paragraph == two.paragraph < other.paragraph


def test_a_line_parted_within_a_word_says_so() -> None:
    made = lines("<p style='width: 20mm; hyphens: auto'>Internationalisation")
    assert [line.hyphenated for line in made] == [True, False]


def test_letters_set_at_an_angle_have_no_baseline() -> None:
    (line,) = lines("<p style='transform: rotate(30deg)'>Askew")
    assert (line.tilted, line.baseline) == (True, 0)
