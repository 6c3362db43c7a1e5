"""The tear-off form: amounts, the donor's details, a dedication, and the address to send it to in a window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printreport.model.slip import Payment
from printreport.slips.details import CONSENT, CUT, ENVELOPE, FORM, TAX
from printreport.slips.reply.check import CHECKS, address_step, envelope_of
from printreport.slips.reply.words import WORDS
from printreport.slips.scheme import Scheme

DETAILS = (FORM, ENVELOPE, CUT, CONSENT, TAX)


def fill(payment: Payment) -> Mapping[str, Any]:
    """Return what the form prints of its own: the return address and its step of type, the dedication."""
    return {
        "address": payment.address,
        "address_step": address_step(payment.address, envelope_of(payment)),
        "dedication": payment.dedication,
        "consent": " ".join(payment.detail("consent").split()),
    }


REPLY = Scheme(
    name="reply",
    about="a form to tear off, fill in and send back",
    place="foot",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    details=DETAILS,
)
