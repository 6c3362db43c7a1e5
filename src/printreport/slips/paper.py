"""What forms of a whole page have in common: no lines for a dedication, the texts they print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from printreport.diagnostics import Diagnostic, error
from printreport.model.slip import Payment
from printreport.slips.scheme import Asked, Check


def form_dedication(asked: Asked) -> Iterator[Diagnostic]:
    """The slip asks for a dedication, and its form has no lines for one: it belongs to a bank or a tax office.

    Describe a slip with `scheme: reply`, which has them.
    """
    if asked.payment.dedication:
        message = f"the slip `{asked.slip}` is the form of a bank or a tax office, which has no lines for a dedication"
        yield error("form-dedication", message, asked.place("dedication"), "take `dedication` out")


def payee(payment: Payment) -> str:
    """Return who receives the gift, on one line."""
    return " ".join(payment.payee.split())


def address(payment: Payment) -> tuple[str, ...]:
    """Return the lines of the payee's address without the name."""
    lines = payment.address
    return lines[1:] if lines and lines[0].casefold() == payee(payment).casefold() else lines


def common(payment: Payment) -> dict[str, Any]:
    """Return what every form of a whole page prints of its own."""
    return {"payee": payee(payment), "address": address(payment), "amount": payment.amount}


CHECKS: tuple[Check, ...] = (form_dedication,)
