"""What a Slovak PAY by square code says: a payment order in fields parted by tabs.

bysquare, Specifications, version 1.1.0, PAY by square: its data model and the order of its fields.
"""

from __future__ import annotations

from printreport.model.slip import Payment
from printreport.slips.figures import whole_or_two_decimals
from printreport.slips.identifiers import bic as bics, iban
from printreport.slips.pay_by_square.envelope import packed
from printreport.slips.payment import holder, message
from printreport.slips.symbols import CONSTANT, SPECIFIC, VARIABLE

TAB = "\t"
ORDER = "1"  # the option: a payment order, neither a standing order nor a direct debit
NO = "0"

# The Slovak symbols by which a bank's file names a payment, in the order of their fields
SYMBOLS = (VARIABLE, CONSTANT, SPECIFIC)


def payload(payment: Payment) -> str:
    """Return the exact text of the code."""
    return packed(data(payment))


def data(payment: Payment) -> str:
    """Return what is packed into it: one payment to one account."""
    fields = (
        "",  # an invoice's number
        "1",
        ORDER,
        whole_or_two_decimals(payment.amount),
        payment.currency,
        "",  # until when
        *(payment.detail(symbol) for symbol in SYMBOLS),
        "",  # a reference in place of the symbols
        message(payment),
        "1",
        iban.normal(payment.detail("account")),
        bics.normal(payment.detail("bic")),
        NO,
        NO,
        holder(payment),
        "",
        "",
    )
    return TAB.join(fields)
