"""The rows of boxes of the order, by the groups that they stand in: sort codes in pairs, accounts of eight digits."""

from __future__ import annotations

SORT = (2, 2, 2)
ACCOUNT = (8,)
DATE = (2, 2, 4)
