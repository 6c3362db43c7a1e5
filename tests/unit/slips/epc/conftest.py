"""The guidelines' two examples: EPC069-12, version 3.1 of 19 March 2024, section 2.3, V1 (96 bytes) and V2 (103)."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

import pytest

from printreport.diagnostics import Location
from printreport.model.slip import Payment
from printreport.slips.scheme import Asked

NOTHING: Any = {"address": (), "amounts": (), "frequency": ()}


class Example(NamedTuple):
    """A payment, the text that the guidelines print for it, and how many bytes they say it has."""

    payment: Payment
    text: str
    size: int


FIRST = Example(
    Payment(
        payee="Franz Mustermänn",
        currency="EUR",
        amount=Decimal("12.30"),
        details={
            "account": "DE71 1102 2033 0123 4567 89",
            "bic": "BHBLDEHHXXX",
            "purpose-code": "GDDS",
            "reference": "RF18 5390 0754 7034",
            "code-version": "001",
        },
        **NOTHING,
    ),
    "BCD\n001\n1\nSCT\nBHBLDEHHXXX\nFranz Mustermänn\nDE71110220330123456789\nEUR12.3\nGDDS\nRF18539007547034",
    96,
)
SECOND = Example(
    Payment(
        payee="François D'Alsace S.A.",
        currency="EUR",
        amount=Decimal("12.30"),
        details={
            "account": "FR14 2004 1010 0505 0001 3M02 606",
            "message": "Client:Marie Louise La Lune",
            "character-set": "iso-8859-1",
        },
        **NOTHING,
    ),
    "BCD\n002\n2\nSCT\n\nFrançois D'Alsace S.A.\nFR1420041010050500013M02606\nEUR12.3\n\n\nClient:Marie Louise La Lune",
    103,
)
EXAMPLES = {"V1": FIRST, "V2": SECOND}


@pytest.fixture(params=EXAMPLES)
def example(request: pytest.FixtureRequest) -> Example:
    return EXAMPLES[request.param]


@pytest.fixture
def transfer() -> Payment:
    """A gift with nothing but a name and an account."""
    return Payment(payee="Lantern e. V.", currency="EUR", details={"account": "DE89 3704 0044 0532 0130 00"}, **NOTHING)


@pytest.fixture
def ask() -> Callable[[Payment], Asked]:
    """Return a function that gives a payment as a check sees it, each key with a place of its own."""
    keys = ("account", "reference", "message", "currency", "amount", "purpose", "holder")
    places = {key: Location("report.yaml", 20 + row, 5) for row, key in enumerate(keys)}
    return lambda payment: Asked(payment, "give", Location("report.yaml", 10, 3), places)
