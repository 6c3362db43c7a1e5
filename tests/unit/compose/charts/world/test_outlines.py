"""The outlines of the world that are brought along."""

from __future__ import annotations

from printreport.compose.charts.world.outlines import world
from printreport.compose.charts.world.shapes import holds
from printreport.compose.filters import territories

NO_STATE = {"AC", "AN", "AQ", "BV", "CC", "CP", "CQ", "CX", "DG", "EA", "EU", "EZ", "GS", "HM", "IC", "IO", "QO", "SJ"}
NO_STATE |= {"TA", "TF", "UM", "UN", "XA", "XB", "ZZ"}


def test_every_country_and_territory_where_people_live_has_a_place() -> None:
    assert set(territories("en")) - set(world().places) - NO_STATE == set()


def test_the_place_of_a_country_lies_in_its_land() -> None:
    atlas = world()
    astray = [code for code, rings in atlas.rings.items() if not any(holds(ring, atlas.places[code]) for ring in rings)]
    assert [code for code in astray if code not in {"FJ", "RU"}] == []


def test_land_is_shared_out_as_the_united_nations_have_it() -> None:
    rings = world().rings
    assert any(holds(ring, (34.3, 45.2)) for ring in rings["UA"])
    assert not any(holds(ring, (34.3, 45.2)) for ring in rings["RU"])
    assert {"EH", "PS", "TW", "XK"} <= set(rings)
    assert "AQ" not in rings
