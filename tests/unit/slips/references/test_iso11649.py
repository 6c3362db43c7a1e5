"""ISO 11649's example, as the European Payments Council and the Swiss Implementation Guidelines print it."""

from __future__ import annotations

import pytest
from stdnum import iso11649 as judge

from printreport.slips.references import iso11649


def test_the_norms_example() -> None:
    """ISO 11649:2009, annex B.1, as a German collection of check digits quotes it, and the guidelines' example."""
    assert iso11649.make("2348231") == "RF712348231"
    assert iso11649.make("5390 0754 7034") == "RF18539007547034"
    assert iso11649.show("RF18539007547034") == "RF18 5390 0754 7034"


@pytest.mark.parametrize("number", ["539007547034", "5390 0754 70Y", "A", "ABCDEFGHIJKLMNOPQRSTU"])
def test_the_judge_agrees(number: str) -> None:
    assert judge.is_valid(iso11649.make(number))


def test_check_digits_that_only_leave_the_same_remainder_are_wrong() -> None:
    made = next(made for made in map(iso11649.make, map(str, range(10**4))) if made.startswith("RF98"))
    assert judge.is_valid(made.replace("98", "01", 1))
    assert iso11649.check(made.replace("98", "01", 1)) == "has check digits that do not fit"


def test_a_reference_has_at_most_25_characters() -> None:
    assert iso11649.check("RF00" + "1" * 22) == "has 26 characters; a reference has at most 25"
