"""QR Platba, Czechia: a code that fills in the form of a banking app (Short Payment Descriptor)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from printreport.model.slip import Code, Payment
from printreport.slips.apps import WANT, drawn, shown
from printreport.slips.details import ACCOUNT, BIC, HOLDER, MESSAGE
from printreport.slips.identifiers import bic, iban
from printreport.slips.scheme import Detail, Norm, Place, Scheme, Words
from printreport.slips.spd.check import CHECKS
from printreport.slips.spd.decode import decode
from printreport.slips.spd.payload import ENCODING, message, name, payload
from printreport.slips.spd.words import WORDS


def fill(payment: Payment) -> Mapping[str, Any]:
    """Return what stands beside the code, in groups that can be copied by hand."""
    return shown(
        payment,
        name(payment) or payment.payee,
        iban.show(payment.detail("account")),
        payment.detail("variable-symbol"),
        message(payment),
        bic.show(payment.detail("bic")),
    )


def codes(payment: Payment, words: Words, place: Place) -> tuple[Code, ...]:
    """Draw the code, in its own character set."""
    return drawn(payload(payment), words, place, fill(payment), replace(WANT, encoding=ENCODING))


SPD = Scheme(
    name="spd",
    about="QR Platba in Czechia: a code for banking apps, and the account to copy by hand",
    place="panel",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    codes=codes,
    details=(
        replace(ACCOUNT, required=True, example="CZ28 0600 0000 0001 6854 0115"),
        BIC,
        HOLDER,
        MESSAGE,
        Detail("variable-symbol", "The number by which the bank's file names the gift, up to ten digits.", "2025"),
        Detail("specific-symbol", "A second such number.", "42"),
        Detail("constant-symbol", "What kind of payment it is, up to four digits.", "0558"),
    ),
    countries=("CZ",),
    norm=Norm("Czech Banking Association, QR Platba (Short Payment Descriptor)", "1.0", "table of keys"),
    payload=payload,
    decode=decode,
)
