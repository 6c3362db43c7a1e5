"""The file written out: takes the open file, returns its bytes and gives it an identifier made from its content."""

from __future__ import annotations

import hashlib
import zlib
from io import BytesIO

import pydyf

LEVEL = 9


class _Packed(pydyf.Object):  # type: ignore[misc]  # pydyf ships no types
    """A stream whose bytes are settled: pydyf would pack it once to number the file and again to write it."""

    compressible = False  # in the sense of object streams (ISO 32000-1, 7.5.7): a stream may not stand in one

    def __init__(self, number: int, data: bytes) -> None:
        super().__init__()
        self.number = number
        self._content = data

    @property
    def data(self) -> bytes:
        """The stream with its dictionary, ready to be written."""
        return self._content


def serialised(pdf: pydyf.PDF) -> bytes:
    """Write the file; the same content gives the same bytes."""
    for number, thing in enumerate(pdf.objects):
        if isinstance(thing, pydyf.Stream):
            pdf.objects[number] = _Packed(number, _packed(thing))
    digest = hashlib.sha256()
    for thing in pdf.objects[1:]:
        digest.update(thing.data)
    digest.update(pdf.info.data)
    out = BytesIO()
    pdf.write(out, b"1.7", digest.hexdigest()[:32].encode(), compress=True)
    return out.getvalue()


def _packed(stream: pydyf.Stream) -> bytes:
    content = b"\n".join(_bytes(item) for item in stream.stream)
    extra = pydyf.Dictionary(dict(stream.extra))
    if stream.compress:
        extra["Filter"] = "/FlateDecode"
        content = zlib.compress(content, LEVEL)
    extra["Length"] = len(content)
    return b"\n".join((extra.data, b"stream", content, b"endstream"))


def _bytes(item: object) -> bytes:
    if isinstance(item, bytes):
        return item
    return item.data if isinstance(item, pydyf.Object) else str(item).encode("ascii")
