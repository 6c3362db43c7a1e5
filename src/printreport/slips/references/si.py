"""SI references of Slovenia: SI, the two digits of a model, then up to three parts of digits between hyphens.

Bank Association of Slovenia (ZBS), Pravila za oblikovanje in uporabo standardiziranih referenc pri opravljanju
plačilnih storitev, version 1.4 of November 2023, chapter 2 and annexes 1 and 3: by "rules" they are meant. They were
read as the public programs upn-qr-mcp and SIReferenceChecker have them, which agree on every model that stands here.

Models 00 to 12 and 99 are those of payments between people and organisations; the others belong to taxes and treasury.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from printreport.slips.references.digits import bare, number_of
from printreport.slips.references.reference import Reference

NO_REFERENCE = "SI99"  # says that there is none
_PART, _TOTAL, _MODEL_12 = 12, 20, 13  # digits of a part, of all parts, of the one part of model 12
_WEIGHED = 12  # rules, annex 3: weights from 2 to 13, from the right; what has more digits is not reckoned


class Model(NamedTuple):
    """How many parts a model has, and which of them, together, end with a check digit."""

    least: int
    most: int
    checked: tuple[tuple[int, ...], ...] = ()


MODELS: Mapping[str, Model] = MappingProxyType(
    {
        "00": Model(1, 3),
        "01": Model(1, 3, ((0, 1, 2),)),
        "02": Model(3, 3, ((1,), (2,))),
        "03": Model(3, 3, ((0,), (1,), (2,))),
        "04": Model(3, 3, ((0,), (2,))),
        "05": Model(1, 3, ((0,),)),
        "06": Model(2, 3, ((1, 2),)),
        "07": Model(2, 3, ((1,),)),
        "08": Model(3, 3, ((0, 1), (2,))),
        "09": Model(1, 3, ((0, 1),)),
        "10": Model(2, 3, ((0,), (1, 2))),
        "11": Model(2, 3, ((0,), (1,))),
        "12": Model(1, 1, ((0,),)),
        "99": Model(0, 0),
    }
)


def normal(reference: str) -> str:
    """Return a reference without its spaces, in capital letters; hyphens belong to it."""
    return bare(reference).upper()


def make_12(number: str) -> str:
    """Return the reference of model 12 to a number of up to twelve digits, filled with noughts; ValueError in words."""
    body = number_of(number, _MODEL_12 - 1).zfill(_MODEL_12 - 1)
    return f"SI12{body}{check_digit(body)}"


def make_00(number: str) -> str:
    """Return the reference of model 00, without a check digit, to a number of one to three parts.

    ValueError in words.
    """
    made = "SI00" + bare(number, " \xa0./")
    if why := check(made):
        raise ValueError(f"the number `{number}` {why}")
    return made


def check(reference: str) -> str:
    """Say what is wrong with a reference, as the end of a sentence about it; empty when nothing is."""
    form = re.fullmatch(r"SI([0-9]{2})([0-9-]*)", normal(reference), re.ASCII)
    if not form:
        return "is not SI, the two digits of a model, and digits and hyphens behind them"
    number, body = form.groups()
    if number not in MODELS:
        return f"is of model SI{number}; gifts take SI00 to SI12, or SI99"
    parts = body.split("-") if body else []
    return _shape(number, parts) or _check_digits(MODELS[number], parts)


def show(reference: str) -> str:
    """Return a reference as it is printed: its model, a space, the rest."""
    text = normal(reference)
    return f"{text[:4]} {text[4:]}".strip()


def check_digit(body: str) -> str:
    """Return the check digit to digits: modulo 11, weights 2, 3, 4 and so on from the right (rules, annex 3).

    Not every wrong digit shows: ten and eleven are both written as 0, and the tenth digit, whose weight is eleven, adds
    nothing.
    """
    total = sum(int(digit) * weight for weight, digit in enumerate(reversed(body), 2))
    digit = 11 - total % 11
    return str(digit if digit < 10 else 0)  # noqa: PLR2004 - the two remainders that have no digit


def _shape(number: str, parts: list[str]) -> str:
    """Say what is wrong with the number of parts and their digits (rules, 2.1 and 2.2)."""
    model = MODELS[number]
    if not model.least <= len(parts) <= model.most:
        wanted = f"{model.least}" if model.least == model.most else f"{model.least} to {model.most}"
        return f"has {len(parts)} part{'' if len(parts) == 1 else 's'}; SI{number} has {wanted}"
    if not all(parts):
        return "has a part without digits"
    if number == "12" and len(parts[0]) != _MODEL_12:
        return f"has {len(parts[0])} digits; SI12 has {_MODEL_12}"
    if number != "12" and max(map(len, parts), default=0) > _PART:
        return f"has a part of more than {_PART} digits"
    if len("".join(parts)) > _TOTAL:
        return f"has {len(''.join(parts))} digits; {_TOTAL} have room"
    if any(len(part) > 1 and part.startswith("0") for part in parts[1:]):
        return "has noughts before its second or third part"
    return ""


def _check_digits(model: Model, parts: list[str]) -> str:
    """Say whether a check digit does not fit; parts that share one are joined."""
    for group in model.checked:
        digits = "".join(parts[place] for place in group if place < len(parts))
        if digits and len(digits) <= _WEIGHED + 1 and check_digit(digits[:-1]) != digits[-1]:
            return "has a check digit that does not fit"
    return ""


SI12 = Reference("si12", "reference of Slovenia, model 12, with a check digit", "SI", make_12, check, show, normal)
SI00 = Reference("si00", "reference of Slovenia, model 00, without a check digit", "SI", make_00, check, show, normal)
