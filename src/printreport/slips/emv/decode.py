"""Reading a merchant-presented code: its fields, the checksum, then what its system wants."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from printreport.slips.emv.payload import AMOUNT, System
from printreport.slips.emv.tlv import parted, unsealed

NONE_GIVEN = "***"  # the app asks for a reference, or makes one: 4.8

_AMOUNT = re.compile(r"[0-9]+(\.[0-9]{0,2})?")


def decode(text: str, system: System) -> Mapping[str, str]:
    """Return what the code says, by name; ValueError in words where it is none of this system."""
    fields = unsealed(text)
    for tag, right in (("53", system.number), ("58", system.country)):
        if fields.get(tag) != right:
            raise ValueError(f"its field {tag} is not {right}")
    account = parted(fields.get(system.tag, ""), f"its field {system.tag}")
    if account.get("00", "").upper() != system.identifier.upper():
        raise ValueError(f"its field {system.tag} does not begin with {system.identifier}")
    sum_ = fields.get("54", "")
    if sum_ and (not _AMOUNT.fullmatch(sum_) or len(sum_) > AMOUNT or not Decimal(sum_)):
        raise ValueError(f"its amount says `{sum_}`")
    said = {
        **system.read(account),
        "amount": sum_,
        "name": fields.get("59", ""),
        "city": fields.get("60", ""),
        "reference": parted(fields.get("62", ""), "its field 62").get(system.reference, "").replace(NONE_GIVEN, ""),
    }
    return MappingProxyType({key: value for key, value in said.items() if value})
