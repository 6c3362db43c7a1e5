"""PAY by square, Slovakia: a code that fills in the form of a banking app."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from printreport.model.slip import Code, Payment
from printreport.slips.apps import drawn, shown
from printreport.slips.details import ACCOUNT, BIC, HOLDER, MESSAGE
from printreport.slips.identifiers import bic, iban
from printreport.slips.pay_by_square.check import CHECKS
from printreport.slips.pay_by_square.decode import decode
from printreport.slips.pay_by_square.payload import message, name, payload
from printreport.slips.pay_by_square.words import WORDS
from printreport.slips.scheme import Detail, Norm, Place, Scheme, Words


def fill(payment: Payment) -> Mapping[str, Any]:
    """Return what stands beside the code, in groups that can be copied by hand."""
    return shown(
        payment,
        name(payment),
        iban.show(payment.detail("account")),
        payment.detail("variable-symbol"),
        message(payment),
        bic.show(payment.detail("bic")),
    )


def codes(payment: Payment, words: Words, place: Place) -> tuple[Code, ...]:
    """Draw the code."""
    return drawn(payload(payment), words, place, fill(payment))


PAY_BY_SQUARE = Scheme(
    name="pay-by-square",
    about="PAY by square in Slovakia: a code for banking apps, and the account to copy by hand",
    place="panel",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    codes=codes,
    details=(
        replace(ACCOUNT, required=True, example="SK96 1100 0000 0029 1859 9669"),
        BIC,
        HOLDER,
        MESSAGE,
        Detail("variable-symbol", "The number by which the bank's file names the gift, up to ten digits.", "2025"),
        Detail("specific-symbol", "A second such number.", "42"),
        Detail("constant-symbol", "What kind of payment it is, up to four digits.", "0558"),
    ),
    countries=("SK",),
    norm=Norm("bysquare, Specifications of PAY by square", "1.1.0", "3"),
    payload=payload,
    decode=decode,
)
