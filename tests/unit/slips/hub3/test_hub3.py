from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from printreport import slips
from printreport.diagnostics import Location
from printreport.model.report import SlipOrder
from printreport.model.slip import Party, Payment, PostalAddress
from printreport.slips.hub3 import HUB3
from printreport.slips.hub3.check import MESSAGE, NAME, PAYEE_LINE, PAYER_LINE, TOWN
from printreport.slips.hub3.decode import decode
from printreport.slips.hub3.geometry import CODE, CODE_HEIGHT, CODE_WIDTH, MOST_ROWS, STACK
from printreport.slips.hub3.payload import payload
from printreport.slips.pdf417 import rows_of
from printreport.slips.references import hr

ACCOUNT = "HR12 1001 0051 8630 0016 0"
NOTHING: Any = {"address": (), "amounts": (), "frequency": ()}
PAYER = Party("ŽELJKO SENEKOVIĆ", PostalAddress("IVANEČKA ULICA", "125", "42000", "VARAŽDIN", "HR"))
PAYEE = PostalAddress("ALKARSKI PROLAZ", "13B", "21230", "SINJ", "HR")


def paid(amount: str = "", reference: str = "", message: str = "Noćne svjetiljke", **changes: Any) -> Payment:  # noqa: ANN401 - the keys of a payment, of whatever kind
    details = {"account": ACCOUNT, "reference": reference, "message": message, "holder": "2DBK d.d."}
    payment = Payment("Udruga", currency="EUR", amount=Decimal(amount) if amount else None, details=details, **NOTHING)
    return replace(payment, payee_address=PAYEE, **changes)


# HUB's instructions, Prilog A: the sample order as programs carry it, here with the currency of version 6
EXAMPLE = (
    "HRVHUB30\nEUR\n000000000012355\nŽELJKO SENEKOVIĆ\nIVANEČKA ULICA 125\n42000 VARAŽDIN\n2DBK d.d.\n"
    "ALKARSKI PROLAZ 13B\n21230 SINJ\nHR1210010051863000160\nHR01\n7269-68949637676-00019\nCOST\n"
    "Troškovi za 1. mjesec\n"
)
GOOD = paid("12.50", hr.make("2026-42"))
TEXT = payload(GOOD)


def names(payment: Payment, *schemes: str) -> list[str]:
    order = SlipOrder("give", schemes or ("hub3",), Location("report.yaml", 10, 3))
    return [fault.name for fault in slips.judge(order, payment)]


def test_the_instructions_example_comes_out_letter_for_letter() -> None:
    """HUB, Prilog A, the sample order; its reference is invented and has no check digit of model HR01."""
    payment = paid("123.55", "HR01 7269-68949637676-00019", "Troškovi za 1. mjesec", debtor=PAYER)
    payment = replace(payment, details={**payment.details, "purpose-code": "COST"})
    assert payload(payment) == EXAMPLE
    assert names(payment) == ["hub3-reference"]


def test_what_a_code_says_is_read() -> None:
    assert names(GOOD) == []
    assert decode(TEXT) == {
        "currency": "EUR",
        "amount": "12.50",
        "name": "2DBK d.d.",
        "street": "ALKARSKI PROLAZ 13B",
        "town": "21230 SINJ",
        "account": ACCOUNT.replace(" ", ""),
        "reference": "HR012026-422",
        "purpose-code": "CHAR",
        "message": "Noćne svjetiljke",
    }


def test_a_code_without_its_last_line_feed_is_read_as_many_in_use_have_it() -> None:
    assert decode(TEXT.removesuffix("\n")) == decode(TEXT)


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ({"account": "HR12 1001 0051 8630 0016 1"}, ["iban-check-digits"]),
        ({"account": "DE89370400440532013000"}, ["account-country"]),
        ({"reference": ""}, []),
        ({"reference": "2026-42"}, []),
        ({"reference": "HR99"}, []),
        ({"reference": "HR99 42"}, ["hub3-reference"]),
        ({"reference": "HR00"}, ["hub3-reference"]),
        ({"reference": "HR00 2026-42-1-7"}, ["hub3-reference"]),
        ({"reference": "HR00 AR-25"}, ["hub3-reference"]),
        ({"reference": "HR01 2026-423"}, ["hub3-reference"]),
        ({"reference": "HR68 8214-12345678901"}, ["hub3-model"]),
        ({"purpose-code": "OTHR"}, []),
        ({"purpose-code": "gift"}, ["hub3-purpose-code"]),
        ({"message": ""}, ["hub3-message"]),
        ({"message": "Dar & svjetlo"}, ["code-characters"]),
        ({"message": "Dar\nsvjetlo"}, ["code-characters"]),
        ({"message": "x" * (MESSAGE + 1)}, ["code-too-long"]),
        ({"holder": "Udruga za noćne svjetiljke"}, ["code-too-long"]),
    ],
)
def test_what_the_code_says_is_held_against_the_instructions(details: dict[str, str], expected: list[str]) -> None:
    assert names(replace(GOOD, details={**GOOD.details, **details})) == expected


