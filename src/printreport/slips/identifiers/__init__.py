"""Identifiers of accounts and banks: IBAN, BIC, SEPA creditor identifier, sort code.

Each module has `normal` (the form that banks exchange), `show` (the form that is printed), `fault` (what is wrong, in
words; empty when nothing is) and `CHECKS`, for the schemes that read such an identifier from a slip's details.
"""

from __future__ import annotations

from printreport.slips.identifiers.transposition import or_transposed, transposed

__all__ = ["or_transposed", "transposed"]
