"""The rows of boxes of the mandate, by the groups that they stand in (EPC392-08, appearance of mandates, 2.1)."""

from __future__ import annotations

IBAN = (4, 4, 4, 4, 4, 4, 4, 4, 2)  # ISO 13616-1: 34 characters at most, printed in groups of four
IBAN_ROOM = sum(IBAN) + len(IBAN) - 1  # with the spaces that people type between the groups
BIC = (8, 3)  # ISO 9362
DATE = (2, 2, 4)
