"""Numbered discs on a map."""

from __future__ import annotations

from itertools import combinations
from math import hypot

from hypothesis import given, strategies as st

from printreport.compose.charts.world.discs import Disc, apart
from printreport.compose.charts.world.shapes import Box

FRAME = Box(0, 0, 300, 150)
places = st.tuples(st.floats(0, 300), st.floats(0, 150))


@given(st.lists(places, min_size=2, max_size=12))
def test_discs_lie_apart_and_in_the_frame(wanted: list[tuple[float, float]]) -> None:
    moved = apart([Disc(at, place, 7.0, place) for at, place in enumerate(wanted)], FRAME)
    for one, two in combinations(moved, 2):
        assert hypot(one.at[0] - two.at[0], one.at[1] - two.at[1]) >= 13
    assert all(FRAME.holds(Box(each.at[0], each.at[1], each.at[0], each.at[1]).grown(7)) for each in moved)


def test_discs_that_have_room_stay_where_they_are() -> None:
    given_places = [(50.0, 50.0), (100.0, 50.0)]
    moved = apart([Disc(at, place, 7.0, place) for at, place in enumerate(given_places)], FRAME)
    assert [each.at for each in moved] == given_places
