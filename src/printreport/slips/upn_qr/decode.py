"""Reading a UPN QR code: its twenty fields first, then the sum of their lengths, then accounts and references.

Codes of other issuers are read too: whatever the standard allows in a field (5.2), not only what a donation slip says.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips.identifiers import iban
from printreport.slips.letters import named, strange
from printreport.slips.references import iso11649, si
from printreport.slips.upn_qr.payload import END, LEADING, MOST_BYTES, control, encodable

_LINE = r"(\S|\S.{0,31}\S)?"
_DAY = r"([0-9]{2}\.[0-9]{2}\.[0-9]{4})?"
_REFERENCE = r"((SI|RF)[0-9]{2}[0-9A-Z-]{0,22})?"

# The name of each field, by which `decode` gives what it says, and how it is written
_FIELDS: tuple[tuple[str, str], ...] = (
    ("leading", LEADING),
    ("payer-account", r"(SI[0-9]{17})?"),
    ("paying-in", "X?"),
    ("paying-out", "X?"),
    ("payer-reference", _REFERENCE),
    ("payer", _LINE),
    ("payer-street", _LINE),
    ("payer-town", _LINE),
    ("amount", r"[0-9]{11}"),
    ("day", _DAY),
    ("urgent", "X?"),
    ("purpose-code", r"[A-Z]{4}"),
    ("message", r"\S|\S.{0,40}\S"),
    ("due", _DAY),
    ("account", r"([A-Z]{2}[0-9]{2}[0-9A-Z]{1,30})?"),
    ("reference", _REFERENCE),
    ("name", _LINE),
    ("street", _LINE),
    ("town", _LINE),
    ("control", r"[0-9]{3}"),
)


def decode(text: str) -> Mapping[str, str]:
    """Return what the code says, by name; ValueError in words."""
    fields = _fields(text)
    if fields[-1] != (fits := control(tuple(fields[:-1]))):
        raise ValueError(f"its fields are {fits} characters long, and it says {fields[-1]}")
    said = {name: field for field, (name, _) in zip(fields, _FIELDS, strict=True)}
    for name in ("account", "payer-account"):
        if said[name] and (why := iban.fault(said[name])):
            raise ValueError(f"its account `{said[name]}` {why}")
    for name in ("reference", "payer-reference"):
        kind = iso11649.RF if said[name].startswith("RF") else si.SI12
        if said[name] and (why := kind.check(said[name])):
            raise ValueError(f"its reference `{said[name]}` {why}")
    cents = int(said["amount"])
    said["amount"] = f"{cents // 100}.{cents % 100:02}" if cents else ""
    return MappingProxyType(
        {name: value for name, value in said.items() if value and name not in ("leading", "control")}
    )


def _fields(text: str) -> list[str]:
    *fields, reserve = text.split(END)
    if len(fields) != len(_FIELDS) or reserve.strip(" "):
        raise ValueError(f"it has {len(fields)} fields that a line feed ends; a UPN QR code has {len(_FIELDS)}")
    if len(text) > MOST_BYTES:
        raise ValueError(f"it has {len(text)} characters; a UPN QR code has at most {MOST_BYTES}")
    if odd := strange(text.replace(END, ""), _allowed):
        raise ValueError(f"it holds {named(odd)}")
    for number, (field, (name, form)) in enumerate(zip(fields, _FIELDS, strict=True), 1):
        if not re.fullmatch(form, field, re.ASCII):
            raise ValueError(f"field {number}, {name.replace('-', ' ')}, says `{field}`")
    return fields


def _allowed(sign: str) -> bool:
    """Whether a character may stand in a field: all of ISO 8859-2 but what steers machines."""
    return unicodedata.category(sign) != "Cc" and encodable(sign)
