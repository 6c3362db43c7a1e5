"""The symbols by which banks in Czechia and Slovakia name a payment: the keys that slips write, and their check."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from printreport.diagnostics import Diagnostic, error
from printreport.model.slip import Payment
from printreport.slips.scheme import Asked, Detail

VARIABLE, SPECIFIC, CONSTANT = "variable-symbol", "specific-symbol", "constant-symbol"
DETAILS = (
    Detail(VARIABLE, "The number by which the bank's file names the gift, up to ten digits.", "2025"),
    Detail(SPECIFIC, "A second such number.", "42"),
    Detail(CONSTANT, "What kind of payment it is, up to four digits.", "0558"),
)
MOST: Mapping[str, int] = MappingProxyType({VARIABLE: 10, SPECIFIC: 10, CONSTANT: 4})  # digits


def variable_symbol(payment: Payment) -> str:
    """Return the number by which the bank's file names the gift."""
    return payment.detail(VARIABLE)


def payment_symbol(asked: Asked) -> Iterator[Diagnostic]:
    """A symbol is not made of digits, or has too many: ten, and four for the constant one.

    (Czech Banking Association, QR Platba, keys X-VS, X-SS and X-KS; bysquare, PAY by square, data model.)
    """
    for key, most in MOST.items():
        written = asked.payment.detail(key)
        if written and not re.fullmatch(rf"[0-9]{{1,{most}}}", written, re.ASCII):
            message = f"the {key.replace('-', ' ')} `{written}` is not made of at most {most} digits"
            yield error("payment-symbol", message, asked.place(key), f"write digits alone, such as `{key}: 2025`")
