"""QR Platba, Czechia: a code that fills in the form of a banking app (Short Payment Descriptor)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from printreport.slips.apps import WANT, by_account, drawing, name_and_message
from printreport.slips.details import ACCOUNT, BIC, HOLDER, MESSAGE
from printreport.slips.scheme import Norm, Scheme
from printreport.slips.spd.check import CHECKS
from printreport.slips.spd.decode import decode
from printreport.slips.spd.payload import ENCODING, known, message, name, payload
from printreport.slips.spd.words import WORDS
from printreport.slips.symbols import DETAILS, variable_symbol

# The table of keys, RN and MSG: characters that have room
NAME, NOTE = 35, 60


fill = by_account(lambda payment: name(payment) or payment.payee, variable_symbol, message)

SPD = Scheme(
    name="spd",
    about="QR Platba in Czechia: a code for banking apps, and the account to copy by hand",
    place="panel",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    codes=drawing(payload, fill, replace(WANT, encoding=ENCODING)),
    details=(
        replace(ACCOUNT, required=True, example="CZ28 0600 0000 0001 6854 0115"),
        BIC,
        HOLDER,
        MESSAGE,
        *DETAILS,
    ),
    countries=("CZ",),
    norm=Norm("Czech Banking Association, QR Platba (Short Payment Descriptor)", "1.0", "table of keys"),
    payload=payload,
    decode=decode,
    currencies=("CZK",),
    largest=Decimal("9999999.99"),
    texts=name_and_message(name, NAME, message, NOTE, known),
    beside=("link",),
)
