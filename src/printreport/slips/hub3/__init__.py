"""The Croatian payment slip, form HUB 3A: order and receipt at the foot of A4, with the code of Croatian banks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from printreport.model.slip import Code, Payment
from printreport.slips.details import ACCOUNT, HOLDER, MESSAGE, REFERENCE
from printreport.slips.hub3 import geometry, payload as says
from printreport.slips.hub3.check import CHECKS, texts
from printreport.slips.hub3.decode import decode
from printreport.slips.hub3.payload import payload
from printreport.slips.hub3.words import WORDS
from printreport.slips.identifiers import iban
from printreport.slips.pdf417 import pdf417
from printreport.slips.scheme import Detail, Norm, Place, Scheme, Words


def fill(payment: Payment) -> Mapping[str, Any]:
    """Return what stands in each box, line by line, and the places of all of them."""
    return {
        "said": _said(payment),
        "fields": (*geometry.FIELDS, *geometry.RECEIPTS),
        "parties": geometry.PARTIES,
        "named": geometry.NAMED,
        "lines": geometry.LINES,
        "frames": (geometry.ORDER, geometry.RECEIPT),
        "code_place": geometry.CODE,
        "perforation": geometry.PERFORATION,
    }


def _said(payment: Payment) -> Mapping[str, tuple[str, ...]]:
    """Return the lines of each box, by its name; a box that nobody has filled is not among them."""
    model, number = says.reference(payment)
    account = iban.show(payment.detail("account"))
    amount = f"={payment.amount:.2f}".replace(".", ",") if payment.amount is not None else ""
    payer = says.payer(payment)
    said = {
        "currency": (says.CURRENCY,),
        "amount": (amount,),
        "payer": payer,
        "payee": says.payee(payment),
        "account": (account,),
        "model": (model,),
        "number": (number,),
        "purpose_code": (says.purpose_code(payment),),
        "message": (says.message(payment),),
        "receipt_amount": (f"{says.CURRENCY} {amount}".strip(),),
        "receipt_payer": payer[:1],
        "receipt_account": (account,),
        "receipt_number": (f"{model} {number}".strip(),),
        "receipt_message": (says.message(payment),),
    }
    filled = {name: tuple(filter(None, lines)) for name, lines in said.items()}
    return MappingProxyType({name: lines for name, lines in filled.items() if lines})


def codes(payment: Payment, words: Words, _place: Place) -> tuple[Code, ...]:
    """Draw the code, as large as it always is."""
    title = f"{words['hub3_code']} {says.payee(payment)[0]}, {iban.show(payment.detail('account'))}"
    return (pdf417(payload(payment), title, geometry.STACK),)


HUB3 = Scheme(
    name="hub3",
    about="a Croatian payment slip: form HUB 3A with order and receipt, and the 2D code of Croatian banks",
    place="foot",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    codes=codes,
    details=(
        replace(ACCOUNT, required=True, example="HR12 1001 0051 8630 0016 0"),
        HOLDER,
        replace(
            REFERENCE,
            about="Model and number by which the bank's file names the gift; `{hr01: 2026-42}` makes one.",
            example="HR00 2026-42",
        ),
        MESSAGE,
        Detail("purpose-code", "What the payment is for, by ISO 20022; `CHAR`, a gift, where nothing is said.", "CHAR"),
    ),
    countries=("HR",),
    norm=Norm(
        "HUB (Hrvatska udruga banaka), Uputa o upotrebi PDF417 2D bar koda, obrazac HUB 3A, Prilog A",
        "6 of September 2022",
        "Struktura i položaj podataka",
    ),
    payload=payload,
    decode=decode,
    currencies=(says.CURRENCY,),
    largest=says.LARGEST,
    texts=texts,
    beside=("link",),
)
