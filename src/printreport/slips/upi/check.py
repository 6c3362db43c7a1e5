"""Checks of a UPI code: UPI Linking Specifications, version 1.6, 1.2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from printreport.diagnostics import Diagnostic, error
from printreport.slips.apps import MOST_BYTES, app_beside, too_much
from printreport.slips.letters import named, strange
from printreport.slips.scheme import Asked, Check
from printreport.slips.upi.decode import ADDRESS
from printreport.slips.upi.payload import CURRENCY, message, name, payload

_REFERENCE = re.compile(r"[A-Za-z0-9.-]{1,35}")
_CATEGORY = re.compile(r"[0-9]{4}", re.ASCII)
_LARGEST = Decimal("99999999.99")
NAME, NOTE = 99, 50  # characters that apps show


def upi_id(asked: Asked) -> Iterator[Diagnostic]:
    """The UPI ID is not built as one: a name, an @ and the handle of the app or bank (parameter pa)."""
    written = asked.payment.detail("upi")
    if written and not ADDRESS.fullmatch(written):
        said = f"`{written}`, the UPI ID of the slip `{asked.slip}`, is not a name, an @ and a handle"
        yield error("upi-id", said, asked.place("upi"), "copy it from your payment app, such as `lantern@upi`")


def upi_currency(asked: Asked) -> Iterator[Diagnostic]:
    """UPI pays in Indian rupees (parameter cu), and this slip asks for something else."""
    if asked.payment.currency != CURRENCY:
        said = f"the slip `{asked.slip}` asks for {asked.payment.currency}; UPI pays in {CURRENCY}"
        yield error("upi-currency", said, asked.place("currency"), f"write `currency: {CURRENCY}`")


def upi_amount(asked: Asked) -> Iterator[Diagnostic]:
    """The amount has no room in the code, which holds eight digits and two decimals (parameter am)."""
    sum_ = asked.payment.amount
    if sum_ is not None and sum_.is_finite() and sum_ > _LARGEST:
        said = f"the amount {sum_} has no room in the code, which holds up to {_LARGEST}"
        yield error("upi-amount", said, asked.place("amount"), "take it out, and the donor writes the amount")


def upi_reference(asked: Asked) -> Iterator[Diagnostic]:
    """The reference has other signs than letters, digits, full stops and hyphens, or more than 35 (parameter tr)."""
    written = asked.payment.detail("reference")
    if written and not _REFERENCE.fullmatch(written):
        said = f"the reference `{written}` is not made of at most 35 letters, digits, full stops and hyphens"
        yield error("upi-reference", said, asked.place("reference"), "write it without spaces, as `AR-25`")


def upi_merchant_category(asked: Asked) -> Iterator[Diagnostic]:
    """The merchant category is not made of four digits (parameter mc, ISO 18245), such as 8398 for charities."""
    written = asked.payment.detail("merchant-category")
    if written and not _CATEGORY.fullmatch(written):
        said = f"the merchant category `{written}` is not made of four digits"
        hint = "write the one that your bank gave you, such as `8398`, or take it out"
        yield error("upi-merchant-category", said, asked.place("merchant-category"), hint)


def upi_text(asked: Asked) -> Iterator[Diagnostic]:
    """Name or message is longer than apps show, or holds a character that cannot be seen (parameters pn and tn)."""
    payment = asked.payment
    key = "message" if payment.detail("message") else "purpose"
    for where, words, most in (("holder", name(payment), NAME), (key, message(payment), NOTE)):
        if odd := strange(words, str.isprintable):
            said = f"the {where} of the slip `{asked.slip}` holds {named(odd)}, which its code does not take"
            yield error("upi-text", said, asked.place(where), "write it on one line, with letters that can be seen")
        elif len(words) > most:
            said = f"the {where} of the slip `{asked.slip}` has {len(words)} characters; {most} have room"
            yield error("upi-text", said, asked.place(where), f"write a shorter one under `{where}`")


CHECKS: tuple[Check, ...] = (
    upi_id,
    upi_currency,
    upi_amount,
    upi_reference,
    upi_merchant_category,
    upi_text,
    too_much(payload, MOST_BYTES),
    app_beside,
)
