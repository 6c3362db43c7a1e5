"""Sort code and account number of the United Kingdom: six digits, and eight.

Whether the two belong together only the bank's tables say (Pay.UK, Vocalink modulus checking); they change by the month
and are not carried here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from printreport.diagnostics import Diagnostic, error
from printreport.slips.scheme import Asked, Check

_SORT_CODE, _ACCOUNT = "sort-code", "account-number"


def normal(text: str) -> str:
    """Return a sort code as banks exchange it: six digits."""
    return re.sub(r"[ \xa0–-]", "", text)


def show(text: str) -> str:
    """Return a sort code as it is printed: three pairs with hyphens."""
    digits = normal(text)
    return "-".join(digits[place : place + 2] for place in range(0, len(digits), 2))


def fault(text: str) -> str:
    """Say what is wrong with a sort code, as the end of a sentence about it; empty when nothing is."""
    return "" if re.fullmatch(r"[0-9]{6}", normal(text)) else "is not six digits"


def account_fault(text: str) -> str:
    """Say what is wrong with an account number, as the end of a sentence about it; empty when nothing is."""
    return "" if re.fullmatch(r"[0-9]{8}", normal(text)) else "is not eight digits"


def sort_code_form(asked: Asked) -> Iterator[Diagnostic]:
    """The sort code is not six digits, so it names no branch. Write it as 12-34-56."""
    written = asked.payment.detail(_SORT_CODE)
    if written and (why := fault(written)):
        yield error("sort-code-form", f"the sort code `{written}` {why}", asked.place(_SORT_CODE), "write it 12-34-56")


def account_number_form(asked: Asked) -> Iterator[Diagnostic]:
    """The account number is not eight digits. Numbers of seven digits get a nought before them."""
    written = asked.payment.detail(_ACCOUNT)
    if written and (why := account_fault(written)):
        hint = "write eight digits; a shorter number has noughts before it"
        yield error("account-number-form", f"the account number `{written}` {why}", asked.place(_ACCOUNT), hint)


CHECKS: tuple[Check, ...] = (sort_code_form, account_number_form)
