"""Lengths of the print trade."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from printreport.units import TRIMS, millimetres, pixels_to_millimetres, pixels_to_points, points

LENGTHS = st.floats(min_value=-10_000, max_value=10_000)


def test_an_inch_is_72_points_and_25_4_millimetres() -> None:
    assert points(25.4) == pytest.approx(72)
    assert millimetres(72) == pytest.approx(25.4)


def test_96_pixels_are_an_inch_as_css_has_it() -> None:
    assert pixels_to_points(96) == pytest.approx(72)
    assert pixels_to_millimetres(96) == pytest.approx(25.4)


@given(LENGTHS)
def test_there_and_back_is_the_same_length(length: float) -> None:
    assert millimetres(points(length)) == pytest.approx(length)


@given(LENGTHS)
def test_pixels_become_the_same_length_by_points_and_directly(length: float) -> None:
    assert millimetres(pixels_to_points(length)) == pytest.approx(pixels_to_millimetres(length))


def test_the_trims_have_the_measures_of_their_norms() -> None:
    # ISO 216, table 1; ANSI/ASME Y14.1: 8.5 by 11 inches
    norms = {"A4": (210, 297), "A5": (148, 210), "Letter": (8.5 * 25.4, 11 * 25.4), "square": (210, 210)}

    assert {name: pytest.approx((trim.width, trim.height)) for name, trim in TRIMS.items()} == norms


def test_a_trim_is_found_by_the_name_it_bears() -> None:
    assert {name: trim.name for name, trim in TRIMS.items()} == {name: name for name in TRIMS}
