"""The remittance coupon of the United States: a third of Letter, sent back with a check in a #10 window envelope."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stdnum.us import ein

from printreport.model.slip import Payment
from printreport.slips import paper
from printreport.slips.details import TAX
from printreport.slips.scheme import Detail, Norm, Scheme
from printreport.slips.us_reply.check import CARDS, CHECKS, WITH_CARD, address_step, payable_to
from printreport.slips.us_reply.geometry import CARD_CELLS
from printreport.slips.us_reply.words import WORDS

DETAILS = (
    Detail(
        "ein",
        "Your Employer Identification Number, by which a donor finds you at the IRS.",
        "91-1144442",
        required=True,
    ),
    Detail("payable-to", "To whom checks are made out, where that is not the organisation.", "Lantern Network"),
    Detail(
        "card",
        "Whether a panel for a card is printed: on paper alone, never as a field of a file, and never with its code.",
        CARDS[0],
        choices=CARDS,
    ),
    TAX,
)


def fill(payment: Payment) -> Mapping[str, Any]:
    """Return what the coupon prints: to whom checks are payable, the tax sentence's number, the return address."""
    return {
        **paper.common(payment),
        "payable_to": payable_to(payment),
        "ein": ein.format(ein.compact(payment.detail("ein"))),
        "card": payment.detail("card") == WITH_CARD,
        "card_cells": CARD_CELLS,
        "lines": payment.address,
        "address_step": address_step(payment.address),
    }


US_REPLY = Scheme(
    name="us-reply",
    about="a remittance coupon of the United States for a gift by check, with the tax sentence of a 501(c)(3)",
    place="foot",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    details=DETAILS,
    countries=("US",),
    currencies=("USD",),
    norm=Norm("Internal Revenue Service, Publication 1771, Charitable Contributions", "3-2016", "disclosure"),
)
