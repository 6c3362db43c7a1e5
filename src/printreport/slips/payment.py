"""What is asked, with who asks: takes the manuscript's order and the organisation, returns a `Payment`; reads one."""

from __future__ import annotations

import re
from types import MappingProxyType

from printreport.model.report import Organisation, SlipOrder
from printreport.model.slip import Payment


def payment_of(order: SlipOrder, organisation: Organisation) -> Payment:
    """Join order and organisation; spaces and line ends inside running words become single spaces.

    Codes and links are left exactly as written: in them a stray character is an error, not something to tidy.
    """
    return Payment(
        payee=organisation.name,
        address=_return_address(organisation),
        currency=order.currency,
        amounts=tuple((amount, _tidy(words)) for amount, words in order.amounts),
        frequency=order.frequency,
        link=order.link,
        appeal=order.appeal,
        purpose=_tidy(order.purpose),
        dedication=order.dedication,
        heading=_tidy(order.heading),
        ask=_tidy(order.ask),
        notice=_tidy(order.notice),
        amount=order.amount,
        details=MappingProxyType(dict(order.details)),
        country=order.country or (organisation.postal.country if organisation.postal else ""),
        payee_address=organisation.postal,
        transliterate=order.transliterate,
    )


def holder(payment: Payment) -> str:
    """Return in whose name the account is held: the organisation's own, where the slip names no other."""
    return payment.detail("holder") or payment.payee


def message(payment: Payment) -> str:
    """Return the words that reach the payee: what the gift is for, where nothing else was written."""
    return payment.detail("message") or payment.purpose


def message_key(payment: Payment) -> str:
    """Return the key under which those words were written."""
    return "message" if payment.detail("message") else "purpose"


def _return_address(organisation: Organisation) -> tuple[str, ...]:
    """The lines of the postal address, headed by the organisation's name unless that stands there already."""
    lines = tuple(line for line in map(_tidy, organisation.address) if line)
    if not lines or lines[0].casefold() == organisation.name.casefold():
        return lines
    return (organisation.name, *lines)


def _tidy(words: str) -> str:
    """Write words on one line, with single spaces; a straight apostrophe behind a letter becomes a printer's."""
    return re.sub(r"(?<=\w)'", "’", " ".join(words.split()))
