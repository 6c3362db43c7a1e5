"""What a chart says in words, made of its data."""

from __future__ import annotations

from dataclasses import replace

from printreport.compose.charts import draw, spoken
from printreport.model.report import MAP
from tests.unit.compose.charts.drawn import PAIRS, TOKENS, USES, chart, table


def test_a_chart_without_words_says_its_numbers() -> None:
    assert spoken(chart("bar", USES, "%"), "en") == "2025: Research 36%; Programmes 32%; Upkeep 32%."


def test_several_columns_are_said_one_after_the_other_in_the_reports_language() -> None:
    said = spoken(chart("grouped", PAIRS, "EUR"), "de")
    assert (
        said
        == "2024: Grants 1.874.150\u00a0€; Gifts 121.900\u00a0€. 2025: Grants 1.982.400\u00a0€; Gifts 168.450\u00a0€."
    )


def test_a_unit_that_is_a_word_is_said_at_the_end() -> None:
    assert spoken(chart("bar", USES, "boats"), "en").endswith(". (boats)")


def test_of_a_long_course_the_ends_and_the_extremes_are_said() -> None:
    rows = ((str(1900 + at), str(at * 3 if at != 40 else 900)) for at in range(100))
    said = spoken(chart("line", table(("Year", "Boats"), *rows)), "en")
    assert said == "Boats: 1900 0; 1940 900; 1999 297."


def test_a_map_says_its_countries_and_their_figures() -> None:
    given = table(("Country", "Boats"), ("Kenya", "5"), ("DE", "1200"), ("Chad", ""))
    assert spoken(chart(MAP, given), "fr") == "Kenya 5; Allemagne 1\u202f200; Chad."


def test_the_editors_own_words_go_before() -> None:
    own, none = chart("bar", USES, alt="Research leads."), replace(chart("bar", USES), alt=" ")
    assert draw(own, TOKENS, "en").alt == "Research leads."
    assert draw(none, TOKENS, "en").alt.startswith("2025: Research")
