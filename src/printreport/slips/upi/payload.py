"""What a UPI code says: a link that payment apps in India open.

National Payments Corporation of India, UPI Linking Specifications, version 1.6, 1.2.
"""

from __future__ import annotations

from urllib.parse import quote

from printreport.model.slip import Payment
from printreport.slips.figures import whole_or_two_decimals
from printreport.slips.payment import holder, message

HEAD = "upi://pay"
CURRENCY = "INR"


def payload(payment: Payment) -> str:
    """Return the exact text of the code: what says nothing is left out, and decimals as in its example: `am=10`."""
    parameters = {
        "pa": payment.detail("upi"),
        "pn": holder(payment),
        "mc": payment.detail("merchant-category"),
        "tr": payment.detail("reference"),
        "tn": message(payment),
        "am": whole_or_two_decimals(payment.amount),
        "cu": CURRENCY,
    }
    return f"{HEAD}?" + "&".join(f"{key}={quote(said, safe='@')}" for key, said in parameters.items() if said)
