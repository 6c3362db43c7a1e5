"""Examples of EPC262-08, Creditor Identifier Overview, and of the Bundesbank's page on the identifier."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from stdnum.eu import at_02 as judge

from printreport.slips.identifiers import creditor_id
from printreport.slips.scheme import Asked

RIGHT = ("DE98ZZZ09999999999", "ES23ZZZ47690558N", "AT61ZZZ01234567890", "FR72ZZZ123456")


@pytest.mark.parametrize("written", RIGHT)
def test_published_identifiers_are_right_and_the_judge_agrees(written: str) -> None:
    assert creditor_id.fault(written) == ""
    assert judge.is_valid(written)


def test_the_three_characters_of_ones_own_are_not_in_the_check_digits() -> None:
    assert creditor_id.fault("DE98 ABC 0999 9999 999") == ""


@pytest.mark.parametrize("written", ["98ZZZ09999999999", "DE98", "DE98ZZZ", "DE98ZZZ" + "1" * 29, "DE98ZZZ09-99"])
def test_what_is_not_built_as_one_is_said(asked: Callable[..., Asked], written: str) -> None:
    faults = [fault for check in creditor_id.CHECKS for fault in check(asked(details={"creditor-id": written}))]
    assert [fault.name for fault in faults] == ["creditor-id-form"]


def test_exchanged_neighbours_are_put_right(asked: Callable[..., Asked]) -> None:
    (fault,) = creditor_id.creditor_id_check_digits(asked(details={"creditor-id": "DE98ZZZ90999999999"}))
    assert fault.hints == ("did you mean `DE98ZZZ09999999999`?",)


def test_check_digits_that_only_leave_the_same_remainder_are_wrong() -> None:
    number = next(f"DE98ZZZ{body:011d}" for body in range(10**4) if creditor_id.fault(f"DE98ZZZ{body:011d}") == "")
    assert creditor_id.fault(number.replace("98", "01", 1)) == "has check digits that do not fit"
