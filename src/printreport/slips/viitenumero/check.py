"""Checks of the bar code of Finnish banks: Finance Finland, Bank bar code guide, version 5.3."""

from __future__ import annotations

import re
from collections.abc import Iterator

from printreport.diagnostics import Diagnostic, error
from printreport.slips.days import digits, is_day_of_this_century
from printreport.slips.identifiers import iban
from printreport.slips.references import iso11649, viitenumero
from printreport.slips.scheme import Asked, Check

_RF_OF_DIGITS = re.compile(r"RF[0-9]{2,23}", re.ASCII)


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


def viitenumero_due(asked: Asked) -> Iterator[Diagnostic]:
    """The day until which to pay is no day of the calendar."""
    written = asked.payment.detail("due")
    if written and not is_day_of_this_century(digits(written)):
        said = f"`{written}`, the day of the slip `{asked.slip}`, is none of this century"
        yield error("viitenumero-due", said, asked.place("due"), "write year, month and day, such as `20271231`")


CHECKS: tuple[Check, ...] = (
    *iban.CHECKS,
    viitenumero_reference,
    viitenumero_due,
)
