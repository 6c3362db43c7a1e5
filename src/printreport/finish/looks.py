"""What a page looks like, as a hash: its boxes, its operators and what these draw with; not its tags or its numbers.

Two pages with the same hash look the same. Two that look the same may differ in it, where another version of a library
has packed fonts or pictures in another way: then they are drawn, and the drawings are compared.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

import pikepdf

from printreport.finish.unpacked import comparable

_NAME = re.compile(rb"/([^\x00\t\n\f\r ()<>\[\]{}/%]+)")
_BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate", "/UserUnit")
_ANNOTATION = ("/Subtype", "/Rect", "/F", "/AP", "/Border", "/V")
# What points back, or says nothing of looks
_SILENT = frozenset({"/Length", "/Parent", "/StructParent", "/StructParents", "/P", "/Pg", "/Metadata", "/PieceInfo"})
DEEPEST = 60


def content_hash(page: pikepdf.Object) -> str:
    """Hash the operators of a page, as `painted` does before it is written."""
    return hashlib.sha256(_operators(page)).hexdigest()


def look_hash(page: pikepdf.Object) -> str:
    """Hash all that a page is drawn with."""
    operators = _operators(page)
    hashed = hashlib.sha256(operators)
    for key in _BOXES:
        hashed.update(b"|".join(_said(page.get(key), 0)))
    for annotation in page.get("/Annots", ()):
        for key in _ANNOTATION:
            hashed.update(b"|".join(_said(annotation.get(key), 0)))
    used = {name.decode("latin-1") for name in _NAME.findall(operators)}
    for kind, members in sorted(page.Resources.items()) if "/Resources" in page else ():
        for name, thing in sorted(members.items()) if isinstance(members, pikepdf.Dictionary) else ():
            if name.removeprefix("/") in used:
                hashed.update(f"{kind}{name}".encode())
                hashed.update(b"|".join(_said(thing, 0)))
    return hashed.hexdigest()


def _operators(page: pikepdf.Object) -> bytes:
    held = page.get("/Contents")
    if held is None:
        return b""
    return b"\n".join(comparable(stream) for stream in ([held] if isinstance(held, pikepdf.Stream) else held))


def _said(thing: object, depth: int) -> Iterator[bytes]:
    """Say an object in one way, whatever its number in the file is."""
    if depth > DEEPEST:
        raise ValueError("it leads back to itself")
    if isinstance(thing, pikepdf.Stream):
        yield from _pairs(thing, depth)
        yield hashlib.sha256(comparable(thing)).digest()
    elif isinstance(thing, pikepdf.Dictionary):
        yield from _pairs(thing, depth)
    elif isinstance(thing, pikepdf.Array):
        yield b"["
        for each in thing:
            yield from _said(each, depth + 1)
        yield b"]"
    else:
        yield bytes(thing) if isinstance(thing, pikepdf.String) else str(thing).encode()


def _pairs(thing: pikepdf.Object, depth: int) -> Iterator[bytes]:
    yield b"<<"
    for key, value in sorted(thing.items()):
        if key not in _SILENT:
            yield key.encode()
            yield from _said(value, depth + 1)
    yield b">>"
