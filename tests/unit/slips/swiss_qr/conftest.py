"""The guidelines' own examples, as payments and as the lines that they print.

SIX, Swiss Implementation Guidelines for the QR-bill, version 2.3 of 20 November 2023, annex A, tables 17 to 19 (pages
49 to 54): a bill with a QR reference; one with billing information and an alternative procedure, which version 2.4 of
24 February 2026 prints anew (table 18, pages 52 and 53); a donation without an amount. In print ¶ stands for CR and LF.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any, NamedTuple

import pytest

from printreport.diagnostics import Location
from printreport.model.slip import Party, Payment, PostalAddress
from printreport.slips.scheme import Asked

COMPANY = PostalAddress("Musterstrasse", "123", "8000", "Seldwyla", "CH")
SIMON = Party("Simon Muster", PostalAddress("Musterstrasse", "1", "8000", "Seldwyla", "CH"))
NOTHING: Any = {"address": (), "amounts": (), "frequency": ()}


class Example(NamedTuple):
    """A payment, and the lines that the guidelines print for it."""

    payment: Payment
    lines: tuple[str, ...]


BILL = Example(
    Payment(
        payee="Max Muster & Söhne (sample company)",
        currency="CHF",
        amount=Decimal("50.00"),
        payee_address=COMPANY,
        debtor=SIMON,
        details={
            "account": "CH64 3196 1000 0044 2155 7",
            "reference": "00 00082 07791 22585 74212 86694",
            "message": "Payment of travel",
        },
        **NOTHING,
    ),
    (
        *("SPC", "0200", "1", "CH6431961000004421557"),
        *("S", "Max Muster & Söhne (sample company)", "Musterstrasse", "123", "8000", "Seldwyla", "CH"),
        *("",) * 7,
        *("50.00", "CHF"),
        *("S", "Simon Muster", "Musterstrasse", "1", "8000", "Seldwyla", "CH"),
        *("QRR", "000008207791225857421286694", "Payment of travel", "EPD"),
    ),
)
BILLING = Example(
    replace(
        BILL.payment,
        amount=Decimal("1949.75"),
        details={
            "account": "CH44 3199 9123 0008 8901 2",
            "reference": "21 00000 00003 13947 14300 09017",
            "message": "Order from 15.10.2020",
            "billing-information": "//S1/10/1234/11/201021/30/102673386/32/7.7/40/0:30",
            "procedure": "eBill/B/simon.muster@example.com",
        },
    ),
    (
        *BILL.lines[:3],
        "CH4431999123000889012",
        *BILL.lines[4:18],
        *("1949.75", "CHF"),
        *BILL.lines[20:27],
        *("QRR", "210000000003139471430009017", "Order from 15.10.2020", "EPD"),
        *("//S1/10/1234/11/201021/30/102673386/32/7.7/40/0:30", "eBill/B/simon.muster@example.com"),
    ),
)
DONATION = Example(
    Payment(
        payee="Muster Stiftung (sample foundation)",
        currency="CHF",
        payee_address=PostalAddress("P.O. Box", "", "3001", "Bern", "CH"),
        details={"account": "CH52 0483 5012 3456 7100 0"},
        **NOTHING,
    ),
    (
        *("SPC", "0200", "1", "CH5204835012345671000"),
        *("S", "Muster Stiftung (sample foundation)", "P.O. Box", "", "3001", "Bern", "CH"),
        *("",) * 7,
        *("", "CHF"),
        *("",) * 7,
        *("NON", "", "", "EPD"),
    ),
)
EXAMPLES = {"bill": BILL, "billing": BILLING, "donation": DONATION}


@pytest.fixture(params=EXAMPLES)
def example(request: pytest.FixtureRequest) -> Example:
    return EXAMPLES[request.param]


@pytest.fixture
def donation() -> Payment:
    return DONATION.payment


@pytest.fixture
def bill() -> Payment:
    return BILL.payment


@pytest.fixture
def ask() -> Callable[[Payment], Asked]:
    """Return a function that gives a payment as a check sees it, each key with a place of its own."""
    at = Location("report.yaml", 10, 3)
    keys = ("account", "reference", "message", "currency", "amount", "purpose", "holder")
    places = {key: Location("report.yaml", 20 + row, 5) for row, key in enumerate(keys)}
    return lambda payment: Asked(payment, "give", at, places)
