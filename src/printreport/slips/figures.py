"""Amounts as codes write them: takes a decimal or None, returns figures; empty where the donor chooses."""

from __future__ import annotations

from decimal import Decimal


def two_decimals(amount: Decimal | None) -> str:
    """Write an amount with two decimals, a point before them and nothing between thousands: ``12.30``."""
    return "" if amount is None else f"{amount:.2f}"


def whole_or_two_decimals(amount: Decimal | None) -> str:
    """Write an amount with two decimals, or with none where it has none: ``12.30``, ``12``."""
    whole = amount is not None and amount == amount.to_integral_value()
    return f"{amount:.0f}" if whole else two_decimals(amount)
