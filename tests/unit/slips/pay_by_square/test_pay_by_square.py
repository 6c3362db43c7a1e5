from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from printreport import slips
from printreport.model.slip import Code, Payment
from printreport.slips.pay_by_square import PAY_BY_SQUARE
from printreport.slips.pay_by_square.decode import decode
from printreport.slips.pay_by_square.envelope import packed
from printreport.slips.pay_by_square.payload import data, payload

# What another program wrote (bysquare 1.3 for JavaScript): packers choose other bytes, the data is the same
KNOWN = (
    "0004A00090IFU27IV0J6HGGLIOTIBVHNQQJQ6LAVGNBT363HR13JC6C75G19O246KTT5G8LTLM67HOIATP4OOG8F8FDLJ6T26KFCB1690NEVPQVSG0"
)
NOTHING: Any = {"address": (), "amounts": (), "frequency": ()}
PAYMENT = Payment(
    payee="Lampáš o. z.",
    currency="EUR",
    amount=Decimal(100),
    details={"account": "SK96 1100 0000 0029 1859 9669", "variable-symbol": "123"},
    **NOTHING,
)
DATA = "\t1\t1\t100\tEUR\t\t123\t\t\t\t\t1\tSK9611000000002918599669\t\t0\t0\tLampáš o. z.\t\t"


def names(payment: Payment) -> list[str]:
    return [fault.name for fault in slips.check(payment, "pay-by-square")]


def test_the_same_payment_is_written_as_other_programs_write_it() -> None:
    assert data(PAYMENT) == DATA
    assert names(PAYMENT) == []
    known = decode(KNOWN)
    assert known == {
        "invoice": "random-id",
        "amount": "100",
        "currency": "EUR",
        "variable-symbol": "123",
        "account": "SK9611000000002918599669",
    }
    written = {**decode(payload(PAYMENT)), "invoice": "random-id"}
    assert written == {**known, "name": "Lampáš o. z."}


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ({"account": "SK96 1100 0000 0029 1859 9696"}, ["iban-check-digits"]),
        ({"account": "DE89370400440532013000"}, ["account-country"]),
        ({"bic": "TATRSKBX"}, []),
        ({"bic": "TATRSKB"}, ["bic-form"]),
        ({"variable-symbol": "12345678901"}, ["payment-symbol"]),
        ({"constant-symbol": "05580"}, ["payment-symbol"]),
        ({"specific-symbol": "AR25"}, ["payment-symbol"]),
        ({"message": "x" * 141}, ["code-too-long"]),
        ({"message": "nočná\tslužba"}, ["code-characters"]),
        ({"message": "nočná služba"}, []),
        ({"holder": "x" * 71}, ["code-too-long"]),
    ],
)
def test_what_the_code_says_is_held_against_the_specification(details: dict[str, str], expected: list[str]) -> None:
    assert names(replace(PAYMENT, details={**PAYMENT.details, **details})) == expected


def test_currency_and_amount_have_their_bounds() -> None:
    assert names(replace(PAYMENT, currency="CZK")) == ["scheme-currency"]
    assert names(replace(PAYMENT, amount=Decimal("999999999.99"))) == []
    assert names(replace(PAYMENT, amount=Decimal(1000000000))) == ["amount-beyond"]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("\t1\t1\t", "\t2\t1\t", "field 2, payments"),
        ("\t1\t1\t", "\t1\t2\t", "field 3, option"),
        ("\t100\t", "\t100,5\t", "field 4, amount"),
        ("\t100\t", "\t0.00\t", "its amount is nothing"),
        ("EUR", "eur", "field 5, currency"),
        ("\t123\t", "\t12A\t", "field 7, variable symbol"),
        ("9669", "9696", "check digits that do not fit"),
        ("9669\t\t", "9669\tTATR\t", "its BIC `TATR`"),
        ("\t0\t0\t", "\t1\t0\t", "field 15, standing order"),
        ("Lampáš", "L" * 70, "field 17, name"),
        ("Lampáš", "Lam\npáš", "a line break"),
        ("\t\t", "\t\t\t", "20 fields"),
    ],
)
def test_a_fitting_checksum_says_nothing_about_what_stands_behind_it(old: str, new: str, why: str) -> None:
    with pytest.raises(ValueError) as refused:
        decode(packed(DATA.replace(old, new, 1)))
    assert why in str(refused.value)


def test_a_code_is_refused_that_is_longer_than_the_specification_allows() -> None:
    """Table 10: 550 characters, which text in words never reaches, and a full message in rare letters does."""
    rare = "".join(chr(0x20000 + place**5 * 7919 % 39989) for place in range(1, 141))
    assert names(replace(PAYMENT, details={**PAYMENT.details, "message": rare})) == ["app-too-much"]
    words = (
        "Na nočnú službu lampášov pri hati; ďakujeme za každý dar, ktorý príde do konca roka, a za každé slovo k nemu. "
    )
    full = replace(PAYMENT, payee=words[:70], details={**PAYMENT.details, "message": (words * 2)[:140]})
    assert names(full) == []
    (code,) = PAY_BY_SQUARE.codes(full, PAY_BY_SQUARE.words["en"], "foot")
    assert code.side <= 52.5


SEEN = st.characters(codec="utf-8", exclude_categories=["C", "Z"])


@given(
    name=st.text(SEEN, min_size=1, max_size=70),
    message=st.text(SEEN, max_size=140),
    cents=st.none() | st.integers(1, 99_999_999_999),
)
def test_what_is_written_is_read_again(name: str, message: str, cents: int | None) -> None:
    amount = None if cents is None else Decimal(cents) / 100
    details = {**PAYMENT.details, "message": message}
    said = decode(payload(replace(PAYMENT, payee=name, amount=amount, details=details)))
    assert (said["name"], said.get("message", "")) == (name, message)
    assert (Decimal(said["amount"]) if "amount" in said else None) == amount


@pytest.mark.parametrize("message", ["", "x y " * 35])
@pytest.mark.parametrize(("dpi", "noise"), [(300, 0.0), (150, 0.0), (150, 0.1)])
def test_the_code_is_read_from_paper(
    scan: Callable[[Code, int, float], list[bytes]], dpi: int, noise: float, message: str
) -> None:
    asked = replace(PAYMENT, details={**PAYMENT.details, "message": message})
    (code,) = PAY_BY_SQUARE.codes(asked, PAY_BY_SQUARE.words["en"], "foot")
    assert scan(code, dpi, noise) == [payload(asked).encode()]
