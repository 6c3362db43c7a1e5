"""The words beside a PAY by square code."""

from __future__ import annotations

from printreport.slips.apps import VARIABLE_SYMBOL, spoken

WORDS = spoken("PAY by square", "IBAN", VARIABLE_SYMBOL)
