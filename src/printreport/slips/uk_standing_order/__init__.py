"""A standing order: what a donor in the United Kingdom signs so that their own bank pays a gift again and again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from printreport.model.slip import Payment
from printreport.slips import paper
from printreport.slips.details import ACCOUNT_NUMBER, SORT_CODE, TAX
from printreport.slips.identifiers import sort_code
from printreport.slips.scheme import Detail, Scheme
from printreport.slips.uk_standing_order.check import CHECKS, holder, rhythms
from printreport.slips.uk_standing_order.geometry import ACCOUNT, DATE, SORT
from printreport.slips.uk_standing_order.words import WORDS

DETAILS = (
    replace(SORT_CODE, required=True),
    replace(
        ACCOUNT_NUMBER,
        required=True,
        about=(
            "The account's number, eight digits. Whether it belongs to the sort code only the banks' tables say, "
            "which change by the month and are not asked."
        ),
    ),
    Detail("holder", "In whose name the account is held, where that is not the organisation's.", "Lantern Network"),
    Detail("bank", "The bank that holds the account, and its branch.", "Example Bank plc, 1 Quay, Northmere"),
    Detail("reference", "What names the gift on both statements, 18 characters at most.", "LAMPS 26"),
    TAX,
)


def fill(payment: Payment) -> Mapping[str, Any]:
    """Return what the order prints: the account that is paid, the reference, and the rows of boxes."""
    return {
        **paper.common(payment),
        "holder": holder(payment),
        "bank": " ".join(payment.detail("bank").split()),
        "sort_code": sort_code.show(payment.detail("sort-code")),
        "account": sort_code.normal(payment.detail("account-number")),
        "reference": payment.detail("reference").strip(),
        "rhythms": rhythms(payment),
        "sort_cells": SORT,
        "account_cells": ACCOUNT,
        "date_cells": DATE,
    }


UK_STANDING_ORDER = Scheme(
    name="uk-standing-order",
    about="a standing order of the United Kingdom, for the donor's own bank",
    place="foot",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    details=DETAILS,
    countries=("GB",),
    currencies=("GBP",),
)
