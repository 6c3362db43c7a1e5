"""Gift Aid: the declaration by which a charity in the United Kingdom claims back the tax that was paid on a gift."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printreport.model.slip import Payment
from printreport.slips import paper
from printreport.slips.details import TAX
from printreport.slips.gift_aid.check import CHECKS, COVERS, SINGLE
from printreport.slips.gift_aid.declaration import MANY, NOTES, SINGLE as ONE
from printreport.slips.gift_aid.geometry import CELLS
from printreport.slips.gift_aid.words import WORDS
from printreport.slips.scheme import Detail, Norm, Scheme

DETAILS = (
    Detail(
        "covers",
        "What the declaration covers: this gift with those of the past four years and all to come, or this one alone.",
        COVERS[0],
        choices=COVERS,
    ),
    Detail("charity-number", "The charity's number, as its register gives it.", "1034567"),
    TAX,
)


def fill(payment: Payment) -> Mapping[str, Any]:
    """Return what the declaration prints: its wording for one gift or for many, the charity, the number of boxes."""
    covers = payment.detail("covers") or COVERS[0]
    return {
        **paper.common(payment),
        "covers": covers,
        "declaration": ONE if covers == SINGLE else MANY,
        "notes": NOTES,
        "number": payment.detail("charity-number").strip(),
        "cells": CELLS,
    }


GIFT_AID = Scheme(
    name="gift-aid",
    about="a Gift Aid declaration of the United Kingdom, in the words of HMRC's models",
    place="foot",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    details=DETAILS,
    countries=("GB",),
    currencies=("GBP",),
    norm=Norm(
        f"{MANY.source.owner}, Charity Gift Aid declaration",
        MANY.source.date,
        "model declarations for one gift and for many",
    ),
)
