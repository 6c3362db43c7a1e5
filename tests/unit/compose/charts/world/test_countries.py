"""Which country is meant."""

from __future__ import annotations

import pytest

from printreport.compose.charts.world.countries import code_of, name_of


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Kenya", "KE"),
        ("kenya ", "KE"),
        ("KEN", "KE"),
        ("404", "KE"),
        ("Deutschland", "DE"),
        ("Allemagne", "DE"),
        ("Alemania", "DE"),
        ("Cote d'Ivoire", "CI"),
        ("CÔTE D’IVOIRE", "CI"),
        ("Bosnia and Herzegovina", "BA"),
        ("St. Lucia", "LC"),
        ("United States of America", "US"),
        ("Viet Nam", "VN"),
        ("Iran (Islamic Republic of)", "IR"),
        ("The Gambia", "GM"),
        ("Kosovo", "XK"),
        ("Scotland", "GB"),
        ("Weir House", ""),
        ("Africa", ""),
        ("Me", "ME"),
        ("", ""),
    ],
)
def test_names_in_five_ways_and_codes_are_known(written: str, code: str) -> None:
    assert code_of(written, "en") == code


def test_the_reports_own_language_is_known_as_well() -> None:
    assert code_of("Kenia", "nl") == "KE"
    assert code_of("بنغلاديش", "ar") == "BD"


def test_a_country_is_called_as_it_was_written_and_a_code_by_its_name() -> None:
    assert name_of("Viet Nam", "VN", "en") == "Viet Nam"
    assert name_of("VN", "VN", "fr") == "Viêt Nam"