def test_currency_and_amount_have_their_bounds() -> None:
    assert names(replace(GOOD, currency="PLN")) == ["scheme-currency"]
    assert names(replace(GOOD, amount=Decimal("9999999999999.99"))) == []
    assert names(replace(GOOD, amount=Decimal(10**13))) == ["amount-beyond"]


def test_a_donation_page_stands_above_it_and_nothing_else_does() -> None:
    online = replace(GOOD, link="https://give.lantern.example/now")
    assert names(online, "hub3", "link") == []
    assert "schemes-collide" in names(online, "hub3", "pix")


def test_letters_that_the_code_does_not_take_are_rewritten_where_the_slip_allows_it() -> None:
    written = replace(GOOD, details={**GOOD.details, "message": "Für Šibenik – „dar“"})
    assert names(written) == ["code-characters"]
    assert "\nFur Šibenik - " in payload(replace(written, transliterate=True))


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("HRVHUB30", "HRVHUB31", "field 1, header"),
        ("EUR", "HRK", "field 2, currency"),
        ("000000000001250", "1250", "field 3, amount"),
        ("000000000001250", "٠00000000001250", "“٠”"),
        ("2DBK d.d.", "", "field 7, name"),
        ("00160", "00161", "check digits that do not fit"),
        ("00160", "0016", "field 10, account"),
        ("2026-422", "2026-423", "check digit that does not fit"),
        ("CHAR", "char", "field 13, purpose code"),
        ("Noćne", "N" * 30, "field 14, message"),
        ("Noćne", "Noćne\n", "15 fields"),
        ("Noćne", "Noćne\t", "a tab"),
    ],
)
def test_what_is_no_code_of_a_slip_is_refused_in_words(old: str, new: str, why: str) -> None:
    with pytest.raises(ValueError) as refused:
        decode(TEXT.replace(old, new, 1))
    assert why in str(refused.value)


SIGNS = "abcXYZqwxy0189 čćđšžČĆĐŠŽ,.:-+?'/()"


@given(
    name=st.text(SIGNS, min_size=1, max_size=PAYEE_LINE),
    payer=st.text(SIGNS, max_size=NAME),
    message=st.text(SIGNS, min_size=1, max_size=MESSAGE),
    cents=st.none() | st.integers(1, 10**15 - 1),
    number=st.integers(1, 10**11 - 1),
)
def test_what_is_written_is_read_again(name: str, payer: str, message: str, cents: int | None, number: int) -> None:
    amount = None if cents is None else Decimal(cents) / 100
    reference = hr.make(str(number))
    details = {**GOOD.details, "holder": name, "message": message, "reference": reference}
    said = decode(payload(replace(GOOD, amount=amount, details=details, debtor=Party(payer))))
    assert (said["name"], said.get("payer", ""), said["message"]) == (name, payer, message)
    assert said["reference"] == reference
    assert (Decimal(said["amount"]) if "amount" in said else None) == amount


def test_the_longest_texts_have_room_and_letters_with_carons_need_twice_as_much() -> None:
    """HUB, Prilog A: all fields at their longest, 273 characters, in a code of 58 by 26 mm."""
    payer = Party("x" * NAME, PostalAddress("x" * PAYER_LINE, "", "", "x" * TOWN))
    details = {"account": ACCOUNT, "reference": f"HR00 {'1' * 12}-{'1' * 9}", "message": "x" * MESSAGE}
    full = paid("1", debtor=payer)
    full = replace(full, details={**details, "holder": "x" * PAYEE_LINE})
    full = replace(full, payee_address=PostalAddress("x" * PAYEE_LINE, "", "", "x" * TOWN))
    assert len(payload(full).replace("\n", "")) == 273
    assert names(full) == []
    wide = replace(full, details={**full.details, "message": "š" * MESSAGE})
    assert names(wide) == ["hub3-too-much"]


def test_the_code_stands_within_what_the_form_has_for_it() -> None:
    (code,) = HUB3.codes(GOOD, HUB3.words["hr"], "foot")
    assert code.side <= CODE_WIDTH <= CODE.width
    assert rows_of(len(TEXT.encode()), STACK) <= MOST_ROWS
    assert CODE.height >= CODE_HEIGHT
    assert "2DBK d.d., HR12 1001 0051 8630 0016 0" in code.svg.split("</title>")[0]


def test_a_box_says_what_the_code_says_and_stays_empty_where_the_donor_chooses() -> None:
    said = HUB3.fill(replace(GOOD, amount=Decimal("1249.5")))["said"]
    assert said["amount"] == ("=1249,50",)
    assert said["account"] == said["receipt_account"] == (ACCOUNT,)
    assert said["receipt_number"] == ("HR01 2026-422",)
    assert said["payee"] == ("2DBK d.d.", "ALKARSKI PROLAZ 13B", "21230 SINJ")
    assert "amount" not in HUB3.fill(paid())["said"]
    assert "payer" not in said
