from __future__ import annotations

import pytest

from printreport.slips.references.digits import grouped_from_right, number_of, only_digits


def test_grouping_from_the_right() -> None:
    assert grouped_from_right("1234561", 5) == "12 34561"
    assert grouped_from_right("34561", 5) == "34561"


def test_what_only_groups_a_number_is_taken_out_and_nothing_else() -> None:
    assert number_of("12 34-56", 10) == "123456"
    with pytest.raises(ValueError, match="not made of digits alone"):
        number_of("12,34", 10)


def test_a_length_is_said() -> None:
    assert only_digits("12", 3, 3) == "has 2 digits; it must have 3"
    assert only_digits("12", 3, 5) == "has 2 digits; it must have 3 to 5"
