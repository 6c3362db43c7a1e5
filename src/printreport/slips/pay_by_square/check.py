"""Checks of a PAY by square code: bysquare, Specifications, version 1.1.0, data model of PAY by square."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from printreport.diagnostics import Diagnostic, error
from printreport.slips.apps import MOST_CAPITALS, app_beside, too_much
from printreport.slips.identifiers import bic, iban
from printreport.slips.letters import named, strange
from printreport.slips.pay_by_square.payload import SYMBOLS, message, name, payload
from printreport.slips.scheme import Asked, Check

_LARGEST = Decimal("999999999.99")
_DIGITS = {"variable-symbol": 10, "constant-symbol": 4, "specific-symbol": 10}
_CURRENCY = "EUR"
NAME, NOTE = 70, 140


def pay_by_square_currency(asked: Asked) -> Iterator[Diagnostic]:
    """Slovak banks take the code for payments in euros, and this slip asks for something else."""
    if asked.payment.currency != _CURRENCY:
        said = f"the slip `{asked.slip}` asks for {asked.payment.currency}; PAY by square is paid in {_CURRENCY}"
        yield error("pay-by-square-currency", said, asked.place("currency"), f"write `currency: {_CURRENCY}`")


def pay_by_square_account(asked: Asked) -> Iterator[Diagnostic]:
    """The account is not held in Slovakia, where apps read the code. For others in Europe, take `epc`."""
    account = asked.payment.detail("account")
    if account and not iban.fault(account) and iban.country(account) != "SK":
        said = f"the account `{iban.show(account)}` is not held in Slovakia"
        yield error("pay-by-square-account", said, asked.place("account"), "write a Slovak account, or take `epc`")


def pay_by_square_amount(asked: Asked) -> Iterator[Diagnostic]:
    """The amount has no room in its field, which holds 15 characters."""
    sum_ = asked.payment.amount
    if sum_ is not None and sum_.is_finite() and sum_ > _LARGEST:
        said = f"the amount {sum_} has no room in the code, which holds up to {_LARGEST}"
        yield error("pay-by-square-amount", said, asked.place("amount"), "take it out, and the donor writes the amount")


def pay_by_square_symbol(asked: Asked) -> Iterator[Diagnostic]:
    """A symbol is not made of digits, or has too many: ten, and four for the constant one."""
    for key in SYMBOLS:
        written = asked.payment.detail(key)
        if written and not re.fullmatch(rf"[0-9]{{1,{_DIGITS[key]}}}", written, re.ASCII):
            said = f"the {key.replace('-', ' ')} `{written}` is not made of at most {_DIGITS[key]} digits"
            yield error("pay-by-square-symbol", said, asked.place(key), f"write digits alone, such as `{key}: 2025`")


def pay_by_square_text(asked: Asked) -> Iterator[Diagnostic]:
    """Name or note is too long, or holds a character that cannot be seen; a tab would shift every field behind it.

    A name has 70 characters, a note 140.
    """
    payment = asked.payment
    key = "message" if payment.detail("message") else "purpose"
    for where, words, most in (("holder", name(payment), NAME), (key, message(payment), NOTE)):
        if odd := strange(words, str.isprintable):
            said = f"the {where} of the slip `{asked.slip}` holds {named(odd)}, which its code does not take"
            yield error("pay-by-square-text", said, asked.place(where), "write it on one line, with single spaces")
        elif len(words) > most:
            said = f"the {where} of the slip `{asked.slip}` has {len(words)} characters; {most} have room"
            yield error("pay-by-square-text", said, asked.place(where), f"write a shorter one under `{where}`")


CHECKS: tuple[Check, ...] = (
    *iban.CHECKS,
    *bic.CHECKS,
    pay_by_square_currency,
    pay_by_square_account,
    pay_by_square_amount,
    pay_by_square_symbol,
    pay_by_square_text,
    too_much(payload, MOST_CAPITALS),
    app_beside,
)
