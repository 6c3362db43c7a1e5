"""Recurrent or one-off: said by the editor, told by the rhythms that are offered, or left to the donor."""

from __future__ import annotations

from printreport.model.slip import Payment
from printreport.slips import paper

RECURRENT, ONE_OFF = "recurrent", "one-off"
PAYMENTS = (RECURRENT, ONE_OFF)


def kind(payment: Payment) -> str:
    """Return the kind of payment that the mandate is for; empty where the donor ticks it."""
    rhythms = paper.rhythms(payment)
    return payment.detail("payment") or (RECURRENT if rhythms and "once" not in rhythms else "")
