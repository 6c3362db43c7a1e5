"""Whether there is anything to draw, and whether a map's countries are known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from printreport.compose.charts import fitness
from printreport.model.report import MAP, Chart
from tests.unit.compose.charts.drawn import USES, chart, table


def test_a_column_that_is_missing_or_holds_words_is_an_error() -> None:
    missing = replace(chart("bar", USES), series=("2026",))
    words = chart("bar", table(("Use", "2025", "2024"), ("Research", "36", "many"), ("Upkeep", "2", "3")))
    empty = chart("bar", table(("Use", "2025"), ("Research", "")))
    for given in (missing, words, empty):
        assert fitness(given)[0].name == "chart-without-numbers"
        assert fitness(given)[0].is_error
    assert "did you mean" in fitness(missing)[0].hints[0]


def test_a_word_where_a_number_should_be_is_no_heading() -> None:
    (found,) = fitness(chart("bar", table(("Use", "2025"), ("Research", "36"), ("Upkeep", "many"), ("Gifts", "3"))))
    assert "Upkeep" in found.message


def _map(*names: str) -> Chart:
    return replace(chart(MAP, table(("Country",), *((name,) for name in names))), series=())


def test_countries_may_be_named_in_several_languages_and_by_their_codes() -> None:
    assert fitness(_map("Kenya", "Allemagne", "España", "UK", "BRA", "004", "DR Congo", "Côte d’Ivoire"), "de") == ()


def test_a_country_that_is_not_known_is_said_with_the_nearest_ones() -> None:
    (found,) = fitness(_map("Kenya", "Ugandda", "Ghana"))
    assert (found.name, found.is_error) == ("unknown-country", True)
    assert found.at
    assert found.at.line == 3
    assert "“Uganda”" in found.hints[0]


def test_what_is_near_no_country_gets_the_two_ways_of_naming_one() -> None:
    (found,) = fitness(_map("Kenya", "Northmere-on-Sea", "Ghana"))
    assert "its code of two letters" in found.hints[0]


def test_a_map_of_one_country_says_no_more_than_its_name() -> None:
    (found,) = fitness(_map("Kenya"))
    assert (found.name, found.is_error) == ("unfit-chart", False)


def test_headings_and_blanks_in_a_column_of_countries_are_no_countries() -> None:
    given = table(("Country", "Since"), ("Africa", ""), ("Kenya", "1990"), ("Ghana", "2001"), ("", ""))
    assert fitness(replace(chart(MAP, given), series=())) == ()


@pytest.mark.parametrize("series", [("Boats",), ("Ships",)])
def test_a_map_whose_figures_are_missing_is_an_error(series: tuple[str, ...]) -> None:
    given = table(("Country", "Boats"), ("Kenya", "many"), ("Ghana", "few"))
    assert [found.name for found in fitness(replace(chart(MAP, given), series=series))] == ["chart-without-numbers"]


def test_a_map_without_countries_is_an_error() -> None:
    assert [found.name for found in fitness(_map("", ""))] == ["chart-without-numbers"]
