from __future__ import annotations

import pytest

from printreport.slips.references import hr


def test_the_check_digit_is_that_of_the_printed_example() -> None:
    """HDKN, Izračunavanje kontrolnog broja za poziv na broj: 2020789 has the check digit 1."""
    assert hr.check_digit("2020789") == "1"
    assert hr.check("HR01 2020-789-1") == ""
    assert hr.make("2020-789") == "HR012020-7891"


@pytest.mark.parametrize(("digits", "expected"), [("0", "0"), ("5", "1"), ("6", "0"), ("11", "6"), ("12", "4")])
def test_remainders_of_nought_and_one_both_give_a_nought(digits: str, expected: str) -> None:
    assert hr.check_digit(digits) == expected


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("", ("HR99", "")),
        ("HR99", ("HR99", "")),
        ("hr00 2026-42", ("HR00", "2026-42")),
        ("2026-42", ("HR00", "2026-42")),
        ("HR01 2026-422", ("HR01", "2026-422")),
    ],
)
def test_a_reference_is_parted_into_model_and_number(reference: str, expected: tuple[str, str]) -> None:
    assert hr.parted(reference) == expected
    assert hr.check(reference) == ""


@pytest.mark.parametrize(
    ("reference", "why"),
    [
        ("HR01 2026-423", "check digit"),
        ("HR00 1-2-3-4", "is not one to three groups"),
        ("HR00 1234567890123", "is not one to three groups"),
        ("HR00 2026--42", "is not one to three groups"),
        ("HR00 " + "1" * 12 + "-" + "1" * 10, "has 23 signs"),
        ("HR99 42", "has none"),
        ("RF18 5390 0754 7034", "is not one to three groups"),
    ],
)
def test_what_is_wrong_with_one_is_said_in_words(reference: str, why: str) -> None:
    assert why in hr.check(reference)


def test_a_number_too_long_for_its_check_digit_is_refused() -> None:
    with pytest.raises(ValueError, match="has no room for its check digit"):
        hr.make("1" * 12)


def test_only_model_hr01_is_one_that_was_made_here() -> None:
    assert "does not begin with its model" in hr.HR01.check("HR00 2026-42")
    assert hr.HR01.show("HR012026-422") == "HR01 2026-422"
