"""UPI, India: a code that opens the payment app with everything filled in."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from printreport.model.slip import Payment
from printreport.slips.apps import drawing, name_and_message, shown
from printreport.slips.details import HOLDER, MESSAGE, REFERENCE
from printreport.slips.payment import holder, message
from printreport.slips.scheme import Detail, Norm, Scheme
from printreport.slips.upi.check import CHECKS
from printreport.slips.upi.decode import decode
from printreport.slips.upi.payload import CURRENCY, payload
from printreport.slips.upi.words import WORDS

NAME, NOTE = 99, 50  # characters that apps show


def fill(payment: Payment) -> Mapping[str, Any]:
    """Return what stands beside the code."""
    return shown(payment, holder(payment), payment.detail("upi"), payment.detail("reference"), message(payment))


UPI = Scheme(
    name="upi",
    about="UPI in India: a code that opens the payment app",
    place="panel",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    codes=drawing(payload, fill),
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
    currencies=(CURRENCY,),
    largest=Decimal("99999999.99"),
    texts=name_and_message(holder, NAME, message, NOTE),
    beside=("link",),
)
