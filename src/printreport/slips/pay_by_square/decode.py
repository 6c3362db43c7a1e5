"""Reading a PAY by square code: unpacked first, then field by field, then the account."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from printreport.slips.identifiers import bic as bics, iban
from printreport.slips.letters import named, strange
from printreport.slips.pay_by_square.envelope import unpacked
from printreport.slips.pay_by_square.payload import SYMBOLS, TAB

# The name of each field and how it is written; `decode` gives those that slips write
_FIELDS: tuple[tuple[str, str], ...] = (
    ("invoice", r".{0,10}"),
    ("payments", "1"),
    ("option", "1"),
    ("amount", r"(?=.{0,15}$)([0-9]+(\.[0-9]{1,2})?)?"),
    ("currency", r"[A-Z]{3}"),
    ("due", r"([0-9]{8})?"),
    (SYMBOLS[0], r"[0-9]{0,10}"),
    (SYMBOLS[1], r"[0-9]{0,4}"),
    (SYMBOLS[2], r"[0-9]{0,10}"),
    ("reference", r".{0,35}"),
    ("message", r".{0,140}"),
    ("accounts", "1"),
    ("account", r"[A-Z0-9]+"),
    ("bic", r"[A-Z0-9]*"),
    ("standing order", "0"),
    ("direct debit", "0"),
    ("name", r".{0,70}"),
    ("street", r".{0,70}"),
    ("town", r".{0,70}"),
)
_FRAME = frozenset({"payments", "option", "accounts", "standing order", "direct debit"})
_LEAST = 16  # fields of version 1.0.0, which does not say whose the account is


def decode(text: str) -> Mapping[str, str]:
    """Return what the code says, by name; ValueError in words."""
    said = _fields(unpacked(text))
    if why := iban.fault(said["account"]):
        raise ValueError(f"its account `{said['account']}` {why}")
    if said["bic"] and (why := bics.fault(said["bic"])):
        raise ValueError(f"its BIC `{said['bic']}` {why}")
    if said["amount"] and not Decimal(said["amount"]):
        raise ValueError("its amount is nothing")
    return MappingProxyType({name: field for name, field in said.items() if field and name not in _FRAME})


def _fields(data: str) -> dict[str, str]:
    fields = data.split(TAB)
    if not _LEAST <= len(fields) <= len(_FIELDS):
        raise ValueError(f"it has {len(fields)} fields; one payment to one account has {_LEAST} to {len(_FIELDS)}")
    if odd := strange("".join(fields), str.isprintable):
        raise ValueError(f"it holds {named(odd)}")
    for number, (field, (name, form)) in enumerate(zip(fields, _FIELDS, strict=False), 1):
        if not re.fullmatch(form, field, re.ASCII):
            raise ValueError(f"field {number}, {name.replace('-', ' ')}, says `{field}`")
    return {name: field for field, (name, _) in zip(fields, _FIELDS, strict=False)}
