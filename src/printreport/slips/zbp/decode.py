"""Reading a Polish 2D code: its nine fields first, then the check digits of tax number and account."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from stdnum.exceptions import ValidationError
from stdnum.pl import nip as tax_number

from printreport.slips.identifiers import iban
from printreport.slips.letters import named, strange
from printreport.slips.zbp.payload import BAR, COUNTRY, known

# The name of each field, by which `decode` gives what it says, and how it is written
_FIELDS: tuple[tuple[str, str], ...] = (
    ("nip", r"([0-9]{10})?"),
    ("country", COUNTRY),
    ("account", r"[0-9]{26}"),
    ("amount", r"[0-9]{6}"),
    ("name", r".{1,20}"),
    ("message", r".{1,32}"),
    ("direct-debit", r".{0,20}"),
    ("invoobill", r".{0,12}"),
    ("reserve", r".{0,24}"),
)


def decode(text: str) -> Mapping[str, str]:
    """Return what the code says, by name; ValueError in words."""
    said = _fields(text)
    said["account"] = COUNTRY + said["account"]
    if why := iban.fault(said["account"]):
        raise ValueError(f"its account `{said['account']}` {why}")
    if said["nip"] and not fits(said["nip"]):
        raise ValueError(f"its tax number `{said['nip']}` has a check digit that does not fit")
    grosze = int(said["amount"])
    said["amount"] = f"{grosze // 100}.{grosze % 100:02}" if grosze else ""
    return MappingProxyType({name: value for name, value in said.items() if value and name != "country"})


def _fields(text: str) -> dict[str, str]:
    fields = text.split(BAR)
    if len(fields) != len(_FIELDS):
        raise ValueError(f"it has {len(fields)} fields; a 2D code has {len(_FIELDS)}")
    if odd := strange(text.replace(BAR, ""), known):
        raise ValueError(f"it holds {named(odd)}")
    for number, (field, (name, form)) in enumerate(zip(fields, _FIELDS, strict=True), 1):
        if not re.fullmatch(form, field, re.ASCII):
            raise ValueError(f"field {number}, {name.replace('-', ' ')}, says `{field}`")
    return {name: field for field, (name, _) in zip(fields, _FIELDS, strict=True)}


def fits(number: str) -> bool:
    """Whether a tax number's check digit fits."""
    try:
        tax_number.validate(number)
    except ValidationError:
        return False
    return True
