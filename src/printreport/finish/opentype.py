"""What a PDF must know of an OpenType font (ISO/IEC 14496-22): takes its file, reads glyphs, widths and measures.

Only the few tables that a simple font in PDF is described by; outlines are none of its business.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass

WINDOWS, UNICODE = 3, 0  # platforms of character maps (5.2.1)
SEGMENTS, GROUPS = 4, 12  # formats of character maps


@dataclass(frozen=True, slots=True)
class OpenType:
    """A font's tables, by their four letters."""

    tables: Mapping[str, bytes]

    @property
    def scale(self) -> float:
        """Thousandths of the size in one unit of the font (`head`)."""
        return 1000 / self._number("head", 18)

    @property
    def box(self) -> tuple[int, int, int, int]:
        """The rectangle all glyphs fit in, in units (`head`)."""
        left, bottom, right, top = struct.unpack_from(">4h", self.tables["head"], 36)
        return left, bottom, right, top

    @property
    def ascent(self) -> int:
        """The height of the line above the baseline, in units (`hhea`)."""
        return int(struct.unpack_from(">h", self.tables["hhea"], 4)[0])

    @property
    def descent(self) -> int:
        """Its depth below the baseline, below zero, in units (`hhea`)."""
        return int(struct.unpack_from(">h", self.tables["hhea"], 6)[0])

    @property
    def slant(self) -> float:
        """The angle of an italic in degrees, to the right below zero (`post`)."""
        return float(struct.unpack_from(">i", self.tables["post"], 4)[0]) / 65536

    def width(self, glyph: int) -> int:
        """Return how far a glyph takes the line on, in units (`hmtx`); the last width holds for all that follow."""
        count = self._number("hhea", 34)
        return self._number("hmtx", 4 * min(glyph, count - 1))

    def characters(self) -> Mapping[int, int]:
        """Return the glyph of each character (`cmap`)."""
        cmap = self.tables["cmap"]
        found: dict[int, int] = {}
        for place in range(self._number("cmap", 2)):
            platform, _, offset = struct.unpack_from(">HHI", cmap, 4 + 8 * place)
            if platform in {WINDOWS, UNICODE}:
                found |= _segments(cmap[offset:]) | _groups(cmap[offset:])
        return found

    def _number(self, table: str, offset: int) -> int:
        return int.from_bytes(self.tables[table][offset : offset + 2])


def read(file: bytes) -> OpenType:
    """Read the directory of a font file (4.5)."""
    tables = {}
    for place in range(int.from_bytes(file[4:6])):
        tag, _, start, length = struct.unpack_from(">4sIII", file, 12 + 16 * place)
        tables[tag.decode("latin-1")] = file[start : start + length]
    return OpenType(tables)


def _segments(cmap: bytes) -> dict[int, int]:
    """Read a character map of format 4 (5.2.1.3.3)."""
    if int.from_bytes(cmap[:2]) != SEGMENTS:
        return {}
    count = int.from_bytes(cmap[6:8]) // 2
    ends = struct.unpack_from(f">{count}H", cmap, 14)
    starts = struct.unpack_from(f">{count}H", cmap, 16 + 2 * count)
    shifts = struct.unpack_from(f">{count}H", cmap, 16 + 4 * count)
    table = 16 + 6 * count
    offsets = struct.unpack_from(f">{count}H", cmap, table)
    found = {}
    for place, (start, end, shift, offset) in enumerate(zip(starts, ends, shifts, offsets, strict=True)):
        for character in range(start, min(end, 0xFFFE) + 1):
            glyph = character
            if offset:
                at = table + 2 * place + offset + 2 * (character - start)
                glyph = int.from_bytes(cmap[at : at + 2])
                if not glyph:
                    continue
            found[character] = (glyph + shift) & 0xFFFF
    return found


def _groups(cmap: bytes) -> dict[int, int]:
    """Read a character map of format 12 (5.2.1.3.7)."""
    if int.from_bytes(cmap[:2]) != GROUPS:
        return {}
    count = int.from_bytes(cmap[12:16])
    groups = (struct.unpack_from(">III", cmap, 16 + 12 * place) for place in range(count))
    return {start + place: glyph + place for start, end, glyph in groups for place in range(end - start + 1)}
