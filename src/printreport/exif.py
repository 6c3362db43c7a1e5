"""What a camera writes beside a photograph: takes a JPEG, returns it without (ITU-T T.81, B.1.1; Exif 2.32, 4.5.4).

The place, the day, the owner of the camera and a small picture of the whole scene, before it was cropped, go into
every file that the photograph is put into. How the picture is to be turned, its colours and its letters stay.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

_START, _CLOSE = b"\xff\xd8", b"\xff\xd9"
_MARKER = re.compile(rb"\xff[\x01-\xcf\xd9-\xfe]")  # inside a picture FF stands for itself before 00, or restarts
_SCAN = 0xDA  # the picture itself follows: nothing is cut from here on
_ALONE = frozenset({0x01, *range(0xD0, 0xDA)})  # markers without a length
_EXIF, _ADOBE, _PROFILE, _JFIF = 0xE1, 0xEE, 0xE2, 0xE0
_DESCRIBED = frozenset({*range(0xE0, 0xF0), 0xFE})  # APP0 to APP15, COM
_ORIENTATION = 0x0112
_SHORT = 3
_TURNED = range(2, 9)


def without_exif(content: bytes) -> bytes:
    """Leave out what describes the photograph; what is no JPEG, or ends before its picture, comes back as it is."""
    if not content.startswith(_START):
        return content
    kept = [_START]
    turned = 0
    for marker, segment in _segments(content):
        if marker == _SCAN:
            turn = [_turn(turned)] if turned in _TURNED else []
            return b"".join((*kept[:1], *turn, *kept[1:], segment))
        if marker == _EXIF:
            turned = turned or _orientation(segment[4:])
        if marker not in _DESCRIBED or _is_needed(marker, segment[4:]):
            kept.append(segment)
    return content


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Cut a JPEG into its segments; the last is all from the picture to its end, without what hangs behind it."""
    at = len(_START)
    while at + 4 <= len(content) and content[at] == 0xFF:  # noqa: PLR2004 - every marker begins so
        marker = content[at + 1]
        if marker == 0xFF:  # noqa: PLR2004 - a filling byte
            at += 1
            continue
        if marker == _SCAN:
            yield marker, content[at : _end(content, at)]
            return
        size = 0 if marker in _ALONE else struct.unpack_from(">H", content, at + 2)[0]
        yield marker, content[at : at + 2 + size]
        at += 2 + size


def _end(content: bytes, at: int) -> int:
    """Find where the picture that begins at `at` ends: behind it telephones put a film, or a second picture."""
    while marker := _MARKER.search(content, at):
        at = marker.end()
        if marker[0] == _CLOSE:
            return at
        at += struct.unpack_from(">H", content, at)[0] if at + 2 <= len(content) else 2
    return len(content)


def _is_needed(marker: int, body: bytes) -> bool:
    """Say whether a picture would look different without a segment: resolution, colour profile, colour transform."""
    return (
        marker == _ADOBE
        or (marker == _JFIF and body.startswith(b"JFIF\x00"))
        or (marker == _PROFILE and body.startswith(b"ICC_PROFILE\x00"))
    )


def _orientation(body: bytes) -> int:
    """Read which way a photograph is to be turned (1: as it is); 0 where nothing says."""
    tiff = body.removeprefix(b"Exif\x00\x00")
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if not body.startswith(b"Exif\x00\x00") or order is None:
        return 0
    try:
        start = struct.unpack_from(f"{order}I", tiff, 4)[0]
        for number in range(struct.unpack_from(f"{order}H", tiff, start)[0]):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * number)
            if tag == _ORIENTATION and kind == _SHORT:
                return int(value)
    except struct.error:
        return 0
    return 0


def _turn(orientation: int) -> bytes:
    """Write the one entry that says which way a photograph is to be turned."""
    tiff = b"MM\x00*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, _SHORT, 1, orientation, 0, 0)
    body = b"Exif\x00\x00" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body
