from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from printreport.diagnostics import Diagnostic, Location
from printreport.model.slip import Payment
from printreport.slips import BUILT_IN
from printreport.slips.bounds import beyond
from printreport.slips.details import ACCOUNT
from printreport.slips.scheme import Asked, Scheme, Text

AT, ACCOUNT_AT = Location("report.yaml", 30, 3), Location("report.yaml", 33, 5)
BANK = Scheme(
    name="bank",
    about="a slip of a bank",
    place="panel",
    checks=(),
    fill=lambda _: {},
    words={"en": {}},
    details=(ACCOUNT,),
    countries=("CZ",),
    currencies=("CZK", "EUR"),
    largest=Decimal(1000),
    texts=lambda payment: (Text("holder", "the payee's name", payment.payee, 7, str.isascii),),
)
PAYMENT = Payment("Lantern", (), "CZK", (), (), amount=Decimal(1000), details={"account": "CZ2806000000000168540115"})
GERMAN, NAMIBIAN = "DE89370400440532013000", "NA1234567890123456"


def found(scheme: Scheme = BANK, **changes: Any) -> list[Diagnostic]:  # noqa: ANN401 - the keys of a payment
    asked = Asked(replace(PAYMENT, **changes), "give", AT, {"account": ACCOUNT_AT}, (scheme.name,))
    return list(beyond(asked, scheme, BUILT_IN))


def test_a_payment_within_its_bounds_raises_nothing() -> None:
    assert found() == []
    assert found(currency="EUR", amount=None) == []


def test_the_currency_that_a_scheme_is_paid_in_is_named() -> None:
    (fault,) = found(currency="PLN")
    assert fault.name == "scheme-currency"
    assert fault.message == "the slip `give` asks for PLN; `bank` is paid in CZK and EUR"
    assert fault.hints == ("write `currency: CZK`",)


def test_an_account_elsewhere_is_said_with_the_scheme_that_reaches_it() -> None:
    (fault,) = found(details={"account": GERMAN})
    assert (fault.name, fault.at) == ("account-country", ACCOUNT_AT)
    assert fault.message == "the account `DE89 3704 0044 0532 0130 00` is held in DE, which `bank` does not reach"
    assert fault.hints == ("write an account in CZ, or take `epc`",)


def test_a_scheme_of_many_countries_does_not_list_them() -> None:
    (fault,) = found(BUILT_IN["epc"], currency="EUR", details={"account": "BR1800360305000010009795493C1"})
    assert fault.hints == ("write an account in one of its countries",)


@pytest.mark.parametrize("account", ["", "nothing", "CZ2806000000000168540151"])
def test_what_is_no_account_is_judged_elsewhere(account: str) -> None:
    assert found(details={"account": account}) == []


def test_a_scheme_that_reads_no_account_is_at_home_anywhere() -> None:
    assert found(replace(BANK, details=()), details={"account": GERMAN}) == []


@pytest.mark.parametrize(("amount", "expected"), [("1000.01", ["amount-beyond"]), ("NaN", []), ("Infinity", [])])
def test_an_amount_that_a_code_cannot_say_is_said(amount: str, expected: list[str]) -> None:
    assert [fault.name for fault in found(amount=Decimal(amount))] == expected


@pytest.mark.parametrize(
    ("payee", "transliterate", "name", "hint"),
    [
        ("Lampáš", False, "code-characters", "write `transliterate: true`, or other characters"),
        ("Lampáš", True, "code-characters", "write it with other characters"),
        ("Lanterns", False, "code-too-long", "write a shorter one under `holder`"),
    ],
)
def test_a_text_of_the_code_has_its_letters_and_its_length(
    payee: str,
    transliterate: bool,  # noqa: FBT001 - a column of the table above
    name: str,
    hint: str,
) -> None:
    (fault,) = found(payee=payee, transliterate=transliterate)
    assert (fault.name, fault.hints) == (name, (hint,))
    assert fault.message.startswith("the payee's name of the slip `give` h")
