"""Checks that every system of merchant-presented codes shares: EMVCo, Merchant-Presented Mode, version 1.1."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from printreport.diagnostics import Diagnostic, error
from printreport.slips.apps import app_beside
from printreport.slips.emv import paynow, pix, promptpay
from printreport.slips.emv.payload import AMOUNT, CITY, NAME, REFERENCE, System, amount, city, known, name, text
from printreport.slips.letters import named, strange
from printreport.slips.scheme import Asked, Check

SYSTEMS: Mapping[str, System] = MappingProxyType(
    {"promptpay": promptpay.SYSTEM, "pix": pix.SYSTEM, "paynow": paynow.SYSTEM}
)


def _systems(asked: Asked) -> Iterator[tuple[str, System]]:
    return ((scheme, SYSTEMS[scheme]) for scheme in asked.schemes if scheme in SYSTEMS)


def _texts(asked: Asked, system: System) -> Iterator[tuple[str, str, int]]:
    """Yield the key, the text and the room of every text that the system's code holds."""
    payment = asked.payment
    if "59" in system.order:
        yield "holder", name(payment), NAME
    if "60" in system.order:
        yield "city", city(payment, system), CITY
    for tag, words in system.more(payment):
        if tag == system.reference and payment.detail("reference"):
            yield "reference", words, REFERENCE
    for tag, words in system.account(payment):
        if tag == "02" and words == text(payment, payment.detail("message")):
            yield "message", words, len(words)


def emv_currency(asked: Asked) -> Iterator[Diagnostic]:
    """The slip asks for another currency than the one that its system pays in (EMVCo 4.3, field 53)."""
    for scheme, system in _systems(asked):
        if asked.payment.currency != system.currency:
            message = f"the slip `{asked.slip}` asks for {asked.payment.currency}; `{scheme}` pays in {system.currency}"
            yield error("emv-currency", message, asked.place("currency"), f"write `currency: {system.currency}`")


def emv_amount(asked: Asked) -> Iterator[Diagnostic]:
    """The amount is longer than the 13 characters that the code has for it (EMVCo 4.3, field 54)."""
    sum_ = asked.payment.amount
    if sum_ is None or not sum_.is_finite():
        return
    if len(amount(sum_)) > AMOUNT or sum_ < Decimal("0.01"):
        message = f"the amount {sum_} has no room in the code, which holds 0.01 to 9999999999.99"
        yield error("emv-amount", message, asked.place("amount"), "take it out, and the donor writes the amount")


def emv_characters(asked: Asked) -> Iterator[Diagnostic]:
    """A text holds a character that apps do not surely show: the code is written in printable ASCII (EMVCo 4.2).

    Write it with other characters, or `transliterate: true`, and what comes nearest is written.
    """
    for _, system in _systems(asked):
        for key, words, _ in _texts(asked, system):
            if odd := strange(words, known):
                message = f"the {key} of the slip `{asked.slip}` holds {named(odd)}, which its code does not take"
                hint = f"write `transliterate: true`, or other characters under `{key}`"
                yield error("emv-characters", message, asked.place(key), hint)


def emv_too_long(asked: Asked) -> Iterator[Diagnostic]:
    """A text is longer than its field: a name has 25 characters, a city 15, a reference 25 (EMVCo 4.3)."""
    for _, system in _systems(asked):
        for key, words, most in _texts(asked, system):
            if len(words) > most:
                message = f"the {key} of the slip `{asked.slip}` has {len(words)} characters; {most} have room"
                yield error("emv-too-long", message, asked.place(key), f"write a shorter one under `{key}`")


def emv_city(asked: Asked) -> Iterator[Diagnostic]:
    """The code must say in which town the payee is (EMVCo 4.3, field 60), and nobody wrote that.

    It is taken from the organisation's address where that is given in parts, or from the slip's `city`.
    """
    for scheme, system in _systems(asked):
        if "60" in system.order and not city(asked.payment, system):
            message = f"the slip `{asked.slip}` does not say in which town its payee is, which `{scheme}` needs"
            yield error("emv-city", message, asked.place("city"), "write `city:` with the name of the town")


CHECKS: tuple[Check, ...] = (emv_currency, emv_amount, emv_characters, emv_too_long, emv_city, app_beside)
