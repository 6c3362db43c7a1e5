"""How far each letter of a font file advances, so that words in a chart have the room that they need.

Reads the tables `head`, `hhea`, `hmtx` and `cmap` (formats 4 and 12) of an OpenType file: ISO/IEC 14496-22, 5.1.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from printreport.project import Project

SFNT = (b"\0\1\0\0", b"OTTO", b"true")
UNICODE = ((3, 10), (0, 4), (0, 6), (3, 1), (0, 3))  # platform and encoding, the fullest first
MOST_GLYPHS = 0xFFFF
NOTHING: Mapping[int, float] = MappingProxyType({})


@cache
def advances(file: Path) -> Mapping[int, float]:
    """Return the advance of each character in em; nothing for a file of another kind."""
    data = Project.open(file.parent).content(file.name)
    if data[:4] not in SFNT:
        return NOTHING
    try:
        return MappingProxyType(dict(_read(data)))
    except (struct.error, KeyError, IndexError):
        return NOTHING


def _read(data: bytes) -> Iterator[tuple[int, float]]:
    tables = {
        data[at : at + 4]: struct.unpack_from(">I", data, at + 8)[0] for at in range(12, 12 + 16 * _short(data, 4), 16)
    }
    em = _short(data, tables[b"head"] + 18)
    metrics = _short(data, tables[b"hhea"] + 34)
    for code, glyph in _glyphs(data, tables[b"cmap"]):
        yield code, _short(data, tables[b"hmtx"] + 4 * min(glyph, metrics - 1)) / em


def _short(data: bytes, at: int) -> int:
    """Read an unsigned number of two bytes."""
    return int.from_bytes(data[at : at + 2], "big")


def _glyphs(data: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Yield each character with its glyph, from the fullest of the tables that there are."""
    records = {
        struct.unpack_from(">HH", data, cmap + 4 + 8 * at): struct.unpack_from(">I", data, cmap + 8 + 8 * at)[0]
        for at in range(_short(data, cmap + 2))
    }
    start = cmap + next(records[kind] for kind in UNICODE if kind in records)
    yield from {4: _segments, 12: _ranges}[_short(data, start)](data, start)


def _ranges(data: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Read format 12: ranges of characters that run beside their glyphs."""
    (count,) = struct.unpack_from(">I", data, start + 12)
    for at in range(min(count, MOST_GLYPHS)):
        first, last, glyph = struct.unpack_from(">III", data, start + 16 + 12 * at)
        yield from ((first + step, glyph + step) for step in range(min(last - first, MOST_GLYPHS) + 1))


def _segments(data: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Read format 4: segments with a difference, or with an offset to a list of glyphs."""
    count = _short(data, start + 6) // 2
    ends, starts = start + 14, start + 16 + 2 * count
    for segment in range(count):
        first, last = _short(data, starts + 2 * segment), _short(data, ends + 2 * segment)
        delta, place = _short(data, starts + 2 * (count + segment)), starts + 2 * (2 * count + segment)
        offset = _short(data, place)
        for code in range(first, min(last, MOST_GLYPHS - 1) + 1):
            listed = _short(data, place + offset + 2 * (code - first)) if offset else code
            if listed:
                yield code, (listed + delta) % 0x10000
