"""Colours that can be measured."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from printreport.colour import Colour, contrast, least_contrast, parse

PARTS = st.integers(min_value=0, max_value=255)
COLOURS = st.builds(lambda r, g, b: Colour(r / 255, g / 255, b / 255), PARTS, PARTS, PARTS)
WHITE, BLACK = Colour(1, 1, 1), Colour(0, 0, 0)


def test_black_on_white_has_the_contrast_that_wcag_gives() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)


def test_the_grey_that_just_passes_is_777_not_and_767676() -> None:
    """The pair known from WCAG's own advice: #767676 on white is 4.54, #777777 is 4.48."""
    assert contrast(Colour(0x76 / 255, 0x76 / 255, 0x76 / 255), WHITE) == pytest.approx(4.54, abs=0.01)
    assert contrast(Colour(0x77 / 255, 0x77 / 255, 0x77 / 255), WHITE) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("written", ["#8a4b00", "#8A4B00", "rgb(138, 75, 0)", " rgb(138 75 0) "])
def test_the_notations_of_one_colour_are_one_colour(written: str) -> None:
    colour = parse(written)

    assert colour is not None
    assert colour.hex == "#8a4b00"


@pytest.mark.parametrize("written", ["", "red", "#12345", "rgb(300, 0, 0)", "var(--ink)", "device-cmyk(0 0 0 1)"])
def test_what_is_no_colour_of_the_screen_is_none(written: str) -> None:
    assert parse(written) is None


@given(COLOURS)
def test_a_colour_is_read_as_it_is_written(colour: Colour) -> None:
    assert parse(colour.hex) == colour


@given(COLOURS, COLOURS)
def test_contrast_does_not_ask_which_is_the_text(one: Colour, other: Colour) -> None:
    assert 1 <= contrast(one, other) == contrast(other, one) <= 21.001


@given(COLOURS, COLOURS)
def test_a_share_of_nothing_or_of_all_is_one_of_the_two(one: Colour, other: Colour) -> None:
    assert one.mixed(other, 0) == one
    assert one.mixed(other, 1).hex == other.hex


def test_large_text_needs_less() -> None:
    assert (least_contrast(10, 400), least_contrast(14, 700), least_contrast(14, 600), least_contrast(18, 300)) == (
        4.5, 3.0, 4.5, 3.0,
    )  # fmt: skip
