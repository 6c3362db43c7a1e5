"""Checks of a QR Platba: Short Payment Descriptor, version 1.0, table of keys."""

from __future__ import annotations

from printreport.slips.identifiers import bic, iban
from printreport.slips.scheme import Check
from printreport.slips.symbols import payment_symbol

CHECKS: tuple[Check, ...] = (*iban.CHECKS, *bic.CHECKS, payment_symbol)
