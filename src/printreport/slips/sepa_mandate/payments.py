"""Recurrent or one-off: said by the editor, told by the rhythms that are offered, or left to the donor."""

from __future__ import annotations

from printreport.model.slip import Payment

RECURRENT, ONE_OFF = "recurrent", "one-off"
PAYMENTS = (RECURRENT, ONE_OFF)


def kind(payment: Payment) -> str:
    """Return the kind of payment that the mandate is for; empty where the donor ticks it."""
    return payment.detail("payment") or _told(payment.frequency)


def _told(frequency: tuple[str, ...]) -> str:
    once = "once" in frequency
    if not frequency or (once and len(frequency) > 1):
        return ""
    return ONE_OFF if once else RECURRENT
