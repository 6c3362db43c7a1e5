"""Checks of a UPN QR order: ZBS, UPN QR – tehnični standard 1.1, chapter 5.2, and Navodilo 1.1, annex 2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import starmap

from printreport.diagnostics import Diagnostic, error
from printreport.model.slip import Payment, PostalAddress
from printreport.slips.identifiers import iban
from printreport.slips.payment import message_key
from printreport.slips.references import iso11649, si
from printreport.slips.scheme import Asked, Check, Text
from printreport.slips.upn_qr import payload as code

_PURPOSE_CODE = re.compile(r"[A-Z]{4}")
_PARTS = ("street", "postcode", "town")
LINE, MESSAGE = 33, 42  # standard, 5.2: characters of a line of name and address, and of what the payment is for


def texts(payment: Payment) -> tuple[Text, ...]:
    """Return every text of the order, with the letters and the room that it has (standard, 5.2)."""
    key = message_key(payment)
    payee, payer = code.payee(payment), code.party(payment, payment.debtor)
    lines = (
        ("holder", "the payee's name", payee[0], LINE, code.known),
        ("address", "the payee's street", payee[1], LINE, code.known),
        ("address", "the payee's town", payee[2], LINE, code.known),
        ("debtor", "the payer's name", payer[0], LINE, code.known),
        ("debtor", "the payer's street", payer[1], LINE, code.known),
        ("debtor", "the payer's town", payer[2], LINE, code.known),
    )
    return (Text(key, f"the {key}", code.message(payment), MESSAGE, code.known), *starmap(Text, lines))


def upn_reference(asked: Asked) -> Iterator[Diagnostic]:
    """The reference is neither an SI reference nor an RF reference, or its check digits do not fit.

    `{si12: 1042}` makes one of a number of yours. Where gifts are not told apart, write `SI99`, which says that there
    is none. (ZBS, Pravila za oblikovanje in uporabo standardiziranih referenc, version 1.4, chapters 2 and 3.)
    """
    written = asked.payment.detail("reference")
    kind = iso11649.RF if code.reference(asked.payment).startswith("RF") else si.SI12
    if written and (why := kind.check(written)):
        said = f"the reference `{written}` {why}"
        yield error("upn-reference", said, asked.place("reference"), kind.hint(written))


def upn_purpose(asked: Asked) -> Iterator[Diagnostic]:
    """The order does not say what it is for: its purpose in words, and by a code of four capital letters.

    The words are the slip's `message`, or what the gift is for; the code is `CHAR`, a gift to charity, where no other
    is written. (Standard, 5.2, fields 12 and 13.)
    """
    if not code.message(asked.payment).strip():
        said = f"the slip `{asked.slip}` does not say what its order is for"
        yield error("upn-purpose", said, asked.place("message"), "write it under `message`")
    written = code.purpose_code(asked.payment)
    if not _PURPOSE_CODE.fullmatch(written):
        said = f"the purpose code `{written}` of the slip `{asked.slip}` is not four capital letters"
        yield error("upn-purpose", said, asked.place("purpose-code"), "write `CHAR`, or leave it out")


def upn_address(asked: Asked) -> Iterator[Diagnostic]:
    """The order needs the payee's street, postcode and town, which it prints and says (standard, 5.2, fields 18, 19).

    Who pays is named with all of them as well, or not at all (Navodilo, annex 2).
    """
    if missing := _missing(asked.payment.payee_address):
        said = f"the slip `{asked.slip}` needs the {missing} of {asked.payment.payee}"
        hint = "write `address:` under `organisation:` as `{street: …, number: …, postcode: …, town: …, country: SI}`"
        yield error("upn-address", said, asked.at, hint)
    debtor = asked.payment.debtor
    if debtor and (missing := _missing(debtor.address)):
        said = f"who pays on the slip `{asked.slip}` has no {missing}"
        yield error("upn-address", said, asked.place("debtor"), "write all of it, or leave it to a pen")


def _missing(postal: PostalAddress | None) -> str:
    """Name the parts that an address lacks; empty when it lacks none."""
    return " and ".join(part for part in _PARTS if not getattr(postal, part, "").strip())


CHECKS: tuple[Check, ...] = (*iban.CHECKS, upn_reference, upn_purpose, upn_address)
