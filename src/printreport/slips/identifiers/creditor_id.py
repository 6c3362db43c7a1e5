"""SEPA creditor identifier (AT-02 of the rulebooks): EPC262-08, Creditor Identifier Overview.

Country, two check digits, three characters for the creditor's own use, then the national identifier. The check digits
are ISO 7064 mod 97-10 over all but the three; 35 characters at most (ISO 20022, Max35Text).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum.eu import at_02

from printreport.diagnostics import Diagnostic, error
from printreport.slips.identifiers.transposition import or_transposed
from printreport.slips.scheme import Asked, Check

LONGEST = 35
_FORM = re.compile(r"[A-Z]{2}[0-9]{2}[0-9A-Z]{3}[0-9A-Z]{1,28}")
_KEY = "creditor-id"


def normal(text: str) -> str:
    """Return an identifier as banks exchange it: capital letters and digits, no spaces."""
    return text.replace(" ", "").replace("\xa0", "").upper()


def show(text: str) -> str:
    """Return an identifier as it is printed, which is as it is exchanged."""
    return normal(text)


def fault(text: str) -> str:
    """Say what is wrong with an identifier, as the end of a sentence about it; empty when nothing is."""
    number = normal(text)
    if len(number) > LONGEST:
        return f"has {len(number)} characters; {LONGEST} are allowed"
    if not _FORM.fullmatch(number):
        return "is not two letters, two digits, three of your own, and the national number behind them"
    return "" if _fits(number) else "has check digits that do not fit"


def _fits(number: str) -> bool:
    """Whether the check digits, reckoned anew, are those that stand there: 00, 01 and 99 never are."""
    return bool(_FORM.fullmatch(number)) and at_02.calc_check_digits(number) == number[2:4]


def creditor_id_form(asked: Asked) -> Iterator[Diagnostic]:
    """The creditor identifier is not built as one (EPC262-08).

    It begins with the country's two letters, two check digits and three characters, ZZZ unless you chose others:
    DE98ZZZ09999999999.
    """
    written = asked.payment.detail(_KEY)
    if written and (why := fault(written)) and not _FORM.fullmatch(normal(written)):
        hint = "copy it from the letter that gave it to you"
        yield error("creditor-id-form", f"the creditor identifier `{written}` {why}", asked.place(_KEY), hint)


def creditor_id_check_digits(asked: Asked) -> Iterator[Diagnostic]:
    """The creditor identifier's check digits do not fit (EPC262-08): a digit is wrong, or two were exchanged."""
    written = asked.payment.detail(_KEY)
    number = normal(written)
    if _FORM.fullmatch(number) and (why := fault(number)):
        hint = or_transposed(number, _fits, show, "copy it from the letter that gave it to you")
        yield error("creditor-id-check-digits", f"the creditor identifier `{written}` {why}", asked.place(_KEY), hint)


CHECKS: tuple[Check, ...] = (creditor_id_form, creditor_id_check_digits)
