"""Checks of the bar code of Finnish banks: Finance Finland, Bank bar code guide, version 5.3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from printreport.diagnostics import Diagnostic, error
from printreport.slips.apps import app_beside
from printreport.slips.identifiers import iban
from printreport.slips.references import iso11649, viitenumero
from printreport.slips.scheme import Asked, Check
from printreport.slips.viitenumero.decode import is_day
from printreport.slips.viitenumero.payload import COUNTRY

_LARGEST = Decimal("999999.99")
_RF_OF_DIGITS = re.compile(r"RF[0-9]{2,23}", re.ASCII)


def viitenumero_currency(asked: Asked) -> Iterator[Diagnostic]:
    """The bar code is paid in euros, and this slip asks for something else."""
    if asked.payment.currency != "EUR":
        said = f"the slip `{asked.slip}` asks for {asked.payment.currency}; the bar code is paid in EUR"
        yield error("viitenumero-currency", said, asked.place("currency"), "write `currency: EUR`")


def viitenumero_account(asked: Asked) -> Iterator[Diagnostic]:
    """The account is not held in Finland: the bar code has room for the 16 digits of a Finnish one alone."""
    account = asked.payment.detail("account")
    if account and not iban.fault(account) and iban.country(account) != COUNTRY:
        said = f"the account `{iban.show(account)}` is not held in Finland"
        yield error("viitenumero-account", said, asked.place("account"), "write a Finnish account, or take `epc`")


def viitenumero_reference(asked: Asked) -> Iterator[Diagnostic]:
    """The reference is no Finnish reference number, and no RF reference of digits alone, or its check digits are wrong.

    `{viitenumero: 1042}` makes one of a number of yours.
    """
    written = asked.payment.detail("reference")
    bare = iso11649.normal(written)
    kind = iso11649.RF if bare.startswith("RF") else viitenumero.VIITENUMERO
    why = kind.check(written) if written else ""
    if not why and kind is iso11649.RF and not _RF_OF_DIGITS.fullmatch(bare):
        why = "has letters behind its check digits, which the bar code cannot say"
    if why:
        yield error(
            "viitenumero-reference", f"the reference `{written}` {why}", asked.place("reference"), kind.hint(bare)
        )


def viitenumero_amount(asked: Asked) -> Iterator[Diagnostic]:
    """The amount has no room in the bar code, which holds up to 999999.99 euros."""
    sum_ = asked.payment.amount
    if sum_ is not None and sum_.is_finite() and sum_ > _LARGEST:
        said = f"the amount {sum_} has no room in the bar code, which holds up to {_LARGEST}"
        yield error("viitenumero-amount", said, asked.place("amount"), "take it out, and the donor writes the amount")


def viitenumero_due(asked: Asked) -> Iterator[Diagnostic]:
    """The day until which to pay is no day of the calendar."""
    written = asked.payment.detail("due")
    if written and not is_day(written.replace("-", "")):
        said = f"`{written}`, the day of the slip `{asked.slip}`, is none of this century"
        yield error("viitenumero-due", said, asked.place("due"), "write year, month and day, such as `20271231`")


CHECKS: tuple[Check, ...] = (
    *iban.CHECKS,
    viitenumero_currency,
    viitenumero_account,
    viitenumero_reference,
    viitenumero_amount,
    viitenumero_due,
    app_beside,
)
