"""Identifiers of accounts and banks: IBAN, BIC, SEPA creditor identifier, sort code.

Each module has `normal` (the form that banks exchange), `show` (the form that is printed), `fault` (what is wrong, in
words; empty when nothing is) and `CHECKS`, for the schemes that read such an identifier from a slip's details.
"""

from __future__ import annotations

from printreport.slips.identifiers import bic, creditor_id, iban, sort_code
from printreport.slips.identifiers.transposition import or_transposed, transposed
from printreport.slips.scheme import Check

CHECKS: tuple[Check, ...] = (*iban.CHECKS, *bic.CHECKS, *creditor_id.CHECKS, *sort_code.CHECKS)

__all__ = ["CHECKS", "or_transposed", "transposed"]
