"""Donation slips as values: what is asked (`Payment`), and what will stand on the page (`Slip`).

Made by `slips`, read by `compose` and, after printing, by `checks`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from printreport.diagnostics import Location


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """A postal address in its parts, as banks want it; `country` is a code of ISO 3166-1, two capital letters."""

    street: str = ""
    number: str = ""
    postcode: str = ""
    town: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who gives or is given to: a name, and an address where one is known."""

    name: str
    address: PostalAddress = PostalAddress()


@dataclass(frozen=True, slots=True)
class Payment:
    """A gift that is asked for: amounts are decimals in the currency's major unit, never floats.

    `amounts` are offered with what each buys; `amount` is the one that is fixed (None: the donor chooses). `frequency`
    is how often one can give, empty where nobody said. `details` are what the slip's schemes declare, by the key that
    the editor writes, exactly as written (`Scheme.details`). `country` is where the payee's account is at home, by ISO
    3166-1. `payee_address` is the payee's postal address in parts, where the manuscript gives it so; `address` are the
    lines to print. `debtor` is who pays, where one slip is made for one person. `transliterate`: letters that a bank
    does not take may be written with others.
    """

    payee: str
    address: tuple[str, ...]
    currency: str
    amounts: tuple[tuple[Decimal, str], ...]
    frequency: tuple[str, ...]
    link: str = ""
    appeal: str = ""
    purpose: str = ""
    dedication: bool = False
    heading: str = ""
    ask: str = ""
    notice: str = ""
    donor: str = ""
    amount: Decimal | None = None
    details: Mapping[str, str] = field(default_factory=dict)
    country: str = ""
    payee_address: PostalAddress | None = None
    debtor: Party | None = None
    transliterate: bool = False

    def detail(self, key: str) -> str:
        """Return what the slip says under a key that one of its schemes declares; empty when it says nothing."""
        return self.details.get(key, "")


@dataclass(frozen=True, slots=True)
class Code:
    """A machine-readable code: its exact payload, its SVG drawing, its printed side in mm, quiet zone included.

    `encoding` is how the payload is written in it, by Python's name.
    """

    symbology: str
    payload: str
    svg: str = field(repr=False)
    side: float
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip ready to be composed: `template` is a path in the layout, `values` what it prints, by name.

    `at` is where the manuscript asks for it, so that what is found on the printed page can say so.
    """

    name: str
    schemes: tuple[str, ...]
    template: str
    language: str
    values: Mapping[str, Any]
    codes: tuple[Code, ...] = ()
    at: Location | None = None
