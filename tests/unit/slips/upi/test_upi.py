from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from printreport import slips
from printreport.model.slip import Code, Payment
from printreport.slips.upi import UPI
from printreport.slips.upi.decode import decode
from printreport.slips.upi.payload import payload

# NPCI, UPI Linking Specifications, version 1.6 of November 2017, 2.1 and 2.2: the example of a link and of a code, and
# what a slip writes of it; the rest of it (tid, mam, url) belongs to one purchase. Read in a copy of chapter 2 that a
# payment developer keeps (UPI Deep Linking, Implementation Samples).
EXAMPLE = (
    "upi://pay?pa=nadeem@npci&pn=nadeem%20chinna&mc=0000&tid=cxnkjcnkjdfdvjndkjfvn&tr=4894398cndhcd23"
    "&tn=Pay%20to%20mystar%20store&am=10&mam=null&cu=INR&url=https://mystar.com/orderid=9298yw89e8973e87389e78923ue892"
)
WRITTEN = (
    "upi://pay?pa=nadeem@npci&pn=nadeem%20chinna&mc=0000&tr=4894398cndhcd23&tn=Pay%20to%20mystar%20store&am=10&cu=INR"
)
NOTHING: Any = {"address": (), "amounts": (), "frequency": ()}
PAYMENT = Payment(
    payee="nadeem chinna",
    currency="INR",
    amount=Decimal(10),
    details={
        "upi": "nadeem@npci",
        "merchant-category": "0000",
        "reference": "4894398cndhcd23",
        "message": "Pay to mystar store",
    },
    **NOTHING,
)


def names(payment: Payment) -> list[str]:
    return [fault.name for fault in slips.check(payment, "upi")]


def test_the_specifications_example_comes_out_and_is_read() -> None:
    """NPCI, UPI Linking Specifications, version 1.6, 2.1; its last value holds an equals sign."""
    assert payload(PAYMENT) == WRITTEN
    assert decode(EXAMPLE) == decode(WRITTEN)
    assert decode(EXAMPLE)["name"] == "nadeem chinna"
    assert names(PAYMENT) == []


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ({"upi": "nadeem"}, ["upi-id"]),
        ({"upi": "nadeem @npci"}, ["upi-id"]),
        ({"merchant-category": "83"}, ["upi-merchant-category"]),
        ({"reference": "AR 25"}, ["upi-reference"]),
        ({"reference": "x" * 36}, ["upi-reference"]),
        ({"message": "x" * 51}, ["code-too-long"]),
        ({"message": "two\nlines"}, ["code-characters"]),
        ({"message": "दान"}, []),
        ({"holder": "x" * 100}, ["code-too-long"]),
    ],
)
def test_what_the_code_says_is_held_against_the_specification(details: dict[str, str], expected: list[str]) -> None:
    assert names(replace(PAYMENT, details={**PAYMENT.details, **details})) == expected


def test_currency_and_amount_have_their_bounds() -> None:
    assert names(replace(PAYMENT, currency="EUR")) == ["scheme-currency"]
    assert names(replace(PAYMENT, amount=Decimal("99999999.99"))) == []
    assert names(replace(PAYMENT, amount=Decimal(100000000))) == ["amount-beyond"]


def test_a_code_that_is_too_dense_for_the_foot_is_refused_before_it_is_drawn() -> None:
    assert names(replace(PAYMENT, details={**PAYMENT.details, "message": "द" * 50})) == []
    dense = replace(PAYMENT, payee="द" * 60, details={**PAYMENT.details, "message": "द" * 50})
    assert names(dense) == ["app-too-much"]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("upi://", "upy://", "does not begin with upi://pay?"),
        ("nadeem@npci", "nadeem", "no UPI ID"),
        ("&pn=nadeem%20chinna", "", "no parameter pn"),
        ("am=10", "am=0", "no amount"),
        ("am=10", "am=1,5", "no amount"),
        ("cu=INR", "cu=EUR", "pays in INR"),
        ("cu=INR", "pa=INR", "pa twice"),
        ("tn=Pay", "tn=P y", "parameter 5"),
        ("tn=Pay", "tn=%FFay", "can't decode"),
        ("nadeem%20", "nàdeem%20", "not in ASCII"),
    ],
)
def test_what_is_no_upi_code_is_refused_in_words(old: str, new: str, why: str) -> None:
    with pytest.raises(ValueError) as refused:
        decode(WRITTEN.replace(old, new, 1))
    assert why in str(refused.value)


SEEN = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=50)


@given(name=SEEN, message=SEEN, cents=st.none() | st.integers(1, 9_999_999_999))
def test_what_is_written_is_read_again(name: str, message: str, cents: int | None) -> None:
    amount = None if cents is None else Decimal(cents) / 100
    details = {"upi": "lantern@upi", "message": message}
    said = decode(payload(Payment(name, currency="INR", amount=amount, details=details, **NOTHING)))
    assert (said["name"], said["message"]) == (name, message)
    assert (Decimal(said["amount"]) if "amount" in said else None) == amount


@pytest.mark.parametrize(("dpi", "noise"), [(300, 0.0), (150, 0.0), (150, 0.1)])
def test_the_code_is_read_from_paper(scan: Callable[[Code, int, float], list[bytes]], dpi: int, noise: float) -> None:
    (code,) = UPI.codes(PAYMENT, UPI.words["en"], "foot")
    assert scan(code, dpi, noise) == [WRITTEN.encode()]
