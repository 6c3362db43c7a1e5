"""The Swiss QR-bill: receipt and payment part at the foot of A4, with the Swiss QR Code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from printreport.model.slip import Code, Payment
from printreport.slips.code import Symbol, qr
from printreport.slips.details import ACCOUNT, HOLDER, MESSAGE, REFERENCE
from printreport.slips.identifiers import iban
from printreport.slips.scheme import Detail, Norm, Place, Scheme, Words
from printreport.slips.swiss_qr import payload as says, room
from printreport.slips.swiss_qr.check import CHECKS
from printreport.slips.swiss_qr.decode import decode
from printreport.slips.swiss_qr.geometry import CODE, CROSS, CROSS_ARM, CROSS_FIELD, LARGEST_VERSION, LEAST_MODULE
from printreport.slips.swiss_qr.parts import texts
from printreport.slips.swiss_qr.payload import payload
from printreport.slips.swiss_qr.words import WORDS

_PROCEDURE = re.compile(r"[^:/]*")
_SHOWN = 90  # IG 3.5.5: about as many characters as stand on one line of 7 points


def fill(payment: Payment) -> Mapping[str, Any]:
    """Return what stands on the slip, line by line, and the sizes in which it has room."""
    step = room.payment_part(payment) or room.PAYMENT_PART[-1]
    receipt = room.receipt(payment) or room.RECEIPT[-1]
    return {
        "account": iban.show(says.account(payment)),
        "creditor": room.creditor(payment),
        "creditor_short": room.creditor(payment, street=receipt.street),
        "reference": room.reference(payment),
        "information": room.information(payment),
        "debtor": room.party(payment.debtor),
        "debtor_short": room.party(payment.debtor, street=receipt.street),
        "currency": payment.currency,
        "amount": f"{payment.amount:,.2f}".replace(",", " ") if payment.amount is not None else "",
        "procedures": tuple(map(_procedure, says.procedures(payment))),
        "size": step.size,
        "receipt_size": receipt.size,
    }


def _procedure(text: str) -> Mapping[str, str]:
    """Part an alternative procedure into its name and the rest, which ends with dots where it has no room."""
    named = _PROCEDURE.match(text)
    name = named[0] if named else ""
    rest = text[len(name) :]
    return {"name": name, "rest": rest if len(text) <= _SHOWN else f"{rest[: _SHOWN - len(name)]}..."}


def codes(payment: Payment, words: Words, _place: Place) -> tuple[Code, ...]:
    """Draw the code, 46 mm wide without its white, the Swiss cross in its middle."""
    title = f"Swiss QR Code: {words['payable_to']} {iban.show(says.account(payment))}, {says.holder(payment)}"
    want = Symbol(quiet=0, least=LEAST_MODULE, largest=LARGEST_VERSION, mark=_cross())
    return (qr(payload(payment), CODE.width, title, want),)


def _cross() -> str:
    """Draw the Swiss cross, in mm from its middle."""
    squares = (
        ("#fff", CROSS, CROSS),
        ("#000", CROSS_FIELD, CROSS_FIELD),
        ("#fff", *CROSS_ARM),
        ("#fff", *CROSS_ARM[::-1]),
    )
    return "".join(
        f'<path fill="{colour}" d="M{-width / 2:.4g} {-height / 2:.4g}h{width:.4g}v{height:.4g}h{-width:.4g}z"/>'
        for colour, width, height in squares
    )


SWISS_QR = Scheme(
    name="swiss-qr",
    about="a Swiss QR-bill: receipt and payment part with the Swiss QR Code, for accounts in Switzerland",
    place="foot",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    codes=codes,
    details=(
        replace(ACCOUNT, required=True, example="CH52 0483 5012 3456 7100 0"),
        HOLDER,
        REFERENCE,
        MESSAGE,
        Detail("billing-information", "What the payer's books are told, in a syntax of SIX.", "//S1/10/AR25"),
        Detail("procedure", "The parameters of an alternative procedure.", "eBill/B/ada@example.org"),
        Detail("second-procedure", "Those of a second one.", "Name AV1: UV;UltraPay005;12345"),
    ),
    countries=("CH", "LI"),
    norm=Norm("SIX, Swiss Implementation Guidelines for the QR-bill", "2.4 of 24 February 2026", "4.2.2"),
    payload=payload,
    decode=decode,
    currencies=("CHF", "EUR"),
    largest=Decimal("999999999.99"),
    texts=texts,
    beside=("link",),
)
