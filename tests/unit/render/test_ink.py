from __future__ import annotations

import pytest

from printreport.model.pages import Piece
from printreport.units import points
from tests.unit.render.press import pages


def piece(text: str, style: str = "") -> Piece:
    (line,) = pages(f"<p style='{style}'>{text}").survey.sheets[0].lines
    return line.pieces[0]


@pytest.mark.parametrize(
    ("text", "height"),
    [("more", 4.7), ("Hour", 6.7), ("pore", 7.0), ("Hop", 9.0)],
    ids=["small letters", "with a capital", "with a leg", "with both"],
)
def test_letters_fill_what_they_reach(text: str, height: float) -> None:
    assert points(piece(text).ink.height) == pytest.approx(height, abs=0.3)


def test_the_core_of_a_word_is_that_of_its_small_letters() -> None:
    assert points(piece("Hop").core.height) == pytest.approx(4.7, abs=0.3)
    assert points(piece("HOP").core.height) == pytest.approx(6.7, abs=0.3)


def test_small_capitals_are_as_high_as_small_letters() -> None:
    assert points(piece("pep", "font-variant-caps: all-small-caps").ink.height) == pytest.approx(5.0, abs=0.3)


def test_old_style_figures_hang_where_they_hang() -> None:
    assert piece("1950", "font-variant-numeric: oldstyle-nums").ink.height > piece("1950").ink.height


def test_the_space_after_the_last_letter_is_no_ink() -> None:
    assert piece("wide", "letter-spacing: 5pt").ink.width == pytest.approx(
        piece("wide").ink.width + 15 * 25.4 / 72, abs=0.1
    )
