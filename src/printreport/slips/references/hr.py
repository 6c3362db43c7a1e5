"""Poziv na broj of Croatia: a model, then one to three groups of up to 12 digits, parted by hyphens, 22 signs in all.

Fina, Jedinstveni pregled osnovnih modela poziva na broj, as of April 2022: HR00 has no check digit, HR99 no number,
HR01 a check digit over all groups by MOD11INI: weights from 2 upwards from the right, modulo 11, where the remainders 0
and 1 both give a nought. Read in programs that follow it (Odoo's Croatian localisation by Daj Mi 5, PozivNaBroj). Since
two remainders share a nought, and every eleventh weight counts for nothing, some wrong digits pass.
"""

from __future__ import annotations

import re

from printreport.slips.references.digits import bare
from printreport.slips.references.reference import Reference

FREE, CHECKED, NONE = "HR00", "HR01", "HR99"
RECKONED = (FREE, CHECKED, NONE)  # the models of which everything is known here
MOST = 22
_GROUPS = re.compile(r"[0-9]{1,12}(-[0-9]{1,12}){0,2}")
_MODEL = re.compile(r"HR[0-9]{2}")
_SHAPE = "one to three groups of up to 12 digits with hyphens between them"


def normal(reference: str) -> str:
    """Return a reference without its spaces, in capitals: ``HR012020-789-1``."""
    return bare(reference).upper()


def parted(reference: str) -> tuple[str, str]:
    """Return model and number; what names no model has HR99 where it is empty, and HR00 otherwise."""
    text = normal(reference)
    if _MODEL.match(text):
        return text[:4], text[4:]
    return (FREE, text) if text else (NONE, "")


def make(number: str) -> str:
    """Return the reference of model HR01 to a number, whose own hyphens stay; ValueError in words."""
    body = bare(number)
    if not _GROUPS.fullmatch(body):
        raise ValueError(f"the number `{number}` is not {_SHAPE}")
    made = body + check_digit(body)
    if why := _form(made):
        raise ValueError(f"the number `{number}` has no room for its check digit: then it {why}")
    return CHECKED + made


def check_digit(digits: str) -> str:
    """Reckon the check digit by MOD11INI, hyphens passed over."""
    weighed = enumerate(reversed(digits.replace("-", "")), 2)
    rest = sum(int(digit) * weight for weight, digit in weighed) % 11
    return str(11 - rest) if rest > 1 else "0"


def check(reference: str) -> str:
    """Say what is wrong with a reference, as the end of a sentence about it; empty when nothing is.

    Models other than HR00, HR01 and HR99 are held against the form alone.
    """
    model, number = parted(reference)
    if model == NONE:
        return f"has a number behind the model {NONE}, which has none" if number else ""
    if why := _form(number):
        return why
    if model == CHECKED and check_digit(number[:-1]) != number[-1]:
        return "has a check digit that does not fit"
    return ""


def check_made(reference: str) -> str:
    """Say what is wrong with a reference of model HR01."""
    text = normal(reference)
    return check(text) if text.startswith(CHECKED) else f"does not begin with its model, {CHECKED}"


def show(reference: str) -> str:
    """Return a reference as it is printed: the model, then the number."""
    return " ".join(filter(None, parted(reference)))


def _form(number: str) -> str:
    if not _GROUPS.fullmatch(number):
        return f"is not {_SHAPE}"
    return f"has {len(number)} signs; {MOST} have room" if len(number) > MOST else ""


HR01 = Reference("hr01", "Poziv na broj of Croatia, model HR01", "HR", make, check_made, show, normal)
