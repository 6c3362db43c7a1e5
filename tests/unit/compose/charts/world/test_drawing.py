"""Maps as they are drawn."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from printreport.compose.charts.world.outlines import world
from printreport.model.report import MAP
from tests.unit.compose.charts.drawn import SVG, TOKENS, chart, drawn, fills, places, table, words

BOATS = table(("Country", "Boats"), ("Kenya", "400"), ("Uganda", "100"), ("Mauritius", ""))
GIVEN = replace(chart(MAP, BOATS), series=())


def _radii(root: Element) -> list[float]:
    discs = [path.attrib["d"] for path in root.iter(f"{SVG}path") if path.get("fill") == TOKENS["ink"]]
    return [float(d.split("a")[1].split()[0]) for d in discs]


def test_the_countries_are_numbered_in_the_order_of_the_table() -> None:
    assert words(drawn(GIVEN)) == {"1", "2", "3"}


def test_the_countries_that_are_meant_have_the_accent() -> None:
    assert fills(drawn(GIVEN)).count(TOKENS["accent"]) == 3


@pytest.mark.parametrize("manner", ["outline", "dots"])
def test_a_map_is_drawn_in_the_layouts_manner_and_stays_in_its_frame(manner: str) -> None:
    root = drawn(GIVEN, TOKENS | {"map-manner": manner})
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    assert all(-0.1 <= x <= width + 0.1 and -0.1 <= y <= height + 0.1 for x, y in places(root))
    strokes = [path for path in root.iter(f"{SVG}path") if path.get("fill") == "none"]
    assert bool(strokes) == (manner == "dots")


def test_a_figure_makes_its_disc_larger() -> None:
    radii = _radii(drawn(chart(MAP, BOATS)))
    assert radii == sorted(radii, reverse=True)
    assert radii[0] > radii[1]


def test_a_figure_makes_its_country_darker_where_the_layout_says_so() -> None:
    shades = fills(drawn(chart(MAP, BOATS), TOKENS | {"map-figures": "shades"}))
    assert TOKENS["accent"] in shades
    assert len({fill for fill in shades if fill not in {TOKENS["ink"], TOKENS["tint-4"]}}) == 3


def test_a_script_from_right_to_left_does_not_turn_the_world_about() -> None:
    assert not [path for path in drawn(GIVEN, language="ar").iter(f"{SVG}path") if path.get("transform")]


def test_so_many_countries_that_numbers_would_cover_them_have_none() -> None:
    given = table(("Country",), *((code,) for code in sorted(world().rings)))
    assert words(drawn(replace(chart(MAP, given), series=()))) == set()
