from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from printreport import slips
from printreport.model.slip import Party, Payment, PostalAddress


def names(payment: Payment) -> list[str]:
    return [fault.name for fault in slips.check(payment, "upn-qr")]


def test_the_standards_examples_have_nothing_wrong(donation: Payment, order: Payment) -> None:
    assert names(donation) == []
    assert names(order) == []


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ({"account": "SI56 0510 0801 0486 008"}, ["iban-check-digits"]),
        ({"account": "DE89370400440532013000"}, ["account-country"]),
        ({"reference": "SI12 1234567890121"}, ["upn-reference"]),
        ({"reference": "RF46SBO2010"}, ["upn-reference"]),
        ({"reference": "RF45SBO2010"}, []),
        ({"reference": "SI99"}, []),
        ({"reference": ""}, ["detail-missing"]),
        ({"message": ""}, ["upn-purpose"]),
        ({"message": "x" * 43}, ["code-too-long"]),
        ({"message": "Luč – noč"}, ["code-characters"]),
        ({"message": "Luč\nnoč"}, ["code-characters"]),
        ({"holder": "Društvo prijateljev svetilk in jezov"}, ["code-too-long"]),
        ({"purpose-code": "char"}, ["upn-purpose"]),
    ],
)
def test_what_the_order_says_is_held_against_the_standard(
    donation: Payment, details: dict[str, str], expected: list[str]
) -> None:
    """ZBS, UPN QR – tehnični standard 1.1, 5.2."""
    assert names(replace(donation, details={**donation.details, **details})) == expected


def test_a_wrong_reference_is_mended_where_two_digits_changed_places(donation: Payment) -> None:
    wrong = replace(donation, details={**donation.details, "reference": "SI12 1033842574351"})
    (fault,) = slips.check(wrong, "upn-qr")
    assert "SI12 1033842574531" in fault.hints[0]


def test_currency_and_amount_have_their_bounds(donation: Payment) -> None:
    assert names(replace(donation, currency="CHF")) == ["scheme-currency"]
    assert names(replace(donation, amount=Decimal("999999999.99"))) == []
    assert names(replace(donation, amount=Decimal(1000000000))) == ["amount-beyond"]


def test_an_address_is_said_whole(donation: Payment, order: Payment) -> None:
    """Navodilo 1.1, annex 2: name, street and town belong together."""
    assert names(replace(donation, payee_address=None)) == ["upn-address"]
    assert names(replace(order, debtor=Party("Janez Novak", PostalAddress(town="Maribor")))) == ["upn-address"]
