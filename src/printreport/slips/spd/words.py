"""The words beside a QR Platba."""

from __future__ import annotations

from printreport.slips.apps import VARIABLE_SYMBOL, spoken

WORDS = spoken("QR Platba", "IBAN", VARIABLE_SYMBOL)
