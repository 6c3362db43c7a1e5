"""What a UPI code says: a link that payment apps in India open.

National Payments Corporation of India, UPI Linking Specifications, version 1.6, 1.2.
"""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import quote

from printreport.model.slip import Payment

HEAD = "upi://pay"
CURRENCY = "INR"


def payload(payment: Payment) -> str:
    """Return the exact text of the code: what says nothing is left out."""
    parameters = {
        "pa": payment.detail("upi"),
        "pn": name(payment),
        "mc": payment.detail("merchant-category"),
        "tr": payment.detail("reference"),
        "tn": message(payment),
        "am": amount(payment.amount),
        "cu": CURRENCY,
    }
    return f"{HEAD}?" + "&".join(f"{key}={quote(said, safe='@')}" for key, said in parameters.items() if said)


def name(payment: Payment) -> str:
    """Return in whose name the account is held."""
    return payment.detail("holder") or payment.payee


def message(payment: Payment) -> str:
    """Return the note that reaches the payee: what the gift is for, where nothing else was written."""
    return payment.detail("message") or payment.purpose


def amount(sum_: Decimal | None) -> str:
    """Write an amount as the specification's example does, without decimals where there are none: `10`."""
    if sum_ is None:
        return ""
    return f"{sum_:.0f}" if sum_ == sum_.to_integral_value() else f"{sum_:.2f}"
