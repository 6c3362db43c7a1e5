from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from printreport import slips
from printreport.model.slip import Code, Payment
from printreport.slips.spd import SPD
from printreport.slips.spd.decode import checksum, decode
from printreport.slips.spd.payload import ENCODING, payload

# The example that qr-platba.cz prints in its specification of the format (pro vývojáře), as the tests of spayd for
# JavaScript and a booking program quote it from there
EXAMPLE = "SPD*1.0*ACC:CZ2806000000000168540115*AM:450.00*CC:CZK*MSG:PLATBA ZA ZBOZI*X-VS:1234567890"
NOTHING: Any = {"address": (), "amounts": (), "frequency": ()}
PAYMENT = Payment(
    payee="Lucerna z. s.",
    currency="CZK",
    amount=Decimal(450),
    details={
        "account": "CZ28 0600 0000 0001 6854 0115",
        "message": "PLATBA ZA ZBOZI",
        "variable-symbol": "1234567890",
    },
    **NOTHING,
)


def names(payment: Payment) -> list[str]:
    return [fault.name for fault in slips.check(payment, "spd")]


def test_the_standards_example_comes_out_letter_for_letter_and_is_read() -> None:
    """QR Platba, Short Payment Descriptor 1.0, specification of the format."""
    assert payload(PAYMENT) == EXAMPLE
    assert names(PAYMENT) == []
    assert decode(EXAMPLE) == {
        "account": "CZ2806000000000168540115",
        "amount": "450.00",
        "currency": "CZK",
        "message": "PLATBA ZA ZBOZI",
        "variable-symbol": "1234567890",
    }
    assert decode(f"{EXAMPLE}*") == decode(EXAMPLE)


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ({"account": "CZ2806000000000168540151"}, ["iban-check-digits"]),
        ({"account": "DE89370400440532013000"}, ["account-country"]),
        ({"bic": "AGBACZPP"}, []),
        ({"bic": "AGBACZP"}, ["bic-form"]),
        ({"variable-symbol": "12345678901"}, ["payment-symbol"]),
        ({"variable-symbol": "AR25"}, ["payment-symbol"]),
        ({"constant-symbol": "05580"}, ["payment-symbol"]),
        ({"message": "x" * 61}, ["code-too-long"]),
        ({"message": "noční služba"}, ["code-characters"]),
        ({"message": "pro děti\n"}, ["code-characters"]),
        ({"message": "zářijový dar"}, ["code-characters"]),
        ({"message": "dar na prádlo"}, []),
        ({"holder": "x" * 36}, ["code-too-long"]),
    ],
)
def test_what_the_code_says_is_held_against_the_standard(details: dict[str, str], expected: list[str]) -> None:
    assert names(replace(PAYMENT, details={**PAYMENT.details, **details})) == expected


def test_currency_and_amount_have_their_bounds() -> None:
    assert names(replace(PAYMENT, currency="EUR")) == ["scheme-currency"]
    assert names(replace(PAYMENT, amount=Decimal("9999999.99"))) == []
    assert names(replace(PAYMENT, amount=Decimal(10000000))) == ["amount-beyond"]


def test_letters_may_be_written_otherwise_where_the_slip_allows_it() -> None:
    asked = replace(PAYMENT, transliterate=True, details={**PAYMENT.details, "message": "noční služba"})
    assert names(asked) == []
    assert decode(payload(asked))["message"] == "nocní sluzba"


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("SPD*1.0", "SPD*2.0", "does not begin with SPD*1.0*"),
        ("ACC:", "ACC", "not a key, a colon and a value"),
        ("0115", "0151", "check digits that do not fit"),
        ("0115", "0115+AGBA", "its BIC `AGBA`"),
        ("450.00", "0.00", "its amount is nothing"),
        ("450.00", "450,00", "its AM, amount"),
        ("450.00", "12345678.00", "its AM, amount"),
        ("CZK", "Kc", "its CC, currency"),
        ("PLATBA", "P" * 60, "its MSG, message"),
        ("PLATBA", "PLATBA*", "not a key, a colon and a value"),
        ("PLATBA", "PLA\nTBA", "a line break"),
        ("X-VS:1", "X-VS:A", "its X-VS, variable symbol"),
        ("X-VS", "MSG", "MSG twice"),
        ("X-VS", "CRC32:00000000*X-VS", "checksum `00000000` does not fit"),
    ],
)
def test_what_is_no_qr_platba_is_refused_in_words(old: str, new: str, why: str) -> None:
    with pytest.raises(ValueError) as refused:
        decode(EXAMPLE.replace(old, new, 1))
    assert why in str(refused.value)


def test_a_checksum_is_reckoned_in_the_order_of_the_keys() -> None:
    values = {"X-VS": "1234567890", "ACC": "CZ2806000000000168540115", "AM": "450.00", "CC": "CZK"}
    sealed = "*".join(f"{key}:{value}" for key, value in {**values, "CRC32": checksum(values)}.items())
    assert decode(f"SPD*1.0*{sealed}")["amount"] == "450.00"


SIGNS = st.characters(codec="iso-8859-1", exclude_categories=["C", "Z"])


@given(
    message=st.text(SIGNS, max_size=60),
    holder=st.text(SIGNS, max_size=35),
    cents=st.none() | st.integers(1, 999_999_999),
    symbol=st.text("0123456789", max_size=10),
)
def test_what_is_written_is_read_again(message: str, holder: str, cents: int | None, symbol: str) -> None:
    amount = None if cents is None else Decimal(cents) / 100
    details = {**PAYMENT.details, "message": message, "holder": holder, "variable-symbol": symbol}
    said = decode(payload(replace(PAYMENT, amount=amount, details=details)))
    assert (said.get("message", ""), said.get("name", ""), said.get("variable-symbol", "")) == (message, holder, symbol)
    assert (Decimal(said["amount"]) if "amount" in said else None) == amount


@given(st.text(max_size=60) | st.text("SPD*1.0:ACM", max_size=60).map("SPD*1.0*".__add__))
def test_whatever_is_read_is_refused_in_words_or_understood(text: str) -> None:
    try:
        said = decode(text)
    except ValueError as refused:
        assert str(refused)  # noqa: PT017 - any text may be refused, none may break the reader
    else:
        assert said["account"]


@pytest.mark.parametrize("message", ["PLATBA ZA ZBOZI", "dar na prádlo: 100 % *"])
@pytest.mark.parametrize(("dpi", "noise"), [(300, 0.0), (150, 0.0), (150, 0.1)])
def test_the_code_is_read_from_paper(
    scan: Callable[[Code, int, float], list[bytes]], dpi: int, noise: float, message: str
) -> None:
    asked = replace(PAYMENT, details={**PAYMENT.details, "message": message})
    (code,) = SPD.codes(asked, SPD.words["en"], "foot")
    assert scan(code, dpi, noise) == [payload(asked).encode(ENCODING)]
