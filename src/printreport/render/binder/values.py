"""Values: takes the objects of an open file, returns what JSON can hold and blobs of bytes; and the way back.

A list whose first item is one letter stands for a thing that JSON does not know. Nothing in it is ever run, so a file
that somebody else wrote is harmless: what is not understood raises `ValueError`.
"""

from __future__ import annotations

import json
from typing import Any

import pydyf

BYTES, DICTIONARY, PLAIN, ARRAY, STRING, RAW, OPERATORS, PIECES = "b", "d", "p", "a", "s", "r", "o", "x"
LINE = b"\n"


class Blobs:
    """Collects bytes; each is known by its place."""

    def __init__(self) -> None:
        """Begin with none."""
        self.all: list[bytes] = []

    def put(self, content: bytes) -> int:
        """Take bytes and return their place."""
        self.all.append(content)
        return len(self.all) - 1


def coded(thing: Any, blobs: Blobs) -> Any:
    """Turn a thing of a file into what JSON can hold."""
    if thing is None or isinstance(thing, (str, int, float)):
        return thing
    if isinstance(thing, bytes):
        return [BYTES, thing.decode("latin-1")]
    if isinstance(thing, pydyf.Stream):
        return _coded_stream(thing, blobs)
    if isinstance(thing, dict):
        kind = DICTIONARY if isinstance(thing, pydyf.Dictionary) else PLAIN
        return [kind, *([key, coded(value, blobs)] for key, value in thing.items())]
    if isinstance(thing, (list, tuple)):
        return [ARRAY, *(coded(item, blobs) for item in thing)]
    if isinstance(thing, pydyf.String):
        raw = isinstance(thing.string, bytes)
        return [RAW, thing.string.decode("latin-1")] if raw else [STRING, str(thing.string)]
    raise ValueError(f"a file holds {type(thing).__name__}")


def _coded_stream(stream: Any, blobs: Blobs) -> Any:
    """Keep operators one by one, as the finisher changes them; the bytes of a picture stay as they are."""
    extra = coded(stream.extra, blobs)
    operators = any(isinstance(item, (str, dict)) for item in stream.stream)
    pieces = [] if operators else [_content(item) for item in stream.stream]
    if not any(LINE in piece for piece in pieces):
        lines = LINE.join(_line(item, blobs) for item in stream.stream)
        return [OPERATORS, bool(stream.compress), extra, blobs.put(lines)]
    return [PIECES, bool(stream.compress), extra, [blobs.put(piece) for piece in pieces]]


def _line(item: Any, blobs: Blobs) -> bytes:
    if isinstance(item, dict):
        return b"j" + json.dumps(coded(item, blobs)).encode()
    kind, content = (b"s", item.encode()) if isinstance(item, str) else (b"b", _content(item))
    return kind.upper() + content.hex().encode() if LINE in content else kind + content


def _content(item: Any) -> bytes:
    """Return bytes; those of a picture are read when they are written."""
    return item if isinstance(item, bytes) else bytes(item.data)


def thing_of(value: Any, blobs: list[bytes]) -> Any:
    """Make a thing of a file from what JSON held.

    Raises:
        ValueError: this is none that `coded` has made.
    """
    if not isinstance(value, list):
        return value
    match value:
        case ["b", str(text)]:
            return text.encode("latin-1")
        case ["d", *pairs]:
            return pydyf.Dictionary({key: thing_of(inner, blobs) for key, inner in pairs})
        case ["p", *pairs]:
            return {key: thing_of(inner, blobs) for key, inner in pairs}
        case ["a", *items]:
            return pydyf.Array([thing_of(item, blobs) for item in items])
        case ["s", str(text)]:
            return pydyf.String(text)
        case ["r", str(text)]:
            return pydyf.String(text.encode("latin-1"))
        case ["o", bool(packed), extra, int(place)]:
            lines = blobs[place].split(LINE) if blobs[place] else []
            return pydyf.Stream([_item(line, blobs) for line in lines], thing_of(extra, blobs), packed)
        case ["x", bool(packed), extra, [*places]]:
            return pydyf.Stream([blobs[place] for place in places], thing_of(extra, blobs), packed)
    raise ValueError(f"a kept file holds {value[:1]}")


def _item(line: bytes, blobs: list[bytes]) -> Any:
    kind, content = line[:1], line[1:]
    if kind == b"j":
        return thing_of(json.loads(content), blobs)
    if kind.isupper():
        content = bytes.fromhex(content.decode())
    return content.decode() if kind in {b"s", b"S"} else content
