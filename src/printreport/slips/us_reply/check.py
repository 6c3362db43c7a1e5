"""Checks of the remittance coupon."""

from __future__ import annotations

from collections.abc import Iterator

from stdnum.exceptions import InvalidComponent, ValidationError
from stdnum.us import ein

from printreport.diagnostics import Diagnostic, error
from printreport.model.slip import Payment
from printreport.slips import paper
from printreport.slips.scheme import Asked, Check
from printreport.slips.us_reply.geometry import LYING

WITH_CARD = "on-paper"
CARDS = ("none", WITH_CARD)
_PAYABLE_LETTERS = 70
_MOST_AMOUNTS, _MOST_RHYTHMS = 4, 2


def payable_to(payment: Payment) -> str:
    """Return the name to whom checks are made out."""
    return " ".join(payment.detail("payable-to").split()) or paper.payee(payment)


def address_step(lines: tuple[str, ...]) -> str:
    """Return the step of the type scale in which the address stands in the window; empty when in none."""
    for step, (most, signs) in LYING.steps().items():
        if len(lines) <= most and max(map(len, lines), default=0) <= signs:
            return step
    return ""


def ein_form(asked: Asked) -> Iterator[Diagnostic]:
    """The Employer Identification Number is not two digits and seven, or begins with two that the IRS does not give.

    A donor looks it up in the IRS's Tax Exempt Organization Search; write it as the determination letter does.
    """
    written = asked.payment.detail("ein")
    if not written:
        return
    try:
        ein.validate(written)
    except InvalidComponent:
        why = "begins with two digits that the IRS does not give"
    except ValidationError:
        why = "is not two digits, a hyphen and seven digits"
    else:
        return
    hint = "copy it from the determination letter, as 91-1144442"
    yield error("ein-form", f"the EIN `{written}` {why}", asked.place("ein"), hint)


def us_reply_address(asked: Asked) -> Iterator[Diagnostic]:
    """The coupon has no address to be sent to, or one that the window of a #10 envelope does not show as a whole.

    Four lines of some fifty characters have room, the organisation's name among them.
    """
    lines = asked.payment.address
    if not lines:
        message = f"the slip `{asked.slip}` is a coupon to send back, and {asked.payment.payee} has no address"
        yield error("us-reply-address", message, asked.at, "write `address:` under `organisation:`")
    elif not address_step(lines):
        most, signs = LYING.steps()["note"]
        longest = max(lines, key=len)
        message = (
            f"the address has {len(lines)} lines with a longest of {len(longest)} characters (“{longest}”); "
            f"{most} of {signs} have room in the window"
        )
        yield error("us-reply-address", message, asked.at, "write it shorter, or in fewer lines")


def us_reply_room(asked: Asked) -> Iterator[Diagnostic]:
    """The coupon has no room for all that it offers: a third of Letter holds four amounts, two rhythms and a name.

    Offer fewer, or make checks payable to a shorter name.
    """
    payment = asked.payment
    offered = {
        "amounts": (len(payment.amounts), _MOST_AMOUNTS, "amounts"),
        "frequency": (len(payment.frequency), _MOST_RHYTHMS, "rhythms"),
        "payable-to": (len(payable_to(payment)), _PAYABLE_LETTERS, "characters of a name"),
    }
    for key, (many, room, what) in offered.items():
        if many > room:
            message = f"the coupon of the slip `{asked.slip}` has {many} {what}; {room} have room"
            yield error("us-reply-room", message, asked.place(key), "offer fewer, or say it shorter")


CHECKS: tuple[Check, ...] = (*paper.CHECKS, ein_form, us_reply_address, us_reply_room)
