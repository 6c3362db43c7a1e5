"""Checks of the Swiss QR-bill: what SIX Implementation Guidelines 2.4 asks of a code, chapter by chapter.

A code that scans is still refused where account and reference do not go together, or where the name is not the
account holder's; so everything that can be known before printing is looked at here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from printreport.diagnostics import Diagnostic, error
from printreport.slips.identifiers import iban
from printreport.slips.scheme import Asked, Check
from printreport.slips.swiss_qr import payload as code, room
from printreport.slips.swiss_qr.above import swiss_words_too_long
from printreport.slips.swiss_qr.account import (
    swiss_currency,
    swiss_reference,
    swiss_reference_kind,
)
from printreport.slips.swiss_qr.geometry import MOST_SIGNS
from printreport.slips.swiss_qr.parts import MOST_INFORMATION

_BILLING = re.compile(r"//[A-Z0-9]{2}(/.*)?")
_COUNTRY = re.compile(r"[A-Z]{2}")  # ISO 3166-1
_PREFIX = re.compile(r"[A-Z]{1,3}[ -]\s*(?=\d)")


def swiss_address(asked: Asked) -> Iterator[Diagnostic]:
    """The code needs the payee's address in its parts: postcode, town and country at least.

    Lines of an address, as on an envelope, have not been allowed since 21 November 2025. (SIX guidelines, 4.2.2, lines
    5 to 11.)
    """
    postal = code.address(asked.payment)
    parts = {"postcode": postal.postcode, "town": postal.town, "country": postal.country}
    missing = [name for name, part in parts.items() if not part.strip()]
    if missing:
        message = f"the slip `{asked.slip}` needs the {', the '.join(missing)} of {asked.payment.payee}"
        hint = "write `address:` under `organisation:` as `{street: …, number: …, postcode: …, town: …, country: CH}`"
        yield error("swiss-address", message, asked.at, hint)
    elif _PREFIX.match(postal.postcode):
        message = f"the postcode `{postal.postcode}` has a country before it, which the code does not take"
        yield error("swiss-address", message, asked.at, f"write `postcode: {_PREFIX.sub('', postal.postcode)}`")
    elif not _COUNTRY.fullmatch(postal.country):
        message = f"{asked.payment.payee} is at home in `{postal.country}`, which is no code of a country"
        yield error("swiss-address", message, asked.at, "write two capital letters: CH, LI, DE")


def swiss_debtor(asked: Asked) -> Iterator[Diagnostic]:
    """Who pays is said by half: name, postcode, town and country belong together, or none of them is said.

    (SIX guidelines, 4.1.5.)
    """
    debtor = asked.payment.debtor
    if debtor is None:
        return
    postal = debtor.address
    parts = {"name": debtor.name, "postcode": postal.postcode, "town": postal.town, "country": postal.country}
    missing = [name for name, part in parts.items() if not part.strip()]
    if missing:
        message = f"who pays on the slip `{asked.slip}` has no {' and no '.join(missing)}"
        yield error("swiss-debtor", message, asked.place("debtor"), "write all of it, or leave it to a pen")
    elif not _COUNTRY.fullmatch(postal.country):
        message = f"who pays on the slip `{asked.slip}` lives in `{postal.country}`, which is no code of a country"
        yield error("swiss-debtor", message, asked.place("debtor"), "write two capital letters: CH, LI, DE")


def swiss_billing_information(asked: Asked) -> Iterator[Diagnostic]:
    """Billing information does not begin with `//` and two signs for its syntax, as `//S1/10/AR25` does.

    It is meant for the payer's books; words for people stand under `message`. (SIX guidelines, 4.3.3 and annex D.)
    """
    written = asked.payment.detail("billing-information")
    if written and not _BILLING.fullmatch(code.billing(asked.payment)):
        message = f"the billing information `{written}` does not begin with `//` and two signs for its syntax"
        hint = "write it as `//S1/…`, or say it under `message`"
        yield error("swiss-billing-information", message, asked.place("billing-information"), hint)


def swiss_information(asked: Asked) -> Iterator[Diagnostic]:
    """Message and billing information share 140 characters (SIX guidelines, 4.2.2, lines 30 and 32)."""
    both = len(code.message(asked.payment)) + len(code.billing(asked.payment))
    if code.billing(asked.payment) and both > MOST_INFORMATION:
        message = f"message and billing information have {both} characters; {MOST_INFORMATION} have room for both"
        yield error("swiss-information", message, asked.place("message"), "say it shorter")


def swiss_too_much(asked: Asked) -> Iterator[Diagnostic]:
    """The code would need a symbol larger than version 25, the largest that is allowed, which holds 997 bytes.

    Letters with accents count twice. (SIX guidelines, 6.2.)
    """
    length = len(code.payload(asked.payment).encode())
    if length > MOST_SIGNS:
        message = f"the code of the slip `{asked.slip}` would have {length} bytes; {MOST_SIGNS} are allowed"
        yield error("swiss-too-much", message, asked.at, "say it shorter")


def swiss_room(asked: Asked) -> Iterator[Diagnostic]:
    """What must be printed does not stand in its place, not in the smallest size that is allowed.

    Name, address, reference and message are printed in full, in 8 points at least; on the receipt the street may be
    left out. (SIX guidelines, 3.4 and 3.6.2.)
    """
    for where, size in (("payment part", room.payment_part(asked.payment)), ("receipt", room.receipt(asked.payment))):
        if size is None:
            message = f"name, address and message of the slip `{asked.slip}` have no room in the {where}"
            yield error("swiss-room", message, asked.at, "say it shorter")


CHECKS: tuple[Check, ...] = (
    *iban.CHECKS,
    swiss_currency,
    swiss_reference_kind,
    swiss_reference,
    swiss_address,
    swiss_debtor,
    swiss_billing_information,
    swiss_information,
    swiss_too_much,
    swiss_room,
    swiss_words_too_long,
)
