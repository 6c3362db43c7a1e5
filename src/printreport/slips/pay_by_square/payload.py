"""What a Slovak PAY by square code says: a payment order in fields parted by tabs.

bysquare, Specifications, version 1.1.0, PAY by square: its data model and the order of its fields.
"""

from __future__ import annotations

from decimal import Decimal

from printreport.model.slip import Payment
from printreport.slips.identifiers import bic as bics, iban
from printreport.slips.pay_by_square.envelope import packed

TAB = "\t"
ORDER = "1"  # the option: a payment order, neither a standing order nor a direct debit
NO = "0"

# The Slovak symbols by which a bank's file names a payment, in the order of their fields
SYMBOLS = ("variable-symbol", "constant-symbol", "specific-symbol")


def payload(payment: Payment) -> str:
    """Return the exact text of the code."""
    return packed(data(payment))


def data(payment: Payment) -> str:
    """Return what is packed into it: one payment to one account."""
    fields = (
        "",  # an invoice's number
        "1",
        ORDER,
        amount(payment.amount),
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
        name(payment),
        "",
        "",
    )
    return TAB.join(fields)


def amount(sum_: Decimal | None) -> str:
    """Write an amount, without decimals where there are none."""
    if sum_ is None:
        return ""
    return f"{sum_:.0f}" if sum_ == sum_.to_integral_value() else f"{sum_:.2f}"


def name(payment: Payment) -> str:
    """Return in whose name the account is held."""
    return payment.detail("holder") or payment.payee


def message(payment: Payment) -> str:
    """Return the note that reaches the payee: what the gift is for, where nothing else was written."""
    return payment.detail("message") or payment.purpose
