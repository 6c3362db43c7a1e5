"""Checks of a PAY by square code: bysquare, Specifications, version 1.1.0, data model of PAY by square."""

from __future__ import annotations

from printreport.slips.apps import too_much
from printreport.slips.identifiers import bic, iban
from printreport.slips.pay_by_square.payload import payload
from printreport.slips.scheme import Check
from printreport.slips.symbols import payment_symbol

MOST = 550  # characters of a packed code: table 10

CHECKS: tuple[Check, ...] = (*iban.CHECKS, *bic.CHECKS, payment_symbol, too_much(payload, MOST))
