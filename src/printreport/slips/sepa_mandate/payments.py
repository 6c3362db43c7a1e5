"""Recurrent or one-off: said by the editor, told by the rhythms that are offered, or left to the donor."""

from __future__ import annotations

from printreport.model.slip import Payment

RECURRENT, ONE_OFF = "recurrent", "one-off"
PAYMENTS = (RECURRENT, ONE_OFF)


def kind(payment: Payment) -> str:
    """Return the kind of payment that the mandate is for; empty where the donor ticks it."""
    return payment.detail("payment") or _told(payment.frequency)


def _told(rhythms: tuple[str, ...]) -> str:
    """Return the kind that the rhythms leave; empty where they leave both, or nobody wrote any."""
    if rhythms == ("once",):
        return ONE_OFF
    return RECURRENT if rhythms and "once" not in rhythms else ""
