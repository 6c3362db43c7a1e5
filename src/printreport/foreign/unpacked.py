"""Streams of a stranger's file: their content, within bounds (ISO 32000-2, 7.4.4)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf
from pikepdf.settings import set_qpdf_limits

MOST = 64_000_000
PICTURES = frozenset({"/DCTDecode", "/CCITTFaxDecode"})  # packings of pictures, which stay as they are


class TooLargeError(Exception):
    """A stream, or all of them together, unpack to more than a report holds."""


@contextmanager
def within_bounds() -> Iterator[None]:
    """Bound what qpdf unpacks itself while it finds its way: a few bytes of an object stream can swell to gigabytes."""
    before = set_qpdf_limits(flate_max_memory=MOST, run_length_max_memory=MOST, max_stream_filters=1)
    try:
        yield
    finally:
        set_qpdf_limits(**before)  # type: ignore[arg-type]  # what it gave back it takes


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
