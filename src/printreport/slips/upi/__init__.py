"""UPI, India: a code that opens the payment app with everything filled in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printreport.model.slip import Code, Payment
from printreport.slips.apps import drawn, shown
from printreport.slips.details import HOLDER, MESSAGE, REFERENCE
from printreport.slips.scheme import Detail, Norm, Place, Scheme, Words
from printreport.slips.upi.check import CHECKS
from printreport.slips.upi.decode import decode
from printreport.slips.upi.payload import message, name, payload
from printreport.slips.upi.words import WORDS


def fill(payment: Payment) -> Mapping[str, Any]:
    """Return what stands beside the code."""
    return shown(payment, name(payment), payment.detail("upi"), payment.detail("reference"), message(payment))


def codes(payment: Payment, words: Words, place: Place) -> tuple[Code, ...]:
    """Draw the code."""
    return drawn(payload(payment), words, place, fill(payment))


UPI = Scheme(
    name="upi",
    about="UPI in India: a code that opens the payment app",
    place="panel",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    codes=codes,
    details=(
        Detail("upi", "Your UPI ID.", "lantern@upi", required=True),
        HOLDER,
        REFERENCE,
        MESSAGE,
        Detail("merchant-category", "Your merchant category, four digits, where your bank gave you one.", "8398"),
    ),
    countries=("IN",),
    norm=Norm("National Payments Corporation of India, UPI Linking Specifications", "1.6 of November 2017", "1.2"),
    payload=payload,
    decode=decode,
)
