"""What a page looks like, as a hash: its boxes, its operators and what these draw with; not its tags or its numbers.

Two pages with the same hash look the same. Two that look the same may differ in it, where another version of a library
has packed fonts or pictures in another way: then they are drawn, and the drawings are compared.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

import pikepdf

from printreport.foreign.unpacked import MOST, TooLargeError, comparable

_NAME = re.compile(rb"/([^\x00\t\n\f\r ()<>\[\]{}/%]+)")
_BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate", "/UserUnit")
_ANNOTATION = ("/Subtype", "/Rect", "/F", "/AP", "/Border", "/V")
# What points back, or says nothing of looks
_SILENT = frozenset({"/Length", "/Parent", "/StructParent", "/StructParents", "/P", "/Pg", "/Metadata", "/PieceInfo"})
DEEPEST = 60
MOST_OF_ALL = 4_000_000_000


def led_to(page: pikepdf.Object) -> tuple[str, ...]:
    """Return where the links of a page lead out of the file, and what else is done by a click; nobody sees either."""
    return tuple(_deed(note["/A"]) for note in page.get("/Annots", ()) if "/A" in note and note["/A"].S != "/GoTo")


def _deed(action: pikepdf.Object) -> str:
    return str(action.URI) if action.S == "/URI" else str(action.S)


class Looks:
    """The pages of one file while they are hashed; what many of them draw with is said once.

    A stranger's file may use one large stream on every page, or lead to one thing by more ways than can be counted:
    all that is unpacked is bounded by `MOST_OF_ALL`, and one page by `MOST`.
    """

    def __init__(self) -> None:
        """Begin with nothing said."""
        self._said: dict[tuple[int, int], bytes] = {}
        self._unpacked = 0

    def of(self, page: pikepdf.Object) -> tuple[str, str]:
        """Hash the operators of a page, as `painted` does before it is written, and all that it is drawn with."""
        operators = self._operators(page)
        painted = hashlib.sha256(operators)
        hashed = painted.copy()
        for key in _BOXES:
            hashed.update(b"|".join(self._say(page.get(key), 0)))
        for annotation in page.get("/Annots", ()):
            for key in _ANNOTATION:
                hashed.update(b"|".join(self._say(annotation.get(key), 0)))
        used = {name.decode("latin-1") for name in _NAME.findall(operators)}
        for kind, members in sorted(page.Resources.items()) if "/Resources" in page else ():
            for name, thing in sorted(members.items()) if isinstance(members, pikepdf.Dictionary) else ():
                if name.removeprefix("/") in used:
                    hashed.update(f"{kind}{name}".encode())
                    hashed.update(b"|".join(self._say(thing, 0)))
        return painted.hexdigest(), hashed.hexdigest()

    def _operators(self, page: pikepdf.Object) -> bytes:
        held = page.get("/Contents")
        if held is None:
            return b""
        parts, size = [], 0
        for stream in [held] if isinstance(held, pikepdf.Stream) else held:
            parts.append(self._content(stream))
            size += len(parts[-1])
            if size > MOST:
                raise TooLargeError
        return b"\n".join(parts)

    def _content(self, stream: pikepdf.Object) -> bytes:
        content = comparable(stream)
        self._unpacked += len(content)
        if self._unpacked > MOST_OF_ALL:
            raise TooLargeError
        return content

    def _say(self, thing: object, depth: int) -> Iterator[bytes]:
        """Say an object in one way, whatever its number in the file is; what has a number is said once."""
        if depth > DEEPEST:
            raise ValueError("it leads back to itself")
        number = thing.objgen if isinstance(thing, pikepdf.Object) else (0, 0)
        if number == (0, 0):
            yield from self._parts(thing, depth)
            return
        if number not in self._said:
            self._said[number] = hashlib.sha256(b"|".join(self._parts(thing, depth))).digest()
        yield self._said[number]

    def _parts(self, thing: object, depth: int) -> Iterator[bytes]:
        if isinstance(thing, pikepdf.Stream):
            yield from self._pairs(thing, depth)
            yield hashlib.sha256(self._content(thing)).digest()
        elif isinstance(thing, pikepdf.Dictionary):
            yield from self._pairs(thing, depth)
        elif isinstance(thing, pikepdf.Array):
            yield b"["
            for each in thing:
                yield from self._say(each, depth + 1)
            yield b"]"
        else:
            yield bytes(thing) if isinstance(thing, pikepdf.String) else str(thing).encode()

    def _pairs(self, thing: pikepdf.Object, depth: int) -> Iterator[bytes]:
        yield b"<<"
        for key, value in sorted(thing.items()):
            if key not in _SILENT:
                yield key.encode()
                yield from self._say(value, depth + 1)
        yield b">>"
