"""Fields of a merchant-presented code: two digits that say what it is, two that say how long, and the value.

EMVCo, EMV QR Code Specification for Payment Systems, Merchant-Presented Mode, version 1.1, chapter 3. Lengths count
characters; the checksum, CRC-16 over the bytes in UTF-8 with polynomial 1021 and start FFFF, is field 63 (4.7.3).
"""

from __future__ import annotations

import re
from binascii import crc_hqx
from collections.abc import Iterable, Mapping
from types import MappingProxyType

Field = tuple[str, str]

MOST = 99  # characters that a length of two digits can count
_FIRST = ("00", "01")
_CHECKSUM = "63"
_HEAD = re.compile(r"[0-9]{2}(0[1-9]|[1-9][0-9])")


def written(fields: Iterable[Field]) -> str:
    """Write fields one behind the other, without those that say nothing."""
    return "".join(f"{tag}{len(value):02}{value}" for tag, value in fields if value)


def sealed(fields: Iterable[Field]) -> str:
    """Write fields, and behind them the checksum of all that stands before it, its own tag and length among that."""
    text = f"{written(fields)}{_CHECKSUM}04"
    return text + checksum(text)


def checksum(text: str) -> str:
    """Return the checksum in four hexadecimal digits."""
    return f"{crc_hqx(text.encode(), 0xFFFF):04X}"


def parted(text: str, where: str = "it") -> Mapping[str, str]:
    """Part a text into its fields, by tag; ValueError in words where it is not made of them."""
    fields: dict[str, str] = {}
    place = 0
    while place < len(text):
        head = text[place : place + 4]
        if not _HEAD.fullmatch(head):
            raise ValueError(f"{where} has no tag and length at character {place + 1}, but `{head}`")
        tag, length = head[:2], int(head[2:])
        value = text[place + 4 : place + 4 + length]
        if len(value) < length:
            raise ValueError(f"{where} ends within field {tag}, which says it has {length} characters")
        if tag in fields:
            raise ValueError(f"{where} has field {tag} twice")
        fields[tag] = value
        place += 4 + length
    return MappingProxyType(fields)


def unsealed(text: str) -> Mapping[str, str]:
    """Return the fields of a whole code, the checksum left out: built as it must be first, then the checksum."""
    fields = parted(text)
    if not fields or next(iter(fields.items())) != _FIRST:
        raise ValueError("it does not begin with 000201, as every such code does")
    if list(fields)[-1] != _CHECKSUM or len(fields[_CHECKSUM]) != 4:  # noqa: PLR2004 - four hexadecimal digits
        raise ValueError("it does not end with a checksum, field 63 of four characters")
    if fields[_CHECKSUM] != checksum(text[:-4]):
        raise ValueError(f"its checksum `{fields[_CHECKSUM]}` does not fit")
    return MappingProxyType({tag: value for tag, value in fields.items() if tag != _CHECKSUM})
