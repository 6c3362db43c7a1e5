"""A SEPA direct debit mandate: what a donor signs so that gifts may be collected from an account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from printreport.model.slip import Payment
from printreport.slips import paper
from printreport.slips.details import CREDITOR_ID, TAX
from printreport.slips.epc.countries import SEPA
from printreport.slips.identifiers import creditor_id
from printreport.slips.scheme import Detail, Norm, Scheme
from printreport.slips.sepa_mandate.check import CHECKS
from printreport.slips.sepa_mandate.geometry import BIC, DATE, IBAN, IBAN_ROOM
from printreport.slips.sepa_mandate.payments import PAYMENTS, kind
from printreport.slips.sepa_mandate.words import WORDS

DETAILS = (
    replace(CREDITOR_ID, required=True),
    Detail(
        "mandate-reference",
        "The reference by which you and the banks name this mandate; without it the form leaves its place free.",
        "LAMPS-2026-0042",
    ),
    Detail(
        "payment",
        "Whether gifts are collected again and again or once; without it the donor ticks, or the rhythms tell.",
        PAYMENTS[0],
        choices=PAYMENTS,
    ),
    TAX,
)


def fill(payment: Payment) -> Mapping[str, Any]:
    """Return what the mandate prints: the creditor, the kind of payment where it is settled, the rows of boxes."""
    return {
        **paper.common(payment),
        "creditor_id": creditor_id.show(payment.detail("creditor-id")),
        "reference": payment.detail("mandate-reference").strip(),
        "kind": kind(payment),
        "iban": IBAN,
        "iban_room": IBAN_ROOM,
        "bic": BIC,
        "date": DATE,
    }


SEPA_MANDATE = Scheme(
    name="sepa-mandate",
    about="a mandate by which gifts in euros are collected from the donor's account (SEPA Core direct debit)",
    place="foot",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    details=DETAILS,
    countries=tuple(sorted(SEPA)),
    currencies=("EUR",),
    norm=Norm("European Payments Council, EPC016-06, SEPA Direct Debit Core scheme rulebook", "2025", "4.7.2"),
)
