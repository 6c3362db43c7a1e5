from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from printreport import slips
from printreport.model.slip import Code, Payment
from printreport.slips.zbp import ZBP
from printreport.slips.zbp.decode import decode
from printreport.slips.zbp.payload import payload

ACCOUNT = "PL92 1240 1234 0001 5678 9012 3456"
NOTHING: Any = {"address": (), "amounts": (), "frequency": ()}


def paid(amount: str = "", title: str = "FV 1234/34/2012", nip: str = "") -> Payment:
    details = {"account": ACCOUNT, "message": title, "nip": nip}
    return Payment("Odbiorca 1", currency="PLN", amount=Decimal(amount) if amount else None, details=details, **NOTHING)


# ZBP's recommendation, version 1.0, chapter 3: an organisation with an amount, one without, a person. Read in the tests
# of pl-qr-payment for PHP and of another program, which both name that chapter; the recommendation itself was not found
EXAMPLES = {
    "1234567890|PL|92124012340001567890123456|001200|Odbiorca 1|FV 1234/34/2012|||": paid("12", nip="1234567890"),
    "1234567890|PL|92124012340001567890123456|000000|Odbiorca 1|FV 1234/34/2012|||": paid(nip="123-456-78-90"),
    "|PL|92124012340001567890123456|001200|Odbiorca 1|Przelew ekspress|||": paid("12", "Przelew ekspress"),
}
GOOD = paid("12.50", "Nocne lampy", nip="521-43-49-636")
TEXT = payload(GOOD)


def names(payment: Payment) -> list[str]:
    return [fault.name for fault in slips.check(payment, "zbp")]


@pytest.mark.parametrize("text", EXAMPLES)
def test_the_recommendations_examples_come_out_letter_for_letter(text: str) -> None:
    """ZBP's recommendation, version 1.0, chapter 3; the tax number there is invented and has no fitting check digit."""
    assert payload(EXAMPLES[text]) == text


def test_what_a_code_says_is_read() -> None:
    assert names(GOOD) == []
    assert decode(TEXT) == {
        "nip": "5214349636",
        "account": ACCOUNT.replace(" ", ""),
        "amount": "12.50",
        "name": "Odbiorca 1",
        "message": "Nocne lampy",
    }


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ({"account": "PL92 1240 1234 0001 5678 9012 3465"}, ["iban-check-digits"]),
        ({"account": "DE89370400440532013000"}, ["account-country"]),
        ({"nip": "1234567890"}, ["zbp-nip"]),
        ({"nip": "521434963"}, ["zbp-nip"]),
        ({"message": "x" * 33}, ["code-too-long"]),
        ({"message": "Światło | noc"}, ["code-characters"]),
        ({"message": "Światło\nnoc"}, ["code-characters"]),
        ({"message": "Światło na noc"}, []),
        ({"message": "Bielsko-Biała"}, []),
        ({"message": "Bielsko – Biała"}, ["code-characters"]),
        ({"message": ""}, ["zbp-title"]),
        ({"holder": "Stowarzyszenie Latarnia"}, ["code-too-long"]),
    ],
)
def test_what_the_code_says_is_held_against_the_recommendation(details: dict[str, str], expected: list[str]) -> None:
    assert names(replace(GOOD, details={**GOOD.details, **details})) == expected


def test_currency_and_amount_have_their_bounds() -> None:
    assert names(replace(GOOD, currency="EUR")) == ["scheme-currency"]
    assert names(replace(GOOD, amount=Decimal("9999.99"))) == []
    assert names(replace(GOOD, amount=Decimal(10000))) == ["amount-beyond"]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("|||", "||", "8 fields"),
        ("PL|", "SK|", "field 2, country"),
        ("3456|", "3465|", "check digits that do not fit"),
        ("3456|", "345|", "field 3, account"),
        ("001250", "1250", "field 4, amount"),
        ("Odbiorca 1", "", "field 5, name"),
        ("Nocne", "N" * 30, "field 6, message"),
        ("Nocne", "Nocn\n", "a line break"),
        ("5214349636", "5214349637", "its tax number"),
        ("5214349636", "٥214349636", "“٥”"),
    ],
)
def test_what_is_no_2d_code_is_refused_in_words(old: str, new: str, why: str) -> None:
    with pytest.raises(ValueError) as refused:
        decode(TEXT.replace(old, new, 1))
    assert why in str(refused.value)


SIGNS = "abcXYZ0189 ąćęłńóśźżĄĆĘŁŃÓŚŹŻ,./\\-@#&*_"


@given(
    name=st.text(SIGNS, min_size=1, max_size=20),
    title=st.text(SIGNS, min_size=1, max_size=32),
    cents=st.none() | st.integers(1, 999_999),
)
def test_what_is_written_is_read_again(name: str, title: str, cents: int | None) -> None:
    amount = None if cents is None else Decimal(cents) / 100
    details = {**GOOD.details, "message": title, "holder": name}
    said = decode(payload(replace(GOOD, amount=amount, details=details)))
    assert (said["name"], said["message"]) == (name, title)
    assert (Decimal(said["amount"]) if "amount" in said else None) == amount


@pytest.mark.parametrize("text", EXAMPLES)
@pytest.mark.parametrize(("dpi", "noise"), [(300, 0.0), (150, 0.0), (150, 0.1)])
def test_the_code_is_read_from_paper(
    scan: Callable[[Code, int, float], list[bytes]], dpi: int, noise: float, text: str
) -> None:
    (code,) = ZBP.codes(EXAMPLES[text], ZBP.words["en"], "foot")
    assert scan(code, dpi, noise) == [text.encode()]
