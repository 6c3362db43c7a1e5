"""OGM-VCS, the structured communication of Belgium: ten digits and two check digits, modulo 97 (Febelfin).

Where the remainder is nought the check digits are 97. Printed between plus signs: +++010/8068/17183+++.
"""

from __future__ import annotations

from stdnum.be import ogm_vcs

from printreport.slips.references.digits import bare, number_of, only_digits
from printreport.slips.references.reference import Reference

LENGTH = 12


def normal(reference: str) -> str:
    """Return a reference as twelve digits, without what is printed around and between them."""
    return bare(reference, " \xa0+*/")


def make(number: str) -> str:
    """Return the reference to a number of up to ten digits, filled with noughts before it; ValueError in words."""
    body = number_of(number, LENGTH - 2).zfill(LENGTH - 2)
    if not body.strip("0"):
        raise ValueError("a reference of noughts alone is none")
    return body + ogm_vcs.calc_check_digits(body)


def check(reference: str) -> str:
    """Say what is wrong with a reference, as the end of a sentence about it; empty when nothing is."""
    text = normal(reference)
    if why := only_digits(text, LENGTH, LENGTH):
        return why
    if not text[:-2].strip("0"):
        return "is made of noughts alone"
    return "" if make(text[:-2]) == text else "has check digits that do not fit"


def show(reference: str) -> str:
    """Return a reference as it is printed, in three groups between plus signs."""
    text = normal(reference)
    return f"+++{text[:3]}/{text[3:7]}/{text[7:]}+++"


OGM = Reference("ogm", "structured communication of Belgium", "BE", make, check, show, normal)
