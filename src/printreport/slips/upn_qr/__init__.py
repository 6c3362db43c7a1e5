"""The UPN QR form of Slovenia: receipt and payment order at the foot of A4, with the UPN QR code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from printreport.model.slip import Code, Payment
from printreport.slips.code import Symbol, qr
from printreport.slips.details import ACCOUNT, HOLDER, MESSAGE, REFERENCE
from printreport.slips.identifiers import iban
from printreport.slips.scheme import Detail, Norm, Place, Scheme, Words
from printreport.slips.upn_qr import geometry as form, printed
from printreport.slips.upn_qr.check import CHECKS, texts
from printreport.slips.upn_qr.decode import decode
from printreport.slips.upn_qr.payload import ENCODING, LARGEST, payee, payload
from printreport.slips.upn_qr.words import WORDS


def fill(payment: Payment) -> Mapping[str, Any]:
    """Return what stands on the form in its places, and what is drawn behind it."""
    filled = printed.values(payment)
    return {
        "receipt": printed.fields(form.RECEIPT, filled),
        "order": printed.fields(form.ORDER, filled),
        "lines": tuple(printed.lines()),
        "form": form,
    }


def codes(payment: Payment, words: Words, _place: Place) -> tuple[Code, ...]:
    """Draw the code, always of version 15 and of the same size (standard, 5.1)."""
    title = f"{words['upn_code']}: {words['upn_payee_account']} {iban.show(payment.detail('account'))}"
    want = Symbol(least=form.MODULE, encoding=ENCODING, eci=True, version=form.VERSION)
    return (qr(payload(payment), form.CODE, f"{title}, {payee(payment)[0]}", want),)


UPN_QR = Scheme(
    name="upn-qr",
    about="a UPN QR form: receipt and payment order with the UPN QR code, for accounts in Slovenia",
    place="foot",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    codes=codes,
    details=(
        replace(ACCOUNT, required=True, example="SI56 0510 0801 0486 080"),
        HOLDER,
        replace(REFERENCE, required=True, example="SI12 1033842574531"),
        MESSAGE,
        Detail("purpose-code", "What kind of payment it is, by ISO 20022.", "CHAR"),
    ),
    countries=("SI",),
    norm=Norm("Bank Association of Slovenia (ZBS), UPN QR – tehnični standard", "1.1 of November 2016", "5.2"),
    payload=payload,
    decode=decode,
    currencies=("EUR",),
    largest=LARGEST,
    texts=texts,
)
