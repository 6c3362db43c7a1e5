"""How wide words are, where they break, and how they move apart."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from hypothesis import given, strategies as st

from printreport.compose.charts.measure import Ruler, parted, ruler
from printreport.model.layout import FontFace


def test_labels_break_at_blanks_and_keep_their_words() -> None:
    lines = Ruler().wrapped("Members and regional programmes", 10, 90)
    assert " ".join(lines) == "Members and regional programmes"
    assert all(Ruler().wide(line, 10) <= 90 for line in lines)


@given(st.lists(st.floats(min_value=0, max_value=100), min_size=1, max_size=6))
def test_labels_are_moved_apart_and_stay_in_their_order(wanted: list[float]) -> None:
    placed_at = sorted(parted(wanted, 10, 0, 100))
    assert all(after - before >= 10 - 1e-6 for before, after in pairwise(placed_at))
    assert all(-1e-6 <= at <= 100 + 1e-6 for at in placed_at)


def test_labels_of_several_sizes_get_the_room_that_each_needs() -> None:
    assert parted([10, 11, 12], [5, 20, 5], 0, 100) == [10, 15, 35]


def test_the_face_whose_weight_is_nearest_measures(checkout: Path) -> None:
    folder = checkout / "fonts" / "atkinson-hyperlegible-next"
    faces = [
        FontFace("Legible", weight, "normal", folder / f"AtkinsonHyperlegibleNext-{name}.ttf", "OFL-1.1")
        for weight, name in ((400, "Regular"), (800, "ExtraBold"))
    ]
    light, heavy = (ruler("Legible,serif", weight, faces).wide("2025", 10) for weight in (400, 800))
    assert light < heavy
    assert ruler("Unknown", 400, faces) == Ruler()
