"""Reading a UPI code: the link first, then each of its parameters. UPI Linking Specifications, version 1.6, 1.2."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from urllib.parse import unquote

from printreport.slips.upi.payload import CURRENCY, HEAD

ADDRESS = re.compile(r"[A-Za-z0-9._-]{2,256}@[A-Za-z][A-Za-z0-9.]{1,63}")
_PAIR = re.compile(r"([A-Za-z]+)=([^&#\s]+)")
_AMOUNT = re.compile(r"[0-9]{1,8}(\.[0-9]{1,2})?")

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "pa": "upi",
        "pn": "name",
        "mc": "merchant-category",
        "tr": "reference",
        "tn": "message",
        "am": "amount",
        "cu": "currency",
    }
)


def decode(text: str) -> Mapping[str, str]:
    """Return what the code says, by name; parameters that slips do not write are passed over. ValueError in words."""
    said = _parameters(text)
    if not ADDRESS.fullmatch(said.get("pa", "")):
        raise ValueError(f"its parameter pa says `{said.get('pa', '')}`, which is no UPI ID")
    if not said.get("pn"):
        raise ValueError("it has no parameter pn, the name")
    sum_ = said.get("am", "")
    if sum_ and (not _AMOUNT.fullmatch(sum_) or not Decimal(sum_)):
        raise ValueError(f"its parameter am says `{sum_}`, which is no amount")
    if said.get("cu", CURRENCY) != CURRENCY:
        raise ValueError(f"its parameter cu says `{said['cu']}`; UPI pays in {CURRENCY}")
    return MappingProxyType({name: said[key] for key, name in _NAMES.items() if said.get(key)})


def _parameters(text: str) -> Mapping[str, str]:
    head, _, query = text.partition("?")
    if head != HEAD or not text.isascii():
        raise ValueError(f"it does not begin with {HEAD}?, or is not in ASCII")
    said: dict[str, str] = {}
    for place, pair in enumerate(query.split("&"), 1):
        parts = _PAIR.fullmatch(pair)
        if not parts:
            raise ValueError(f"its parameter {place} says `{pair}`")
        if parts[1] in said:
            raise ValueError(f"it has the parameter {parts[1]} twice")
        said[parts[1]] = unquote(parts[2], errors="strict")
    return said
