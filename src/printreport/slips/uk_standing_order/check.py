"""Checks of the standing order. Lengths and letters are those that Bacs and Faster Payments pass on (Pay.UK)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from printreport.diagnostics import Diagnostic, error
from printreport.model.slip import Payment
from printreport.slips import paper
from printreport.slips.identifiers import sort_code
from printreport.slips.letters import named, strange
from printreport.slips.scheme import Asked, Check

AGAIN = ("monthly", "quarterly", "yearly")
_LONGEST = 18
_HOLDER_LETTERS, _BANK_LETTERS = 60, 90
_SIGN = re.compile(r"[A-Za-z0-9&\-./ ]")


def rhythms(payment: Payment) -> tuple[str, ...]:
    """Return how often the gift may come: what the slip offers, or every rhythm that banks keep."""
    return payment.frequency or AGAIN


def holder(payment: Payment) -> str:
    """Return the name in which the account is held."""
    return " ".join(payment.detail("holder").split()) or paper.payee(payment)


def standing_order_rhythm(asked: Asked) -> Iterator[Diagnostic]:
    """The slip offers a single gift, and a standing order is paid until it is stopped.

    Offer monthly, quarterly or yearly gifts here, and the single one on a slip of its own.
    """
    if "once" in asked.payment.frequency:
        message = f"the slip `{asked.slip}` offers a gift `once`, which a standing order cannot be"
        yield error("standing-order-rhythm", message, asked.place("frequency"), "take `once` out of `frequency`")


def standing_order_reference(asked: Asked) -> Iterator[Diagnostic]:
    """The reference does not reach your statement: it is longer than 18 characters, or holds one that banks drop.

    Letters without accents, digits, & - . / and the space are passed on (Pay.UK, Bacs, field 10).
    """
    written = asked.payment.detail("reference").strip()
    odd = strange(written, lambda sign: bool(_SIGN.fullmatch(sign)))
    hint = "use letters, digits, hyphens and spaces, as in LAMPS 26"
    if odd:
        message = f"the reference `{written}` holds {named(odd)}, which banks do not pass on"
        yield error("standing-order-reference", message, asked.place("reference"), hint)
    elif len(written) > _LONGEST:
        message = f"the reference `{written}` has {len(written)} characters; {_LONGEST} are passed on"
        yield error("standing-order-reference", message, asked.place("reference"), hint)


def standing_order_room(asked: Asked) -> Iterator[Diagnostic]:
    """The account's name or the bank's has no room on its line of the order. Write it as the bank's letters do."""
    lengths = {
        "holder": (len(holder(asked.payment)), _HOLDER_LETTERS),
        "bank": (len(asked.payment.detail("bank")), _BANK_LETTERS),
    }
    for key, (length, room) in lengths.items():
        if length > room:
            message = f"the `{key}` of the slip `{asked.slip}` has {length} characters; {room} have room"
            yield error("standing-order-room", message, asked.place(key), "write it as the bank's letters do")


CHECKS: tuple[Check, ...] = (
    *paper.CHECKS,
    *sort_code.CHECKS,
    standing_order_rhythm,
    standing_order_reference,
    standing_order_room,
)
