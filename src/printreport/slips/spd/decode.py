"""Reading a QR Platba: keys and values first, then account, amount and the checksum where one stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from urllib.parse import unquote
from zlib import crc32

from printreport.slips.identifiers import bic as bics, iban
from printreport.slips.letters import named, strange
from printreport.slips.spd.payload import ENCODING, HEAD, SYMBOLS, known

_PAIR = re.compile(r"([A-Z][A-Z0-9-]*):(.+)")
_CHECKSUM = "CRC32"

# What each key that slips write is called, and how its value is built
_FORMS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "AM": ("amount", r"(?=.{1,10}$)[0-9]+(\.[0-9]{1,2})?"),
        "CC": ("currency", r"[A-Z]{3}"),
        "RN": ("name", r".{1,35}"),
        "MSG": ("message", r".{1,60}"),
        **{key: (symbol, r"[0-9]{1,10}") for key, symbol in SYMBOLS},
    }
)


def decode(text: str) -> Mapping[str, str]:
    """Return what the code says, by name; keys that slips do not write are passed over. ValueError in words."""
    values = _values(text)
    said = _account(values.get("ACC", ""))
    for key, (name, form) in _FORMS.items():
        value = unquote(values.get(key, ""), encoding=ENCODING)
        if value and not re.fullmatch(form, value, re.ASCII):
            raise ValueError(f"its {key}, {name.replace('-', ' ')}, says `{value}`")
        said[name] = value
    if said["amount"] and not Decimal(said["amount"]):
        raise ValueError("its amount is nothing")
    if _CHECKSUM in values and values[_CHECKSUM].upper() != checksum(values):
        raise ValueError(f"its checksum `{values[_CHECKSUM]}` does not fit")
    return MappingProxyType({name: value for name, value in said.items() if value})


def _values(text: str) -> dict[str, str]:
    """Part a text into its values, by key; an asterisk may end the last one."""
    if not text.startswith(HEAD):
        raise ValueError(f"it does not begin with {HEAD}")
    if odd := strange(text, known):
        raise ValueError(f"it holds {named(odd)}")
    values: dict[str, str] = {}
    for pair in text.removeprefix(HEAD).removesuffix("*").split("*"):
        parts = _PAIR.fullmatch(pair)
        if not parts:
            raise ValueError(f"`{pair}` is not a key, a colon and a value")
        if parts[1] in values:
            raise ValueError(f"it has the key {parts[1]} twice")
        values[parts[1]] = parts[2]
    return values


def _account(value: str) -> dict[str, str]:
    """Return account and BIC; ValueError where one is wrong."""
    number, _, bic = value.partition("+")
    if why := iban.fault(number):
        raise ValueError(f"its account `{number}` {why}")
    if bic and (why := bics.fault(bic)):
        raise ValueError(f"its BIC `{bic}` {why}")
    return {"account": number, "bic": bic}


def checksum(values: Mapping[str, str]) -> str:
    """Return the checksum of a code's values: CRC-32 of them in the order of their keys, itself left out."""
    ordered = "*".join(f"{key}:{value}" for key, value in sorted(values.items()) if key != _CHECKSUM)
    return f"{crc32((HEAD + ordered).encode(ENCODING)):08X}"
