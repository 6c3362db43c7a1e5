"""Viitenumero of Finland: 4 to 20 digits, the last a check digit, weights 7, 3, 1 from the right.

Finance Finland, Forming a Finnish reference number. Noughts before it are not printed; groups of five from the right.
"""

from __future__ import annotations

from printreport.slips.references.digits import bare, grouped_from_right, number_of, only_digits
from printreport.slips.references.reference import Reference

LEAST, MOST = 4, 20
_WEIGHTS = (7, 3, 1)


def normal(reference: str) -> str:
    """Return a reference without its spaces and without noughts before it."""
    return bare(reference).lstrip("0")


def make(number: str) -> str:
    """Return the reference to a number of 3 to 19 digits; ValueError in words."""
    body = number_of(number, MOST - 1).lstrip("0")
    if len(body) < LEAST - 1:
        raise ValueError(f"the number `{number}` has {len(body)} digits; it must have {LEAST - 1} to {MOST - 1}")
    return body + _check_digit(body)


def check(reference: str) -> str:
    """Say what is wrong with a reference, as the end of a sentence about it; empty when nothing is."""
    text = normal(reference)
    if why := only_digits(text, LEAST, MOST):
        return why
    return "" if _check_digit(text[:-1]) == text[-1] else "has a check digit that does not fit"


def show(reference: str) -> str:
    """Return a reference as it is printed: in groups of five, counted from the right."""
    return grouped_from_right(normal(reference), 5)


def _check_digit(body: str) -> str:
    total = sum(int(digit) * _WEIGHTS[place % 3] for place, digit in enumerate(reversed(body)))
    return str(-total % 10)


VIITENUMERO = Reference("viitenumero", "reference number of Finland", "FI", make, check, show, normal)
