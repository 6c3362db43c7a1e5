"""The one shape of every finding."""

from __future__ import annotations

import pytest

from printreport.diagnostics import Location, Refused, Severity, did_you_mean, error, warning

HERE = Location("report.yaml", 3, 5)


def test_a_place_is_written_as_compilers_do() -> None:
    assert str(HERE) == "report.yaml:3:5"


def test_a_place_that_is_a_whole_file_is_written_as_its_name() -> None:
    assert str(Location("data/people.csv")) == "data/people.csv"


def test_places_are_sorted_by_file_line_and_column() -> None:
    places = [Location("b", 1, 1), Location("a", 10, 1), Location("a", 2, 7), Location("a", 2, 3)]

    assert [str(place) for place in sorted(places)] == ["a:2:3", "a:2:7", "a:10:1", "b:1:1"]


def test_an_error_fails_the_build_and_a_warning_does_not() -> None:
    assert error("missing-alt", "a picture has no words").is_error
    assert not warning("short-page", "page 3 has one line").is_error
    assert warning("short-page", "page 3 has one line").severity is Severity.WARNING


def test_empty_hints_are_dropped() -> None:
    assert error("missing-alt", "a picture has no words", HERE, "", "write `alt`", "").hints == ("write `alt`",)


def test_a_refusal_carries_every_finding_in_its_order() -> None:
    first, second = error("a", "one is wrong"), error("b", "another is wrong")

    with pytest.raises(Refused, match="one is wrong; another is wrong") as refusal:
        raise Refused(iter([first, second]))

    assert refusal.value.diagnostics == (first, second)


@pytest.mark.parametrize(
    ("word", "offered"),
    [
        ("amuonts", "did you mean `amounts`?"),
        ("AMOUNTS", "did you mean `amounts`?"),
        ("zebra", "known here: `amounts`, `currency`, `link`"),
    ],
)
def test_the_nearest_known_word_is_offered_or_else_all_of_them(word: str, offered: str) -> None:
    assert did_you_mean(word, ["link", "currency", "amounts"]) == offered


def test_nothing_is_offered_where_nothing_is_known() -> None:
    assert did_you_mean("amounts", []) == ""
