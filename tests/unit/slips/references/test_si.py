"""SI references: worked examples of ZBS, Pravila za oblikovanje in uporabo standardiziranih referenc, version 1.4."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from printreport.slips.references import si


@pytest.mark.parametrize(("digits", "check"), [("102674", "7"), ("14", "0"), ("54", "0")])
def test_the_rules_worked_examples_come_out(digits: str, check: str) -> None:
    """Annex 3, examples a, b and c."""
    assert si.check_digit(digits) == check


@pytest.mark.parametrize(
    "reference",
    [
        "SI05 19-1235-84503",
        "SI12 1033842574531",
        "SI08 1236-17-345679",
        "SI00 225268-32526-222",
        "SI05 98765432100",
        "SI12 9990000359896",
        "SI12 1234567890120",
        "SI00 123456-67890-12345",
        "SI99",
    ],
)
def test_references_printed_in_rules_and_standard_are_right(reference: str) -> None:
    """Rules, chapter 2; ZBS, UPN QR – tehnični standard, version 1.1, annex 1, examples A to D."""
    assert si.check(reference) == ""
    assert si.show(si.normal(reference)) == reference


def test_a_number_is_filled_to_thirteen_digits_in_model_12() -> None:
    """Rules, annex 1."""
    assert si.make_12("2026104") == "SI120000020261047"
    assert si.make_12("1033 8425 7453") == "SI121033842574531"


def test_model_00_keeps_its_parts() -> None:
    assert si.make_00("225268-32526-222") == "SI00225268-32526-222"
    with pytest.raises(ValueError, match="the number `1-02` has noughts before"):
        si.make_00("1-02")


@pytest.mark.parametrize(
    ("reference", "why"),
    [
        ("SI12 1033842574532", "check digit"),
        ("SI08 1236-18-345679", "check digit"),
        ("SI08 1236-17-345678", "check digit"),
        ("SI12 20261047", "has 8 digits; SI12 has 13"),
        ("SI12 103384257453-1", "has 2 parts; SI12 has 1"),
        ("SI03 140-140", "has 2 parts; SI03 has 3"),
        ("SI00", "has 0 parts; SI00 has 1 to 3"),
        ("SI99 1", "has 1 part; SI99 has 0"),
        ("SI00 1--3", "without digits"),
        ("SI00 1-2-3-4", "has 4 parts"),
        ("SI00 1-02", "noughts before"),
        ("SI00 " + "1" * 13, "a part of more than 12 digits"),
        ("SI00 " + "1" * 12 + "-" + "1" * 9, "has 21 digits; 20 have room"),
        ("SI18 1-2", "is of model SI18; gifts take"),
        ("SI00 ABC", "is not SI"),
    ],
)
def test_what_the_rules_refuse_is_said(reference: str, why: str) -> None:
    assert why in si.check(reference)


def test_more_digits_than_the_rules_weigh_are_let_pass() -> None:
    """Annex 3 has weights for twelve digits."""
    assert si.check("SI01 12345678901-2345678-0") == ""


@given(number=st.integers(0, 10**12 - 1), place=st.integers(0, 12), digit=st.integers(1, 9))
def test_a_wrong_digit_shows_save_where_the_rules_are_blind(number: int, place: int, digit: int) -> None:
    made = si.make_12(f"{number}")[4:]
    wrong = made[:place] + str((int(made[place]) + digit) % 10) + made[place + 1 :]
    unseen = place == 2 or made[-1] == wrong[-1] == "0"  # the weight of eleven; the two remainders written as 0
    assert bool(si.check(f"SI12{wrong}")) or unseen
