"""The examples of ZBS, UPN QR – tehnični standard, version 1.1 of November 2016, annex 1, as the codes there say them.

Read from the printed codes by the public program upn-qr-mcp, whose tests keep their text. The spaces of the reserve,
which fill examples up to 411 characters, are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from printreport.model.slip import Party, Payment, PostalAddress

NOTHING: Any = {"address": (), "amounts": (), "frequency": ()}
COMPANY = "Novo podjetje d.o.o.\nLepa cesta 15\n3698 Loški Potok\n"
JANEZ = "Janez Novak\nDunajska 1\n1000 Ljubljana\n"

EXAMPLES = {
    "cover": (
        "UPNQR\n\n\n\n\nJanez Novak\nLepa cesta 10\n2000 Maribor\n00000001471\n\n\nSCVE\n"
        "Ravn. z odpadki 04/2016 0040098579\n25.06.2016\nSI56051008010486080\nSI121033842574531\n"
        "Snaga d.o.o.\nPovšetova ulica 6\n1000 Ljubljana\n198\n"
    ),
    "A": (
        f"UPNQR\n\n\n\n\n{JANEZ}00000008105\n\n\nCOST\nPlačilo obveznosti 10/2016\n\nSI56051008010486080\n"
        f"SI0598765432100\n{COMPANY}183\n"
    ),
    "B": (
        "UPNQR\nSI56020170014356205\n\n\nSI003528-990\nZdruženje bank Slovenije\nŠubičeva 2\n1000 Ljubljana\n"
        "00000128067\n\n\nADVA\nPlačilo avansa-ponudba 2016/12\n\nSI56051008010486080\nSI00123456-67890-12345\n"
        f"{COMPANY}238\n"
    ),
    "C": (
        f"UPNQR\n\n\n\n\n{JANEZ}00000008105\n\n\nRENT\nPlačilo najemnine 10/2016\n15.11.2016\nSI56051008010486080\n"
        f"SI129990000359896\n{COMPANY}194\n"
    ),
    "D": (
        "UPNQR\n\n\n\n\n\n\n\n00000000000\n\n\nCHAR\nDonacija v dobrodelne namene\n\nSI56051008010486080\n"
        f"SI121234567890120\n{COMPANY}152\n"
    ),
    "E": (
        "UPNQR\n\nX\n\n\n\n\n\n00000028000\n30.11.2016\n\nCASH\nPolog iztržka za november\n\nSI56051008010486080\n\n"
        f"{COMPANY}143\n"
    ),
    "F": (
        f"UPNQR\nSI56051008010486080\n\nX\n\n{COMPANY}00000035000\n30.11.2016\n\nCSDB\nDnevnice november 2016\n"
        "\n\n\n\n\n\n140\n"
    ),
    "G": (
        f"UPNQR\nSI56051008010486080\n\n\nRF81352ADD05899\n{COMPANY}00000013167\n\n\nSUBS\nLetna naročnina na ZZYS\n\n"
        "DE12500105170648489890\nRF45SBO2010\nGesselshaft GmbH\nRosenthal 15\nDE-86807 Buchloe\n222\n"
    ),
    "H": (
        f"UPNQR\n\n\n\n\n{JANEZ}00000008105\n\n\nRENT\nPlačilo najemnine 10/2016\n15.11.2016\nSI56051008010486080\n"
        f"RF45SBO2010\n{COMPANY}188\n"
    ),
}


@pytest.fixture
def examples() -> Mapping[str, str]:
    """Every example by its letter."""
    return EXAMPLES


@pytest.fixture(params=EXAMPLES)
def example(request: pytest.FixtureRequest) -> str:
    """Each example in turn."""
    return EXAMPLES[request.param]


@pytest.fixture
def donation() -> Payment:
    """Example D: an issuer's order for charity, without payer and amount."""
    details = {
        "account": "SI56 0510 0801 0486 080",
        "reference": "SI12 1234567890120",
        "message": "Donacija v dobrodelne namene",
    }
    home = PostalAddress("Lepa cesta", "15", "3698", "Loški Potok", "SI")
    return Payment("Novo podjetje d.o.o.", currency="EUR", details=details, payee_address=home, country="SI", **NOTHING)


@pytest.fixture
def order(donation: Payment) -> Payment:
    """Example A: an order with payer and amount."""
    details = {
        **donation.details,
        "reference": "SI05 98765432100",
        "message": "Plačilo obveznosti 10/2016",
        "purpose-code": "COST",
    }
    payer = Party("Janez Novak", PostalAddress("Dunajska", "1", "1000", "Ljubljana", "SI"))
    return replace(donation, details=details, amount=Decimal("81.05"), debtor=payer)
