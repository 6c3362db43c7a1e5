"""RF, the structured creditor reference: ISO 11649:2009. RF, two check digits, up to 21 letters and digits.

The check digits are ISO 7064 mod 97-10, so they run from 02 to 98; others that leave the same remainder are none.
"""

from __future__ import annotations

import re

from stdnum.iso7064 import mod_97_10

from printreport.slips.references.digits import bare, grouped
from printreport.slips.references.reference import Reference

LONGEST = 21  # letters and digits behind the check digits


def normal(reference: str) -> str:
    """Return a reference without its spaces, in capital letters."""
    return bare(reference).upper()


def make(number: str) -> str:
    """Return the reference to a number, which may hold letters; ValueError in words."""
    body = bare(number, " \xa0-./").upper()
    if not re.fullmatch(r"[0-9A-Z]+", body):
        raise ValueError(f"the number `{number}` is not made of letters A to Z and digits")
    if len(body) > LONGEST:
        raise ValueError(f"the number `{number}` has {len(body)} characters; {LONGEST} have room")
    return f"RF{mod_97_10.calc_check_digits(body + 'RF')}{body}"


def check(reference: str) -> str:
    """Say what is wrong with a reference, as the end of a sentence about it; empty when nothing is."""
    text = normal(reference)
    if not re.fullmatch(r"RF[0-9]{2}[0-9A-Z]+", text):
        return "is not RF, two digits, and letters and digits behind them"
    if len(text) > LONGEST + 4:
        return f"has {len(text)} characters; a reference has at most {LONGEST + 4}"
    return "" if make(text[4:]) == text else "has check digits that do not fit"


def show(reference: str) -> str:
    """Return a reference in groups of four, as ISO 11649 prints it."""
    return grouped(normal(reference), 4)


RF = Reference("rf", "RF creditor reference, ISO 11649", "", make, check, show, normal)
