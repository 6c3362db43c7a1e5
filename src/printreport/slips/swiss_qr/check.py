"""Checks of the Swiss QR-bill: what SIX Implementation Guidelines 2.4 asks of a code, chapter by chapter.

A code that scans is still refused where account and reference do not go together, or where the name is not the
account holder's; so everything that can be known before printing is looked at here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from printreport.diagnostics import Diagnostic, error
from printreport.slips.identifiers import iban
from printreport.slips.references import iso11649, qrr
from printreport.slips.scheme import Asked, Check
from printreport.slips.swiss_qr import payload as code, room
from printreport.slips.swiss_qr.above import swiss_words_too_long
from printreport.slips.swiss_qr.geometry import MOST_SIGNS
from printreport.slips.swiss_qr.parts import MOST_INFORMATION, swiss_characters, swiss_too_long

_HOME = ("CH", "LI")
_CURRENCIES = ("CHF", "EUR")
_LARGEST = Decimal("999999999.99")
_BILLING = re.compile(r"//[A-Z0-9]{2}(/.*)?")
_PREFIX = re.compile(r"[A-Z]{1,3}[ -]\s*(?=\d)")


def _sound(asked: Asked) -> bool:
    """Whether the account is one at all: what it goes with is judged only then."""
    account = asked.payment.detail("account")
    return bool(account) and not iban.fault(account)


def swiss_account_country(asked: Asked) -> Iterator[Diagnostic]:
    """A Swiss QR-bill leads to an account in Switzerland or Liechtenstein, and this one leads elsewhere.

    For an account elsewhere in Europe, take `epc`. (SIX guidelines, 4.2.2, line 4.)
    """
    account = asked.payment.detail("account")
    if _sound(asked) and iban.country(account) not in _HOME:
        message = f"the account `{iban.show(account)}` is neither Swiss nor of Liechtenstein, as a QR-bill's must be"
        yield error("swiss-account-country", message, asked.place("account"), "take `epc` for an account elsewhere")


def swiss_currency(asked: Asked) -> Iterator[Diagnostic]:
    """A Swiss QR-bill asks for Swiss francs or euros, and this slip for something else.

    A QR-IBAN takes francs alone, since 14 November 2026: for euros write the account's other IBAN. (SIX guidelines,
    2.10 and 4.2.2, line 20.)
    """
    currency = asked.payment.currency
    if currency not in _CURRENCIES:
        message = f"the slip `{asked.slip}` asks for {currency}; a Swiss QR-bill takes CHF and EUR"
        yield error("swiss-currency", message, asked.place("currency"), "write `currency: CHF`")
    elif currency != "CHF" and _sound(asked) and code.is_qr_iban(asked.payment.detail("account")):
        message = f"the slip `{asked.slip}` asks for {currency} with a QR-IBAN, which takes CHF alone"
        hint = "write the account's IBAN that is no QR-IBAN, with an RF reference or none"
        yield error("swiss-currency", message, asked.place("currency"), hint)


def swiss_reference_kind(asked: Asked) -> Iterator[Diagnostic]:
    """Account and reference do not go together (SIX guidelines, 2.10, 7.1): the bank will send the gift back.

    A QR-IBAN (its bank's number, in places 5 to 9, lies between 30000 and 31999) goes with a QR reference of 27 digits
    and with nothing else. Any other IBAN goes with an RF reference, or with none.
    """
    if not _sound(asked):
        return
    kind, account = code.reference_type(asked.payment), asked.payment.detail("account")
    if code.is_qr_iban(account) and kind != code.QRR:
        what = "an RF reference" if kind == code.SCOR else "no reference"
        message = f"the account `{iban.show(account)}` is a QR-IBAN, but the slip `{asked.slip}` has {what}"
        hint = "make a QR reference: printreport slip reference qrr NUMBER; or write the account's other IBAN"
        yield error("swiss-reference-kind", message, asked.place("reference"), hint)
    elif kind == code.QRR and not code.is_qr_iban(account):
        message = (
            f"the reference of the slip `{asked.slip}` is no RF reference, and `{iban.show(account)}` is no QR-IBAN"
        )
        hint = "write the QR-IBAN, or make an RF reference: printreport slip reference rf NUMBER"
        yield error("swiss-reference-kind", message, asked.place("reference"), hint)


def swiss_reference(asked: Asked) -> Iterator[Diagnostic]:
    """The reference is not built as its kind is, or its check digits do not fit.

    A QR reference has 27 digits, the last of them by modulo 10 recursive; an RF reference has up to 25 letters and
    digits. (SIX guidelines, 2.12 and annex B; ISO 11649.)
    """
    written = asked.payment.detail("reference")
    kinds = {code.QRR: qrr.QRR, code.SCOR: iso11649.RF}
    kind = kinds.get(code.reference_type(asked.payment))
    if kind and (why := kind.check(written)):
        message = f"the reference `{written}` {why}"
        yield error("swiss-reference", message, asked.place("reference"), kind.hint(written))


def swiss_amount(asked: Asked) -> Iterator[Diagnostic]:
    """The amount does not go into the code: from 0.01 to 999999999.99, with two decimals.

    Without an amount the slip has a field for it. (SIX guidelines, 4.2.2, line 19.)
    """
    amount = asked.payment.amount
    if amount is None:
        return
    cents = amount * 100 if amount.is_finite() else None
    if cents is None or not 0 < amount <= _LARGEST or cents != int(cents):
        message = f"the amount {amount} cannot be asked for: it goes from 0.01 to {_LARGEST}, with two decimals"
        yield error("swiss-amount", message, asked.place("amount"), "take it out, and the donor writes the amount")


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


def swiss_beside(asked: Asked) -> Iterator[Diagnostic]:
    """The slip asks for something that has no place beside a Swiss QR-bill.

    Nothing else may be printed on the bill. A donation page stands above it: `[swiss-qr, link]`. For anything more,
    describe two slips. (SIX guidelines, 3.1.)
    """
    others = [
        name for name in asked.schemes if name not in {"swiss-qr", "link", "reply", "epc"}
    ]  # those speak themselves
    if others:
        message = (
            f"the slip `{asked.slip}` asks for {', '.join(others)} beside a Swiss QR-bill, where nothing may stand"
        )
        yield error("swiss-beside", message, asked.place("scheme"), "describe two slips")


CHECKS: tuple[Check, ...] = (
    *iban.CHECKS,
    swiss_account_country,
    swiss_currency,
    swiss_reference_kind,
    swiss_reference,
    swiss_amount,
    swiss_address,
    swiss_debtor,
    swiss_characters,
    swiss_too_long,
    swiss_billing_information,
    swiss_information,
    swiss_too_much,
    swiss_room,
    swiss_words_too_long,
    swiss_beside,
)
