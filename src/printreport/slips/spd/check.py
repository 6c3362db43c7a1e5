"""Checks of a QR Platba: Short Payment Descriptor, version 1.0, table of keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from printreport.diagnostics import Diagnostic, error
from printreport.slips.apps import app_beside
from printreport.slips.identifiers import bic, iban
from printreport.slips.letters import named, strange
from printreport.slips.scheme import Asked, Check
from printreport.slips.spd.payload import SYMBOLS, known, message, name

_LARGEST = Decimal("9999999.99")
_SYMBOL = re.compile(r"[0-9]{1,10}", re.ASCII)
_CONSTANT = re.compile(r"[0-9]{1,4}", re.ASCII)
NAME, MESSAGE = 35, 60


def spd_currency(asked: Asked) -> Iterator[Diagnostic]:
    """A QR Platba is a payment within Czechia, in koruny (key CC), and this slip asks for something else.

    For a transfer in euros, take `epc`.
    """
    if asked.payment.currency != "CZK":
        said = f"the slip `{asked.slip}` asks for {asked.payment.currency}; a QR Platba is paid in CZK"
        yield error("spd-currency", said, asked.place("currency"), "write `currency: CZK`, or take `epc` for euros")


def spd_account(asked: Asked) -> Iterator[Diagnostic]:
    """The account is not held in Czechia: apps there do not pay elsewhere by this code (key ACC)."""
    account = asked.payment.detail("account")
    if account and not iban.fault(account) and iban.country(account) != "CZ":
        said = f"the account `{iban.show(account)}` is not held in Czechia"
        yield error("spd-account", said, asked.place("account"), "write a Czech account, or take another scheme")


def spd_amount(asked: Asked) -> Iterator[Diagnostic]:
    """The amount has no room in the code, which holds ten characters of it (key AM)."""
    sum_ = asked.payment.amount
    if sum_ is not None and sum_.is_finite() and sum_ > _LARGEST:
        said = f"the amount {sum_} has no room in the code, which holds up to {_LARGEST}"
        yield error("spd-amount", said, asked.place("amount"), "take it out, and the donor writes the amount")


def spd_symbol(asked: Asked) -> Iterator[Diagnostic]:
    """A symbol is not made of digits, or has too many: ten, and four for the constant one (keys X-VS, X-SS, X-KS)."""
    for _, key in SYMBOLS:
        written = asked.payment.detail(key)
        form, most = (_CONSTANT, "four") if key == "constant-symbol" else (_SYMBOL, "ten")
        if written and not form.fullmatch(written):
            said = f"the {key.replace('-', ' ')} `{written}` is not made of at most {most} digits"
            yield error("spd-symbol", said, asked.place(key), f"write digits alone, such as `{key}: 2025`")


def spd_text(asked: Asked) -> Iterator[Diagnostic]:
    """A text is too long, or holds a letter that the code's character set lacks (ISO 8859-1; keys RN and MSG).

    A name has 35 characters, a message 60. Of the Czech letters the set holds á, é, í, ó, ú and ý; with
    `transliterate: true` the others lose their accents.
    """
    payment = asked.payment
    key = "message" if payment.detail("message") else "purpose"
    for where, words, most in (("holder", name(payment), NAME), (key, message(payment), MESSAGE)):
        if odd := strange(words, known):
            said = f"the {where} of the slip `{asked.slip}` holds {named(odd)}, which its code does not take"
            yield error("spd-text", said, asked.place(where), "write `transliterate: true`, or other characters")
        elif len(words) > most:
            said = f"the {where} of the slip `{asked.slip}` has {len(words)} characters; {most} have room"
            yield error("spd-text", said, asked.place(where), f"write a shorter one under `{where}`")


CHECKS: tuple[Check, ...] = (
    *iban.CHECKS,
    *bic.CHECKS,
    spd_currency,
    spd_account,
    spd_amount,
    spd_symbol,
    spd_text,
    app_beside,
)
