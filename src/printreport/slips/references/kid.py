"""KID of Norway: 4 to 25 digits, the last a check digit, modulo 10 or modulo 11 as agreed with the bank.

Mastercard Payment Services (formerly Nets), OCR giro, KID: length, and both ways of reckoning. With modulo 11 the
weights are 2 to 7 from the right, and the check digit ten is written as a hyphen. An agreement fixes the lengths; two
digits and more are taken here, as older agreements have them.
"""

from __future__ import annotations

import re

from stdnum import luhn

from printreport.slips.references.digits import bare, number_of, only_digits
from printreport.slips.references.reference import Reference

LEAST, MOST = 2, 25
_TEN = "-"


def normal(reference: str) -> str:
    """Return a reference without its spaces."""
    return bare(reference)


def make(number: str) -> str:
    """Return the reference to a number, modulo 10; ValueError in words."""
    body = number_of(number, MOST - 1)
    return body + luhn.calc_check_digit(body)


def check(reference: str) -> str:
    """Say what is wrong with a reference of modulo 10, as the end of a sentence about it; empty when nothing is."""
    text = normal(reference)
    return only_digits(text, LEAST, MOST) or ("" if make(text[:-1]) == text else "has a check digit that does not fit")


def make_11(number: str) -> str:
    """Return the reference to a number, modulo 11; ValueError in words."""
    body = number_of(number, MOST - 1)
    total = sum(int(digit) * (2 + place % 6) for place, digit in enumerate(reversed(body)))
    digit = -total % 11
    return body + (_TEN if digit == 10 else str(digit))  # noqa: PLR2004 - the one remainder that has no digit


def check_11(reference: str) -> str:
    """Say what is wrong with a reference of modulo 11, as the end of a sentence about it; empty when nothing is."""
    text = normal(reference)
    if not re.fullmatch(r"[0-9]+[0-9-]", text):
        return only_digits(text, LEAST, MOST)
    if not LEAST <= len(text) <= MOST:
        return f"has {len(text)} digits; it must have {LEAST} to {MOST}"
    return "" if make_11(text[:-1]) == text else "has a check digit that does not fit"


def show(reference: str) -> str:
    """Return a reference as it is printed, which is without groups."""
    return normal(reference)


KID = Reference("kid", "KID of Norway, modulo 10", "NO", make, check, show, normal)
KID_11 = Reference("kid-11", "KID of Norway, modulo 11", "NO", make_11, check_11, show, normal)
