"""Examples of the SWIFT IBAN registry, each country's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, strategies as st
from stdnum import iban as judge

from printreport.diagnostics import Diagnostic
from printreport.slips.identifiers import iban
from printreport.slips.scheme import Asked

# SWIFT, IBAN Registry, release 99: the example of each country
PUBLISHED = (
    "AT611904300234573201",
    "BE68539007547034",
    "CH9300762011623852957",
    "DE89370400440532013000",
    "ES9121000418450200051332",
    "FI2112345600000785",
    "FR1420041010050500013M02606",
    "GB29NWBK60161331926819",
    "HR1210010051863000160",
    "IT60X0542811101000000123456",
    "LI21088100002324013AA",
    "NL91ABNA0417164300",
    "NO9386011117947",
    "PL61109010140000071219812874",
    "SE4550000000058398257466",
    "SI56263300012039086",
    "SK3112000000198742637541",
)


def found(asked: Callable[..., Asked], account: str) -> list[Diagnostic]:
    return [fault for check in iban.CHECKS for fault in check(asked(details={"account": account}))]


@pytest.mark.parametrize("account", PUBLISHED)
def test_the_registrys_examples_are_right_with_and_without_spaces(account: str) -> None:
    assert iban.fault(account) == ""
    assert iban.fault(iban.show(account)) == ""
    assert iban.normal(iban.show(account)) == account


def test_an_iban_is_printed_in_groups_of_four() -> None:
    assert iban.show("fr1420041010050500013m02606") == "FR14 2004 1010 0505 0001 3M02 606"


@pytest.mark.parametrize(
    ("account", "name", "hint"),
    [
        ("DE89-3704-0044", "iban-characters", "copy it from a statement of the account"),
        ("370400440532013000", "iban-characters", "copy it from a statement of the account"),
        ("DE89 3704 0044 0532 0130 00\nX", "iban-characters", "copy it from a statement of the account"),
        ("US89370400440532013000", "iban-country", "copy it from a statement of the account"),
        ("DE8937040044053201300", "iban-length", "copy it from a statement of the account"),
        (
            "DE89370400440523013000",
            "iban-check-digits",
            "did you mean `DE89 3704 0044 0532 0130 00`?",
        ),
        ("DE88370400440532013000", "iban-check-digits", "copy it from a statement of the account"),
        ("BE41539007547035", "iban-structure", "copy it from a statement of the account"),
    ],
)
def test_one_wrong_thing_has_one_finding(asked: Callable[..., Asked], account: str, name: str, hint: str) -> None:
    (fault,) = found(asked, account)
    assert (fault.name, fault.hints) == (name, (hint,))


def test_a_slip_without_an_account_has_no_finding_about_it(asked: Callable[..., Asked]) -> None:
    assert found(asked, "") == []


@pytest.mark.parametrize(("right", "alike"), [("98", "01"), ("97", "00"), ("02", "99")])
def test_check_digits_that_only_leave_the_same_remainder_are_wrong(right: str, alike: str) -> None:
    """ISO 13616-1, 6: check digits run from 02 to 98."""
    bodies = (f"{number:018d}" for number in range(10**4))
    body = next(body for body in bodies if judge.calc_check_digits(f"DE00{body}") == right)
    assert iban.fault(f"DE{right}{body}") == ""
    assert iban.fault(f"DE{alike}{body}") == "has check digits that do not fit"


@given(st.integers(0, 10**18 - 1), st.integers(0, 16))
def test_an_exchange_of_neighbours_is_always_seen_and_put_right(number: int, place: int) -> None:
    body = f"{number:018d}"
    right = f"DE{judge.calc_check_digits(f'DE00{body}')}{body}"
    wrong = right[: place + 4] + right[place + 5] + right[place + 4] + right[place + 6 :]
    assert (iban.fault(wrong) == "") == (wrong == right)
