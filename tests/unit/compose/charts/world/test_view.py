"""What a map shows."""

from __future__ import annotations

import pytest

from printreport.compose.charts.world.outlines import world
from printreport.compose.charts.world.projection import Azimuthal, EqualEarth
from printreport.compose.charts.world.view import view_of


@pytest.mark.parametrize(
    ("codes", "whole"), [(["KE", "UG", "RW"], False), (["FJ", "TO", "WS"], False), (["BR", "KE", "VN", "GB"], True)]
)
def test_a_region_is_shown_about_its_middle_and_four_continents_on_the_world(codes: list[str], *, whole: bool) -> None:
    view = view_of(codes, world(), 300)
    assert isinstance(view.projection, EqualEarth if whole else Azimuthal)


@pytest.mark.parametrize("codes", [["KE", "UG"], ["FJ", "WS"], ["US", "AU", "RU"], ["NZ"], ["MT"], ["CL", "NO"]])
@pytest.mark.parametrize("ratio", [0.0, 0.8, 1.5, 2.4])
def test_every_country_lies_in_the_frame(codes: list[str], ratio: float) -> None:
    atlas = world()
    view = view_of(codes, atlas, 300, ratio)
    for code in codes:
        x, y = view.at(atlas.places[code])
        assert 0 <= x <= view.frame.right
        assert 0 <= y <= view.frame.bottom


def test_the_frame_has_the_shape_that_is_asked_for() -> None:
    frame = view_of(["KE", "UG"], world(), 300, 1.5).frame
    assert frame.right / frame.bottom == pytest.approx(1.5)
