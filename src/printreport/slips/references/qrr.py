"""QR reference of Switzerland and Liechtenstein: 26 digits and a check digit, modulo 10 recursive.

Swiss Implementation Guidelines for the QR-bill, annex B; printed as two digits and five groups of five (3.6.2).
"""

from __future__ import annotations

from stdnum.ch import esr

from printreport.slips.references.digits import bare, grouped_from_right, number_of, only_digits
from printreport.slips.references.reference import Reference

LENGTH = 27


def normal(reference: str) -> str:
    """Return a reference without its spaces."""
    return bare(reference)


def make(number: str) -> str:
    """Return the reference to a number of up to 26 digits, filled with noughts before it; ValueError in words."""
    body = number_of(number, LENGTH - 1).zfill(LENGTH - 1)
    if not body.strip("0"):
        raise ValueError("a reference of noughts alone is none")
    return body + esr.calc_check_digit(body)


def check(reference: str) -> str:
    """Say what is wrong with a reference, as the end of a sentence about it; empty when nothing is."""
    text = normal(reference)
    if why := only_digits(text, LENGTH, LENGTH):
        return why
    if not text.strip("0"):
        return "is made of noughts alone"
    return "" if esr.calc_check_digit(text[:-1]) == text[-1] else "has a check digit that does not fit"


def show(reference: str) -> str:
    """Return a reference as it is printed: two digits, then five groups of five."""
    return grouped_from_right(normal(reference), 5)


QRR = Reference("qrr", "QR reference of Swiss QR slips", "CH", make, check, show, normal)
