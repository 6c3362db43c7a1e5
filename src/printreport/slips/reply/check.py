"""Checks of the tear-off form."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.diagnostics import Diagnostic, error, warning
from printreport.slips.reply.geometry import ADDRESS_STEPS
from printreport.slips.scheme import Asked, Check


def reply_without_address(asked: Asked) -> Iterator[Diagnostic]:
    """The form can be torn off but not sent: nobody wrote where to.

    Write the organisation's postal address; it is printed where the envelope's window shows it.
    """
    if not asked.payment.address:
        message = f"the slip `{asked.slip}` is a form to send back, and {asked.payment.payee} has no address"
        hint = "write `address:` under `organisation:`, one line of the address per line"
        yield warning("reply-without-address", message, asked.at, hint)


def address_too_long(asked: Asked) -> Iterator[Diagnostic]:
    """The address does not stand in the envelope's window (80 × 24 mm are seen however the slip lies).

    Six lines of some fifty characters have room, the organisation's name among them.
    """
    if asked.payment.address and not address_step(asked.payment.address):
        lines, signs = ADDRESS_STEPS["note"]
        longest = max(asked.payment.address, key=len)
        why = (
            f"has {len(asked.payment.address)} lines with the name; {lines} have room in the envelope's window"
            if len(asked.payment.address) > lines
            else f"has a line of {len(longest)} characters (“{longest}”); {signs} have room in the envelope's window"
        )
        yield error(
            "address-too-long", f"the organisation's address {why}", asked.at, "write it shorter, or in fewer lines"
        )


def address_step(address: tuple[str, ...]) -> str:
    """Return the step of the type scale in which the address stands in its window; empty when in none."""
    for step, (lines, signs) in ADDRESS_STEPS.items():
        if len(address) <= lines and max(map(len, address), default=0) <= signs:
            return step
    return ""


CHECKS: tuple[Check, ...] = (reply_without_address, address_too_long)
