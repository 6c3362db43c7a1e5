"""The bar code of Finnish banks, with a reference number: read by banking apps and payment machines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from printreport.model.slip import Code, Payment
from printreport.slips import days
from printreport.slips.apps import shown
from printreport.slips.barcode import code128
from printreport.slips.details import ACCOUNT, BIC, HOLDER, REFERENCE
from printreport.slips.identifiers import bic, iban
from printreport.slips.payment import holder
from printreport.slips.references import iso11649, viitenumero
from printreport.slips.scheme import Detail, Norm, Place, Scheme, Words
from printreport.slips.viitenumero.check import CHECKS
from printreport.slips.viitenumero.decode import decode
from printreport.slips.viitenumero.geometry import HEIGHT, MODULE
from printreport.slips.viitenumero.payload import payload
from printreport.slips.viitenumero.words import WORDS


def fill(payment: Payment) -> Mapping[str, Any]:
    """Return what stands above the code, in groups that can be copied by hand; its digits among them."""
    written = iso11649.normal(payment.detail("reference"))
    kind = iso11649.RF if written.startswith("RF") else viitenumero.VIITENUMERO
    said = shown(
        payment,
        holder(payment),
        iban.show(payment.detail("account")),
        kind.show(written),
        "",
        bic.show(payment.detail("bic")),
    )
    due = days.digits(payment.detail("due"))
    return {**said, "digits": payload(payment), "due": date.fromisoformat(due) if due else None}


def codes(payment: Payment, words: Words, _place: Place) -> tuple[Code, ...]:
    """Draw the code, as large as it always is."""
    said = fill(payment)
    title = f"{words['transfer_code']} {said['payee']}, {said['account']}, {said['digits']}"
    return (code128(payload(payment), MODULE, HEIGHT, title),)


VIITENUMERO = Scheme(
    name="viitenumero",
    about="the bar code of Finnish banks, with a reference number",
    place="panel",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    codes=codes,
    details=(
        replace(ACCOUNT, required=True, example="FI79 4405 2020 0360 82"),
        BIC,
        HOLDER,
        replace(REFERENCE, required=True, example="86851 62596 19897"),
        Detail("due", "The day until which to pay, where there is one: year, month, day.", "20271231"),
    ),
    countries=("FI",),
    norm=Norm("Finance Finland, Bank bar code guide", "5.3", "symbol versions 4 and 5"),
    payload=payload,
    decode=decode,
    currencies=("EUR",),
    largest=Decimal("999999.99"),
    beside=("link",),
)
