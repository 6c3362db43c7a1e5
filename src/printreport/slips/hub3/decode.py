"""Reading the code of a Croatian payment slip: its fourteen fields first, then account and reference."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips.hub3.payload import CURRENCY, END, FIELDS, HEADER, known
from printreport.slips.identifiers import iban
from printreport.slips.letters import named, strange
from printreport.slips.references import hr

# The name of each field, by which `decode` gives what it says, and how it is written
_FIELDS: tuple[tuple[str, str], ...] = (
    ("header", HEADER),
    ("currency", CURRENCY),
    ("amount", r"[0-9]{15}"),
    ("payer", r".{0,30}"),
    ("payer-street", r".{0,27}"),
    ("payer-town", r".{0,27}"),
    ("name", r".{1,25}"),
    ("street", r".{0,25}"),
    ("town", r".{0,27}"),
    ("account", r"HR[0-9]{19}"),
    ("model", r"HR[0-9]{2}"),
    ("number", r"[0-9-]{0,22}"),
    ("purpose-code", r"([A-Z]{4})?"),
    ("message", r".{0,35}"),
)


def decode(text: str) -> Mapping[str, str]:
    """Return what the code says, by name; ValueError in words.

    The last field may stand without its line feed, as many codes in use have it.
    """
    said = _fields(text.removesuffix(END))
    if why := iban.fault(said["account"]):
        raise ValueError(f"its account `{said['account']}` {why}")
    reference = said.pop("model") + said.pop("number")
    if why := hr.check(reference):
        raise ValueError(f"its reference `{hr.show(reference)}` {why}")
    cents = int(said["amount"])
    said["amount"] = f"{cents // 100}.{cents % 100:02}" if cents else ""
    said["reference"] = reference
    return MappingProxyType({name: value for name, value in said.items() if value and name != "header"})


def _fields(text: str) -> dict[str, str]:
    fields = text.split(END)
    if len(fields) != FIELDS:
        raise ValueError(f"it has {len(fields)} fields; the code of a Croatian slip has {FIELDS}")
    if odd := strange(text.replace(END, ""), known):
        raise ValueError(f"it holds {named(odd)}")
    for number, (field, (name, form)) in enumerate(zip(fields, _FIELDS, strict=True), 1):
        if not re.fullmatch(form, field, re.ASCII):
            raise ValueError(f"field {number}, {name.replace('-', ' ')}, says `{field}`")
    return {name: field for field, (name, _) in zip(fields, _FIELDS, strict=True)}
