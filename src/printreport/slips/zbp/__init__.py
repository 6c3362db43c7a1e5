"""The 2D code of Polish banks: a code that fills in the transfer form of a banking app."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from printreport.slips.apps import WANT, by_account, drawing, name_and_message
from printreport.slips.details import ACCOUNT, HOLDER, MESSAGE
from printreport.slips.scheme import Detail, Norm, Scheme
from printreport.slips.zbp.check import CHECKS
from printreport.slips.zbp.decode import decode
from printreport.slips.zbp.payload import LEVEL, known, name, nip, payload, title
from printreport.slips.zbp.words import WORDS

NAME, TITLE = 20, 32  # characters that have room in fields 5 and 6

fill = by_account(name, nip, title)

ZBP = Scheme(
    name="zbp",
    about="the 2D code of Polish banks: a code for banking apps, and the account to copy by hand",
    place="panel",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    codes=drawing(payload, fill, replace(WANT, level=LEVEL)),
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
    currencies=("PLN",),
    largest=Decimal("9999.99"),  # field 4: six digits of grosze
    texts=name_and_message(name, NAME, title, TITLE, known),
    beside=("link",),
)
