"""Streams of a stranger's file: their content, within bounds (ISO 32000-2, 7.4.4)."""

from __future__ import annotations

import zlib

import pikepdf

MOST = 64_000_000
PICTURES = frozenset({"/DCTDecode", "/CCITTFaxDecode"})  # packings of pictures, which stay as they are


class TooLargeError(Exception):
    """A stream, or all of them together, unpack to more than a report holds."""


def unpacked(stream: pikepdf.Object) -> bytes:
    """Return the content of a stream that is packed as printreport packs, or not at all.

    Raises:
        TooLargeError: it unpacks to more than `MOST` bytes.
        ValueError: it is packed in another way, or its packing is broken.
    """
    raw = stream.read_raw_bytes()
    match filters_of(stream):
        case []:
            return _bounded(raw)
        case ["/FlateDecode"] if not raw:
            return b""
        case ["/FlateDecode"]:
            return _inflated(raw)
    raise ValueError("an unknown filter")


def comparable(stream: pikepdf.Object) -> bytes:
    """Return a stream's content where it can be unpacked within bounds, else the stream as it stands."""
    try:
        return unpacked(stream)
    except (TooLargeError, ValueError):
        return bytes(stream.read_raw_bytes())


def filters_of(stream: pikepdf.Object) -> list[str]:
    """Name how a stream is packed, the outermost first."""
    given = stream.get("/Filter")
    if given is None:
        return []
    return [str(name) for name in (given if isinstance(given, pikepdf.Array) else [given])]


def _inflated(raw: bytes) -> bytes:
    packing = zlib.decompressobj()
    try:
        content = packing.decompress(raw, MOST + 1)
    except zlib.error as fault:
        raise ValueError("broken packing") from fault
    if not packing.eof and len(content) <= MOST:
        raise ValueError("it ends early")
    return _bounded(content)


def _bounded(content: bytes) -> bytes:
    if len(content) > MOST:
        raise TooLargeError
    return content
