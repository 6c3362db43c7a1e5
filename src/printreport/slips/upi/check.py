"""Checks of a UPI code: UPI Linking Specifications, version 1.6, 1.2."""

from __future__ import annotations

import re
from collections.abc import Iterator

from printreport.diagnostics import Diagnostic, error
from printreport.slips.apps import MOST_BYTES, too_much
from printreport.slips.scheme import Asked, Check
from printreport.slips.upi.decode import ADDRESS
from printreport.slips.upi.payload import payload

_REFERENCE = re.compile(r"[A-Za-z0-9.-]{1,35}")
_CATEGORY = re.compile(r"[0-9]{4}", re.ASCII)


def upi_id(asked: Asked) -> Iterator[Diagnostic]:
    """The UPI ID is not built as one: a name, an @ and the handle of the app or bank (parameter pa)."""
    written = asked.payment.detail("upi")
    if written and not ADDRESS.fullmatch(written):
        said = f"`{written}`, the UPI ID of the slip `{asked.slip}`, is not a name, an @ and a handle"
        yield error("upi-id", said, asked.place("upi"), "copy it from your payment app, such as `lantern@upi`")


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


CHECKS: tuple[Check, ...] = (
    upi_id,
    upi_reference,
    upi_merchant_category,
    too_much(payload, MOST_BYTES),
)
