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
class Payment:
    """A gift that is asked for: amounts are decimals in the currency's major unit, never floats."""

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


@dataclass(frozen=True, slots=True)
class Code:
    """A machine-readable code: its exact payload, its SVG drawing, its printed side in mm, quiet zone included."""

    symbology: str
    payload: str
    svg: str = field(repr=False)
    side: float


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
