"""Values: takes the objects of an open file, returns what JSON can hold and blobs of bytes; and the way back.

A list whose first item is one letter stands for a thing that JSON does not know. Nothing in it is ever run, so a file
that somebody else wrote is harmless: what is not understood raises `ValueError`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf

BYTES, DICTIONARY, PLAIN, ARRAY, STRING, RAW, OPERATORS, PIECES = "b", "d", "p", "a", "s", "r", "o", "x"
LINE = b"\n"
MARK = b"%"  # a comment in a content stream, of which the engine writes none
PROPERTIES, NAME, OTHER = b"%p", b"%n", b"%o"  # what stands apart; text, and bytes, in hexadecimal digits


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
    if any(LINE in piece for piece in pieces):
        return [PIECES, bool(stream.compress), extra, [blobs.put(piece) for piece in pieces]]
    properties = [coded(item, blobs) for item in stream.stream if isinstance(item, dict)]
    lines = LINE.join(map(_line, stream.stream))
    return [OPERATORS, bool(stream.compress), extra, blobs.put(lines), properties]


def _line(item: Any) -> bytes:
    """Write an operator as it is, and say of anything else what it is; properties stand apart."""
    if isinstance(item, dict):
        return PROPERTIES
    if isinstance(item, str):
        return NAME + item.encode().hex().encode()
    content = _content(item)
    plain = content and LINE not in content and not content.startswith(MARK)
    return content if plain else OTHER + content.hex().encode()


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
        case ["o", bool(packed), extra, int(place), [*properties]]:
            operators = _operators(blobs[place], [thing_of(each, blobs) for each in properties])
            return pydyf.Stream(operators, thing_of(extra, blobs), packed)
        case ["x", bool(packed), extra, [*places]]:
            return pydyf.Stream([blobs[place] for place in places], thing_of(extra, blobs), packed)
    raise ValueError(f"a kept file holds {value[:1]}")


def _operators(lines: bytes, properties: list[Any]) -> list[Any]:
    left = iter(properties)
    return [_item(line, left) if line[:1] == MARK else line for line in lines.split(LINE)] if lines else []


def _item(line: bytes, properties: Iterator[Any]) -> Any:
    """Read a line that is no operator as it is written; `properties` are those that are still to come."""
    kind, content = line[:2], line[2:]
    if kind == PROPERTIES and (found := next(properties, None)) is not None:
        return found
    if kind not in {NAME, OTHER}:
        raise ValueError(f"a kept file holds {kind!r}")
    written = bytes.fromhex(content.decode())
    return written.decode() if kind == NAME else written
