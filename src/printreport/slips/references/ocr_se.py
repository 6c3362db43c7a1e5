"""OCR reference of Sweden: 2 to 25 digits, the last a check digit, modulo 10; before it a length digit where agreed.

Bankgirot, Bankgiro Inbetalningar (Bankgiro Receivables), User Manual, 5.2: structure, check digit, length digit. The
length digit is the last digit of the number of digits, itself and the check digit among them.
"""

from __future__ import annotations

from stdnum import luhn

from printreport.slips.references.digits import bare, number_of, only_digits
from printreport.slips.references.reference import Reference

LEAST, MOST = 2, 25


def normal(reference: str) -> str:
    """Return a reference without its spaces."""
    return bare(reference)


def make(number: str) -> str:
    """Return the reference to a number, with its check digit; ValueError in words."""
    body = number_of(number, MOST - 1)
    return body + luhn.calc_check_digit(body)


def check(reference: str) -> str:
    """Say what is wrong with a reference, as the end of a sentence about it; empty when nothing is."""
    text = normal(reference)
    return only_digits(text, LEAST, MOST) or ("" if make(text[:-1]) == text else "has a check digit that does not fit")


def make_with_length(number: str) -> str:
    """Return the reference to a number, with length digit and check digit; ValueError in words."""
    body = number_of(number, MOST - 2)
    return make(f"{body}{(len(body) + 2) % 10}")


def check_with_length(reference: str) -> str:
    """Say what is wrong with a reference that has a length digit; empty when nothing is."""
    text = normal(reference)
    if why := check(text) or only_digits(text, LEAST + 1, MOST):
        return why
    return "" if text[-2] == str(len(text) % 10) else f"has {len(text)} digits, and its length digit says {text[-2]}"


def show(reference: str) -> str:
    """Return a reference as it is printed, which is without groups."""
    return normal(reference)


OCR = Reference("ocr", "OCR reference of Sweden, with a check digit", "SE", make, check, show, normal)
OCR_LENGTH = Reference(
    "ocr-length",
    "OCR reference of Sweden, with length and check digit",
    "SE",
    make_with_length,
    check_with_length,
    show,
    normal,
)
