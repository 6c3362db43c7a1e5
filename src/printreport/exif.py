"""What a camera writes beside a photograph: takes a JPEG, returns it without (ITU-T T.81, B.1.1; Exif 2.32, 4.5.4).

The place, the day, the owner of the camera and a small picture of the whole scene, before it was cropped, go into
every file that the photograph is put into. How the picture is to be turned, its colours and its letters stay.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

_START, _CLOSE = b"\xff\xd8", b"\xff\xd9"
_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")  # inside a picture FF stands for itself before 00, or restarts
_SCAN, _STOP = 0xDA, 0xD9  # a part of the picture itself follows; the picture ends
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
    kept: list[bytes] = []
    turned, begun = 0, False
    for marker, segment in _segments(content):
        begun = begun or marker == _SCAN
        if marker == _EXIF and not begun:
            turned = turned or _orientation(segment[4:])
        if marker not in _DESCRIBED or _is_needed(marker, segment[4:]):
            kept.append(segment)
    turn = [_turn(turned)] if turned in _TURNED else []
    return b"".join((_START, *turn, *kept)) if begun else content


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Cut a JPEG into its segments, each scan with its part of the picture, without what hangs behind the end.

    Behind it telephones put a film, or a second picture.
    """
    at = len(_START)
    while at + 4 <= len(content) and content[at] == 0xFF and content[at : at + 2] != _CLOSE:  # noqa: PLR2004 - every marker begins so
        marker = content[at + 1]
        if marker == 0xFF:  # noqa: PLR2004 - a filling byte
            at += 1
            continue
        size = 0 if marker in _ALONE else struct.unpack_from(">H", content, at + 2)[0]
        end = _end(content, at + 2 + size) if marker == _SCAN else at + 2 + size
        yield marker, content[at:end]
        at = end
    if content[at : at + 2] == _CLOSE:
        yield _STOP, _CLOSE


def _end(content: bytes, at: int) -> int:
    """Find where the part of the picture that begins at `at` ends."""
    marker = _MARKER.search(content, at)
    return marker.start() if marker else len(content)


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
