"""A SEPA credit transfer: a code that fills in the form of a banking app, and beside it what it says."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from printreport.model.slip import Code, Payment
from printreport.slips.apps import by_account
from printreport.slips.code import Symbol, qr
from printreport.slips.details import ACCOUNT, BIC, HOLDER, MESSAGE, REFERENCE
from printreport.slips.epc import payload as says
from printreport.slips.epc.check import CHECKS
from printreport.slips.epc.countries import SEPA
from printreport.slips.epc.decode import decode
from printreport.slips.epc.geometry import LARGEST_VERSION, LEAST_MODULE, SIDES
from printreport.slips.epc.payload import CHARACTER_SETS, VERSIONS, payload
from printreport.slips.epc.texts import texts
from printreport.slips.epc.words import WORDS
from printreport.slips.identifiers import iban
from printreport.slips.references import iso11649
from printreport.slips.scheme import Detail, Norm, Place, Scheme, Words


def _reference(payment: Payment) -> str:
    return iso11649.show(payment.detail("reference"))


fill = by_account(says.name, _reference, says.message)


def codes(payment: Payment, words: Words, place: Place) -> tuple[Code, ...]:
    """Draw the code, of version 13 at most, as large as its place allows."""
    title = f"{words['transfer_code']} {says.name(payment)}, {iban.show(payment.detail('account'))}"
    want = Symbol(least=LEAST_MODULE, largest=LARGEST_VERSION, encoding=says.character_set(payment))
    return (qr(payload(payment), SIDES[place], title, want),)


EPC = Scheme(
    name="epc",
    about="a SEPA credit transfer in euros: a code for banking apps, and the account to copy by hand",
    place="panel",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    codes=codes,
    details=(
        replace(ACCOUNT, required=True),
        BIC,
        HOLDER,
        REFERENCE,
        MESSAGE,
        Detail("purpose-code", "What kind of payment it is, by ISO 20022.", "CHAR"),
        Detail("note", "What the banking app tells the donor.", "Thank you"),
        Detail("character-set", "How the code's letters are written.", "utf-8", choices=tuple(CHARACTER_SETS)),
        Detail("code-version", "The version of the code.", VERSIONS[0], choices=VERSIONS),
    ),
    countries=tuple(sorted(SEPA)),
    norm=Norm("European Payments Council, EPC069-12, Quick Response Code guidelines", "3.1 of 19 March 2024", "2.2"),
    payload=payload,
    decode=decode,
    currencies=("EUR",),
    largest=Decimal("999999999.99"),
    texts=texts,
    beside=("reply", "link"),
)
