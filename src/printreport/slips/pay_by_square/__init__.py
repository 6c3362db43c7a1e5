"""PAY by square, Slovakia: a code that fills in the form of a banking app."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from printreport.slips.apps import by_account, drawing, name_and_message
from printreport.slips.details import ACCOUNT, BIC, HOLDER, MESSAGE
from printreport.slips.pay_by_square.check import CHECKS
from printreport.slips.pay_by_square.decode import decode
from printreport.slips.pay_by_square.payload import payload
from printreport.slips.pay_by_square.words import WORDS
from printreport.slips.payment import holder, message
from printreport.slips.scheme import Norm, Scheme
from printreport.slips.symbols import DETAILS, variable_symbol

# The data model: characters that have room
NAME, NOTE = 70, 140


fill = by_account(holder, variable_symbol, message)

PAY_BY_SQUARE = Scheme(
    name="pay-by-square",
    about="PAY by square in Slovakia: a code for banking apps, and the account to copy by hand",
    place="panel",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    codes=drawing(payload, fill),
    details=(
        replace(ACCOUNT, required=True, example="SK96 1100 0000 0029 1859 9669"),
        BIC,
        HOLDER,
        MESSAGE,
        *DETAILS,
    ),
    countries=("SK",),
    norm=Norm("bysquare, Specifications of PAY by square", "1.1.0", "3"),
    payload=payload,
    decode=decode,
    currencies=("EUR",),
    largest=Decimal("999999999.99"),
    texts=name_and_message(holder, NAME, message, NOTE),
    beside=("link",),
)
