"""Pictures without what stands behind them: takes a file's bytes, returns those from which the same is printed.

A picture that cannot be freed of its remarks is None, and does not go along.
"""

from __future__ import annotations

import struct
import zlib

from printreport.enclose.drawings import bare_drawing
from printreport.exif import without_exif

_PNG = b"\x89PNG\r\n\x1a\n"
# PNG 3, clause 11: what the picture is made of. Texts, times and Exif are left out.
_CHUNKS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYs"})
_LINK = 12  # bytes of a chunk beside its content: length, kind, sum


def bare(name: str, content: bytes) -> bytes | None:
    """Return a picture without its remarks, by the ending of its name."""
    ending = name.rpartition(".")[2].lower()
    if ending in {"jpg", "jpeg"}:
        return without_exif(content)
    if ending == "png":
        return _png(content)
    return bare_drawing(content, bare) if ending == "svg" else None


def _png(content: bytes) -> bytes | None:
    if not content.startswith(_PNG):
        return None
    at, kept = len(_PNG), [_PNG]
    while at + _LINK <= len(content):
        size, kind = struct.unpack_from(">I4s", content, at)
        chunk = content[at : at + _LINK + size]
        if len(chunk) != _LINK + size or struct.unpack(">I", chunk[-4:])[0] != zlib.crc32(chunk[4:-4]):
            return None
        if kind in _CHUNKS:
            kept.append(chunk)
        at += len(chunk)
        if kind == b"IEND":
            return b"".join(kept)
    return None
