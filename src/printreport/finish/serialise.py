"""The file written out: takes the open file, returns its bytes with an identifier made from its content."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pydyf

LEVEL = 7  # 9 takes nearly three times as long, for a file two hundredths smaller


class _Settled(pydyf.Object):  # type: ignore[misc]  # pydyf ships no types
    """An object whose bytes are settled: pydyf would write it out once for the identifier and again for the file."""

    def __init__(self, number: int, data: bytes, *, compressible: bool) -> None:
        super().__init__()
        self.number = number
        self._data = data
        self._compressible = compressible

    @property
    def data(self) -> bytes:
        """The object as it stands in the file."""
        return self._data

    @property
    def compressible(self) -> bool:
        """Whether it may stand in an object stream (ISO 32000-1, 7.5.7): streams may not."""
        return self._compressible


def serialised(pdf: pydyf.PDF, version: str) -> bytes:
    """Write the file; the same content gives the same bytes, the identifier included (ISO 32000-1, 14.4)."""
    with ThreadPoolExecutor() as threads:  # the one who packs leaves the interpreter to others
        packing = {
            number: (thing, threads.submit(_content, thing))
            for number, thing in enumerate(pdf.objects)
            if isinstance(thing, pydyf.Stream)
        }
        for number, thing in enumerate(pdf.objects):
            if number not in packing and thing.free != "f":
                pdf.objects[number] = _Settled(number, thing.data, compressible=thing.compressible)
        for number, (thing, content) in packing.items():
            pdf.objects[number] = _Settled(number, _written(thing, content.result()), compressible=False)
    add, pdf.add_object = pdf.add_object, lambda thing: add(compressed(thing))  # those that pydyf makes as it writes
    out = BytesIO()
    pdf.write(out, version.encode(), identifier=True, compress=True)
    return out.getvalue()


def _content(stream: pydyf.Stream) -> bytes:
    content = stream_bytes(stream.stream)
    return zlib.compress(content, LEVEL) if stream.compress else content


def _written(stream: pydyf.Stream, content: bytes) -> bytes:
    extra = pydyf.Dictionary(dict(stream.extra))
    if stream.compress:
        extra["Filter"] = "/FlateDecode"
    extra["Length"] = len(content)
    return b"\n".join((extra.data, b"stream", content, b"endstream"))


def compressed(thing: pydyf.Object) -> pydyf.Object:
    """Compress a stream in its place: pydyf would do it once for the identifier and again for the file."""
    if isinstance(thing, pydyf.Stream) and thing.compress:
        thing.stream = [zlib.compress(stream_bytes(thing.stream), LEVEL)]
        thing.extra["Filter"] = "/FlateDecode"
        thing.compress = False
    return thing


def stream_bytes(operators: Iterable[object]) -> bytes:
    """Return what stands in a stream, before it is compressed."""
    return b"\n".join(map(_bytes, operators))


def _bytes(item: object) -> bytes:
    if isinstance(item, bytes):
        return item
    return item.data if isinstance(item, pydyf.Object) else str(item).encode("ascii")
