"""How by square packs its data: a checksum before it, compressed by LZMA, a header before that, all in base32hex.

bysquare, Specifications, version 1.1.0, 3.7 to 3.13: two bytes of header, two with the length of what was compressed
(little-endian), then LZMA with lc 3, lp 0, pb 2 and a dictionary of 128 KiB. In base32hex (RFC 4648, 7) without
padding, so that the QR code is of letters and digits.
"""

from __future__ import annotations

import lzma
from base64 import b32hexdecode, b32hexencode
from zlib import crc32

HEADER = b"\x01\x00"  # PAY by square (0), version 1.1.0 (1); document (0), reserved (0)
HEADERS = frozenset({b"\x00\x00", HEADER, b"\x02\x00"})  # versions 1.0.0, 1.1.0 and 1.2.0
_FILTER = {"id": lzma.FILTER_LZMA1, "lc": 3, "lp": 0, "pb": 2, "dict_size": 128 * 1024}
_CHECKSUM = 4  # bytes
_HEAD = 4  # bytes before the compressed ones


def packed(data: str) -> str:
    """Return the text of a code that says `data`."""
    plain = data.encode()
    sealed = crc32(plain).to_bytes(_CHECKSUM, "little") + plain
    pressed = lzma.compress(sealed, format=lzma.FORMAT_RAW, filters=[_FILTER])
    return b32hexencode(HEADER + len(sealed).to_bytes(2, "little") + pressed).decode().rstrip("=")


def unpacked(text: str) -> str:
    """Return what a code says; ValueError in words where it is not packed so, or its checksum does not fit."""
    content = _content(text)
    if content[:2] not in HEADERS or len(content) <= _HEAD:
        raise ValueError("its first bytes are not those of PAY by square")
    length = int.from_bytes(content[2:_HEAD], "little")
    try:
        reader = lzma.LZMADecompressor(format=lzma.FORMAT_RAW, filters=[_FILTER])
        sealed = reader.decompress(content[_HEAD:], max_length=length)
    except lzma.LZMAError as odd:
        raise ValueError("it cannot be unpacked") from odd
    if len(sealed) != length or length <= _CHECKSUM:
        raise ValueError(f"it says that it holds {length} bytes, and holds {len(sealed)}")
    if crc32(sealed[_CHECKSUM:]).to_bytes(_CHECKSUM, "little") != sealed[:_CHECKSUM]:
        raise ValueError("its checksum does not fit")
    return sealed[_CHECKSUM:].decode()


def _content(text: str) -> bytes:
    try:
        return b32hexdecode(text + "=" * (-len(text) % 8))
    except ValueError as odd:
        raise ValueError("it is not written in base32hex, digits and the letters A to V") from odd
