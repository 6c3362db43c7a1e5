"""Reading a Finnish virtual bar code: its digits first, then account, reference and day."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips.days import is_day_of_this_century
from printreport.slips.identifiers import iban
from printreport.slips.references import iso11649, viitenumero
from printreport.slips.viitenumero.payload import COUNTRY, LENGTH

_FORM = re.compile(r"(?P<account>[0-9]{16})(?P<amount>[0-9]{8})(?P<reference>[0-9]{23})(?P<due>[0-9]{6})", re.ASCII)


def decode(text: str) -> Mapping[str, str]:
    """Return what the code says, by name; ValueError in words."""
    parts = _FORM.fullmatch(text[1:])
    if not parts or text[0] not in "45":
        raise ValueError(f"it is not {LENGTH} digits, of which the first is 4 or 5")
    account = COUNTRY + parts["account"]
    if why := iban.fault(account):
        raise ValueError(f"its account `{account}` {why}")
    cents = int(parts["amount"])
    said = {
        "account": account,
        "amount": f"{cents // 100}.{cents % 100:02}" if cents else "",
        "reference": _reference(text[0], parts["reference"]),
        "due": _due(parts["due"]),
    }
    return MappingProxyType({name: value for name, value in said.items() if value})


def _reference(version: str, digits: str) -> str:
    if version == "5":
        reference = f"RF{digits[:2]}{digits[2:].lstrip('0')}"
        why = iso11649.check(reference)
    else:
        reference = viitenumero.normal(digits[3:])
        why = viitenumero.check(reference) or ("" if digits.startswith("000") else "does not stand behind noughts")
    if why:
        raise ValueError(f"its reference `{reference}` {why}")
    return reference


def _due(digits: str) -> str:
    if not int(digits):
        return ""
    if not is_day_of_this_century(f"20{digits}"):
        raise ValueError(f"its day `{digits}` is none")
    return f"20{digits}"
