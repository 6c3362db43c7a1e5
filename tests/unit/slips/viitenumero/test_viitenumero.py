from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from printreport import slips
from printreport.model.slip import Payment
from printreport.slips.references import iso11649, viitenumero
from printreport.slips.viitenumero import VIITENUMERO
from printreport.slips.viitenumero.decode import decode
from printreport.slips.viitenumero.payload import payload

NOTHING: Any = {"address": (), "amounts": (), "frequency": ()}


def paid(account: str, amount: str, reference: str, due: str = "") -> Payment:
    details = {"account": account, "reference": reference, "due": due}
    return Payment("Lyhty ry", currency="EUR", amount=Decimal(amount) if amount else None, details=details, **NOTHING)


# Finance Finland, Bank bar code guide, version 5.3: invoices 1 and 2 of symbol version 4, invoice 1 of version 5; all
# of them stand in test_payload.py
EXAMPLES = {
    "479440520200360820048831500000000868516259619897100612": paid(
        "FI79 4405 2020 0360 82", "4883.15", "86851 62596 19897", "20100612"
    ),
    "458101710000001220004829900000000559582243294671120131": paid(
        "FI58 1017 1000 0001 22", "482.99", "55958 22432 94671", "2012-01-31"
    ),
    "579440520200360820048831509000000868516259619897100612": paid(
        "FI79 4405 2020 0360 82", "4883.15", "RF09 8685 1625 9619 897", "20100612"
    ),
}
GOOD = paid("FI79 4405 2020 0360 82", "", "86851 62596 19897")
TEXT = "479440520200360820048831500000000868516259619897100612"


def names(payment: Payment) -> list[str]:
    return [fault.name for fault in slips.check(payment, "viitenumero")]


@pytest.mark.parametrize("text", EXAMPLES)
def test_the_guides_examples_come_out_digit_for_digit_and_are_read(text: str) -> None:
    """Finance Finland, Bank bar code guide, version 5.3."""
    payment = EXAMPLES[text]
    assert payload(payment) == text
    assert names(payment) == []
    said = decode(text)
    assert Decimal(said["amount"]) == payment.amount
    assert said["account"] == payment.detail("account").replace(" ", "")
    assert said["reference"] == payment.detail("reference").replace(" ", "")
    assert said["due"] == payment.detail("due").replace("-", "")


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ({"account": "FI79 4405 2020 0360 28"}, ["iban-check-digits"]),
        ({"account": "DE89370400440532013000"}, ["account-country"]),
        ({"reference": "86851 62596 19879"}, ["viitenumero-reference"]),
        ({"reference": "RF18 5390 0754 7034"}, []),
        ({"reference": "RF18 5390 0754 7035"}, ["viitenumero-reference"]),
        ({"reference": iso11649.make("AR25")}, ["viitenumero-reference"]),
        ({"due": "2027-12-31"}, []),
        ({"due": "2027-02-30"}, ["viitenumero-due"]),
    ],
)
def test_what_the_code_says_is_held_against_the_guide(details: dict[str, str], expected: list[str]) -> None:
    assert names(replace(GOOD, details={**GOOD.details, **details})) == expected


def test_currency_and_amount_have_their_bounds() -> None:
    assert names(replace(GOOD, currency="SEK")) == ["scheme-currency"]
    assert names(replace(GOOD, amount=Decimal("999999.99"))) == []
    assert names(replace(GOOD, amount=Decimal(1000000))) == ["amount-beyond"]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("4794", "6794", "not 54 digits"),
        ("4794", "٤794", "not 54 digits"),
        ("100612", "10061", "not 54 digits"),
        ("4794", "4749", "check digits that do not fit"),
        ("9897", "9879", "check digit that does not fit"),
        ("15000", "15001", "behind noughts"),
        ("100612", "101312", "its day"),
    ],
)
def test_what_is_no_virtual_bar_code_is_refused_in_words(old: str, new: str, why: str) -> None:
    with pytest.raises(ValueError) as refused:
        decode(TEXT.replace(old, new, 1))
    assert why in str(refused.value)


@given(
    number=st.integers(100, 10**19 - 1),
    cents=st.none() | st.integers(1, 99_999_999),
    due=st.none() | st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)),
    international=st.booleans(),
)
def test_what_is_written_is_read_again(number: int, cents: int | None, due: date | None, international: bool) -> None:  # noqa: FBT001 - drawn like the others
    amount = "" if cents is None else str(Decimal(cents) / 100)
    reference = (iso11649 if international else viitenumero).make(str(number))
    day = f"{due:%Y%m%d}" if due else ""
    said = decode(payload(paid("FI79 4405 2020 0360 82", amount, reference, day)))
    assert (said["reference"], said.get("due", "")) == (reference, day)
    assert said.get("amount", "") == (f"{Decimal(amount):.2f}" if amount else "")


def test_a_screen_reader_says_the_digits_and_the_bars_hold_them() -> None:
    (code,) = VIITENUMERO.codes(GOOD, VIITENUMERO.words["en"], "foot")
    assert code.payload == payload(GOOD)
    assert payload(GOOD) in code.svg.split("</title>")[0]
    assert VIITENUMERO.fill(GOOD)["reference"] == "86851 62596 19897"


def test_the_day_until_which_to_pay_stands_in_words_beside_the_code() -> None:
    asked = paid("FI79 4405 2020 0360 82", "25", "86851 62596 19897", "2027-12-31")

    assert VIITENUMERO.fill(asked)["due"] == date(2027, 12, 31)
    assert VIITENUMERO.fill(GOOD)["due"] is None
    assert payload(asked).endswith("271231")
