"""OpenType fonts with PostScript outlines, made plain for PDF: takes an OpenType file, returns a CID-keyed CFF program.

The engine embeds such a font as it stands, its glyphs keyed by name. ISO 32000-1, 9.7.4.2, then takes character codes
for glyph numbers, but readers and validators differ over it (ISO 14289-1, 7.21.4.1 fails). Keyed by number there is no
doubt, and tables that PDF does not use fall away. Only the frame is rewritten; outlines are copied byte by byte.

Format: Adobe Technical Note 5176, The Compact Font Format. Sections are cited by their number there.
"""

from __future__ import annotations

from collections.abc import Mapping, Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from printreport.finish.opentype import read

ROS, CID_COUNT, FD_ARRAY, FD_SELECT = 1230, 1234, 1236, 1237  # two-byte operators: 12 and the second byte (9, table 9)
FONT_BBOX, CHARSET, CHAR_STRINGS, PRIVATE, SUBRS, FONT_MATRIX = 5, 15, 17, 18, 19, 1207
ESCAPE = 12
END_OF_OUTLINE = b"\x0e"  # endchar (Technical Note 5177)
# ROS, which comes first: strings 391 and 392, the first after the standard ones (appendix A), and supplement 0.
REGISTRY = b"\xf8\x1b\xf8\x1c\x8b\x0c\x1e"


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of a DICT: its operands as they stand, and those that are whole numbers."""

    raw: bytes
    numbers: tuple[int, ...]


def cid_keyed(opentype: bytes) -> bytes | None:
    """Return the font's outlines as a CID-keyed CFF program whose identifiers are glyph numbers.

    None when the file holds no CFF table, or one that is keyed by number already.
    """
    cff = read(opentype).tables.get("CFF ")
    if cff is None:
        return None
    names_end = _index_end(cff, cff[2])
    tops, tops_end = _index(cff, names_end)
    strings_end = _index_end(cff, tops_end)
    subrs_end = _index_end(cff, strings_end)
    top = _dict(tops[0])
    if ROS in top or PRIVATE not in top:
        return None
    start = top[CHAR_STRINGS].numbers[0]
    outlines = cff[start : _index_end(cff, start)]
    return _framed(cff[cff[2] : names_end], top, cff[strings_end:subrs_end], (outlines, _private(cff, top)))


def with_outlines_of(cff: bytes, glyphs: AbstractSet[int]) -> bytes:
    """Blank the outlines of all glyphs but these and the first, each as long as it was, so that nothing moves."""
    _, names_end = _index(cff, cff[2])
    tops, _ = _index(cff, names_end)
    offsets, base = _offsets(cff, _dict(tops[0])[CHAR_STRINGS].numbers[0])
    blanked = bytearray(cff)
    for glyph, (start, end) in enumerate(pairwise(offsets)):
        if glyph and glyph not in glyphs:
            blanked[base + start : base + end] = END_OF_OUTLINE * (end - start)
    return bytes(blanked)


def _framed(names: bytes, top: Mapping[int, _Entry], subrs: bytes, parts: tuple[bytes, tuple[bytes, bytes]]) -> bytes:
    """Put the parts together; every offset is written in five bytes, so that lengths are known before offsets are."""
    outlines, (private, local) = parts
    count = int.from_bytes(outlines[:2])
    # Format 2 (13): identifier 1 and all that follow; format 0 for a font of which only the empty frame is left.
    charset = b"\x02\x00\x01" + (count - 2).to_bytes(2) if count > 1 else b"\x00"
    select = b"\x03\x00\x01\x00\x00\x00" + count.to_bytes(2)  # format 3 (19): every glyph in the one font
    strings = _made_index((b"Adobe", b"Identity"))

    def head(offsets: tuple[int, int, int, int]) -> bytes:
        kept = b"".join(top[key].raw + _operator(key) for key in (FONT_BBOX, FONT_MATRIX) if key in top)
        entries = (
            (CID_COUNT, (count,)),
            (CHARSET, (offsets[0],)),
            (FD_SELECT, (offsets[1],)),
            (CHAR_STRINGS, (offsets[2],)),
            (FD_ARRAY, (offsets[3],)),
        )
        rest = b"".join(b"".join(map(_number, numbers)) + _operator(key) for key, numbers in entries)
        return b"\x01\x00\x04\x04" + names + _made_index((REGISTRY + kept + rest,)) + strings + subrs

    at_charset = len(head((0, 0, 0, 0)))
    at_select = at_charset + len(charset)
    at_outlines = at_select + len(select)
    at_fonts = at_outlines + len(outlines)
    fonts = _made_index((_number(len(private)) + _number(0) + _operator(PRIVATE),))
    fonts = _made_index((_number(len(private)) + _number(at_fonts + len(fonts)) + _operator(PRIVATE),))
    return head((at_charset, at_select, at_outlines, at_fonts)) + charset + select + outlines + fonts + private + local


def _private(cff: bytes, top: Mapping[int, _Entry]) -> tuple[bytes, bytes]:
    """Return the Private DICT and the local subroutines, which stand right behind it from now on (15, 16)."""
    size, start = top[PRIVATE].numbers
    entries = _dict(cff[start : start + size])
    kept = b"".join(entry.raw + _operator(key) for key, entry in entries.items() if key != SUBRS)
    if SUBRS not in entries:
        return kept, b""
    begin = start + entries[SUBRS].numbers[0]
    length = len(kept) + len(_number(0)) + 1
    return kept + _number(length) + _operator(SUBRS), cff[begin : _index_end(cff, begin)]


def _offsets(data: bytes, start: int) -> tuple[tuple[int, ...], int]:
    """Read the offsets of an INDEX (5), and where its data begins, less one."""
    count, size = int.from_bytes(data[start : start + 2]), data[start + 2]
    table = start + 3
    offsets = tuple(
        int.from_bytes(data[table + size * number : table + size * (number + 1)]) for number in range(count + 1)
    )
    return offsets, table + size * (count + 1) - 1


def _index(data: bytes, start: int) -> tuple[tuple[bytes, ...], int]:
    if data[start : start + 2] == b"\x00\x00":
        return (), start + 2
    offsets, base = _offsets(data, start)
    items = tuple(data[base + one : base + two] for one, two in pairwise(offsets))
    return items, base + offsets[-1]


def _index_end(data: bytes, start: int) -> int:
    count = int.from_bytes(data[start : start + 2])
    if not count:
        return start + 2
    size = data[start + 2]
    last = start + 3 + size * count
    return last + size - 1 + int.from_bytes(data[last : last + size])


def _made_index(items: tuple[bytes, ...]) -> bytes:
    offsets = [1]
    for item in items:
        offsets.append(offsets[-1] + len(item))
    table = b"".join(offset.to_bytes(4) for offset in offsets)
    return len(items).to_bytes(2) + b"\x04" + table + b"".join(items)


def _dict(data: bytes) -> Mapping[int, _Entry]:
    """Read a DICT (4): operands, then their operator."""
    entries: dict[int, _Entry] = {}
    place, begin = 0, 0
    numbers: list[int] = []
    while place < len(data):
        first = data[place]
        if first <= 21:  # noqa: PLR2004 - operators are 0 to 21 (4, table 3)
            key = ESCAPE * 100 + data[place + 1] if first == ESCAPE else first
            entries[key] = _Entry(data[begin:place], tuple(numbers))
            place += 2 if first == ESCAPE else 1
            begin, numbers = place, []
        else:
            number, place = _operand(data, place)
            numbers.append(number)
    return entries


def _operand(data: bytes, place: int) -> tuple[int, int]:
    """Read one operand (4, table 3); a real number is passed over and counts as 0."""
    first = data[place]
    if first == 30:  # noqa: PLR2004 - a real number: nibbles up to one that is 15 (4, table 5)
        while data[place + 1] & 15 != 15 and data[place + 1] >> 4 != 15:  # noqa: PLR2004 - the same
            place += 1
        return 0, place + 2
    if first == 28:  # noqa: PLR2004 - the markers of table 3
        return int.from_bytes(data[place + 1 : place + 3], signed=True), place + 3
    if first == 29:  # noqa: PLR2004 - the same
        return int.from_bytes(data[place + 1 : place + 5], signed=True), place + 5
    if first <= 246:  # noqa: PLR2004 - the same
        return first - 139, place + 1
    if first <= 250:  # noqa: PLR2004 - the same
        return (first - 247) * 256 + data[place + 1] + 108, place + 2
    return -(first - 251) * 256 - data[place + 1] - 108, place + 2


def _number(value: int) -> bytes:
    return b"\x1d" + value.to_bytes(4, signed=True)


def _operator(key: int) -> bytes:
    return bytes((ESCAPE, key - ESCAPE * 100)) if key >= ESCAPE * 100 else bytes((key,))
