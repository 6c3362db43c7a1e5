"""What charts read from a layout's tokens."""

from __future__ import annotations

from printreport.compose.charts.look import SMALLEST, look


def test_a_token_may_name_another_and_small_type_is_held_up() -> None:
    read = look({"--accent": "var(--signal)", "signal": "#c02020", "note": "6pt", "body": "9.5pt"}, 100)
    assert (read.accent, read.note, read.body, read.width) == ("#c02020", SMALLEST, 9.5, 283.46)


def test_no_drawing_is_wider_than_the_type_area_of_its_page() -> None:
    tokens = {"chart-width": "168mm", "trim-width": "148mm", "frame": "calc(var(--trim-width) - 28mm)"}
    assert round(look(tokens).width / 72 * 25.4) == 120


def test_a_map_on_a_page_of_its_own_is_as_wide_as_the_type_area() -> None:
    tokens = {"chart-width": "100mm", "frame": "170mm"}
    assert round(look(tokens, wide="map-width").width / 72 * 25.4) == 170


def test_a_chart_in_a_section_of_its_own_may_be_wider_than_among_prose() -> None:
    tokens = {"chart-width": "100mm", "frame": "170mm"}
    assert round(look(tokens, wide="chart-leaf-width").width / 72 * 25.4) == 100
    assert round(look({**tokens, "chart-leaf-width": "var(--frame)"}, wide="chart-leaf-width").width / 72 * 25.4) == 170


def test_words_on_a_fill_are_in_ink_or_paper_whichever_is_read_better() -> None:
    read = look({"ink": "#101010", "paper": "#ffffff"})
    assert (read.on("#ffe04a"), read.on("#1c1f94")) == ("#101010", "#ffffff")


def test_a_narrow_column_has_no_room_for_names_beside() -> None:
    tokens = {"body": "18pt", "chart-width": "122mm"}
    assert look(tokens).narrow
    assert not look({**tokens, "body": "10pt"}).narrow
