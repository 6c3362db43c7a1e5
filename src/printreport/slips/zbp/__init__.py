"""The 2D code of Polish banks: a code that fills in the transfer form of a banking app."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from printreport.model.slip import Code, Payment
from printreport.slips.apps import WANT, drawn, shown
from printreport.slips.details import ACCOUNT, HOLDER, MESSAGE
from printreport.slips.identifiers import iban
from printreport.slips.scheme import Detail, Norm, Place, Scheme, Words
from printreport.slips.zbp.check import CHECKS
from printreport.slips.zbp.decode import decode
from printreport.slips.zbp.payload import LEVEL, name, nip, payload, title
from printreport.slips.zbp.words import WORDS


def fill(payment: Payment) -> Mapping[str, Any]:
    """Return what stands beside the code, in groups that can be copied by hand."""
    return shown(payment, name(payment), iban.show(payment.detail("account")), nip(payment), title(payment))


def codes(payment: Payment, words: Words, place: Place) -> tuple[Code, ...]:
    """Draw the code, of the level that the recommendation names."""
    return drawn(payload(payment), words, place, fill(payment), replace(WANT, level=LEVEL))


ZBP = Scheme(
    name="zbp",
    about="the 2D code of Polish banks: a code for banking apps, and the account to copy by hand",
    place="panel",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    codes=codes,
    details=(
        replace(ACCOUNT, required=True, example="PL92 1240 1234 0001 5678 9012 3456"),
        Detail(
            "nip", "Your tax number, NIP, which the code of an organisation must say.", "521-43-49-636", required=True
        ),
        HOLDER,
        MESSAGE,
    ),
    countries=("PL",),
    norm=Norm(
        "Polish Bank Association (ZBP), recommendation on the 2D code", "1.0 of December 2013", "table of fields"
    ),
    payload=payload,
    decode=decode,
)
