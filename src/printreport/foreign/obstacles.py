"""Obstacles: looks through all that a foreign page is painted with, says why it cannot be taken over as it is.

Editions promise PDF/UA, PDF/A or PDF/X for the whole file. So fonts must be in it and say their letters (ISO 14289-1,
7.21), colours must be those of a screen, and nothing may depend on what does not come along (layers, patterns).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from printreport.foreign.content import Instruction, instructions
from printreport.foreign.opened import HOLDERS
from printreport.foreign.unpacked import PICTURES, filters_of, unpacked

DEEPEST = 8
MOST_INSTRUCTIONS = 400_000
MOST_DRAWN = 8_000_000  # bytes
MOST_THINGS = 20_000
DEEPEST_THING = 60
SYMBOLIC = 4  # a flag of font descriptors (ISO 32000-1, table 123)
SCREEN = frozenset({"/DeviceGray", "/DeviceRGB", "/CalGray", "/CalRGB"})
LATIN = frozenset({"/MacRomanEncoding", "/WinAnsiEncoding"})
WRITTEN = frozenset({"/Identity-H", "/Identity-V"})


class ObstacleError(Exception):
    """Why a page cannot be taken over, in words."""


class Look:
    """One page looked through; `is_grey` says afterwards that there was no colour and no picture."""

    def __init__(self, page: pikepdf.Page) -> None:
        """Look at everything; raises `ObstacleError` at the first that is in the way."""
        self.is_grey = True
        self._things = 0
        self._inside: list[tuple[int, int]] = []
        self._seen: set[tuple[int, int]] = set()
        contents = page.obj.get("/Contents")
        _drawable(contents if isinstance(contents, pikepdf.Array) else [contents] if contents is not None else [])
        resources = page.resources
        _reach(resources)
        self._content(instructions(page), resources)
        self._resources(resources)

    def _content(self, every: list[Instruction], resources: Any) -> None:  # noqa: ANN401 - a dictionary of the file
        if len(every) > MOST_INSTRUCTIONS:
            raise ObstacleError("its drawing has too many parts")
        spaces = resources.get("/ColorSpace", {}) if resources is not None else {}
        for operands, name, _ in every:
            self._instruction(name, operands, spaces)

    def _instruction(self, name: str, operands: Any, spaces: Any) -> None:  # noqa: ANN401 - of the file
        match name.lower():
            case "rg":
                self.is_grey &= len({float(part) for part in operands}) == 1
            case "k" if any(float(part) for part in operands[:3]):
                raise ObstacleError("its colours are inks (CMYK)")
            case "cs":
                self._space(spaces.get(str(operands[0]), operands[0]))
            case "scn" | "sc" if operands and isinstance(operands[-1], pikepdf.Name):
                raise ObstacleError("it is filled with patterns")
            case "inline image":
                self.is_grey = False
            case _:
                if name == "sh":
                    raise ObstacleError("it has gradients")
                if name == "BDC" and operands and operands[0] == "/OC":
                    raise ObstacleError("it has layers")

    def _resources(self, resources: Any) -> None:  # noqa: ANN401 - the same
        for font in _values(resources, "/Font"):
            self._font(font)
        for state in _values(resources, "/ExtGState"):
            if isinstance(state.get("/SMask"), pikepdf.Dictionary):
                raise ObstacleError("parts of it are transparent by a mask")
        for thing in _values(resources, "/XObject"):
            self._painted(thing)

    def _painted(self, thing: pikepdf.Object) -> None:
        self._things += 1
        if self._things > MOST_THINGS or thing.objgen in self._inside or len(self._inside) > DEEPEST:
            raise ObstacleError("its drawings stand in each other")
        if "/OC" in thing:
            raise ObstacleError("it has layers")
        if thing.objgen in self._seen:
            return
        self._seen.add(thing.objgen)
        if thing.get("/Subtype") != "/Form":
            self._picture(thing)
            return
        self._inside.append(thing.objgen)
        _drawable([thing])
        self._content(instructions(thing), thing.get("/Resources"))
        self._resources(thing.get("/Resources"))
        self._inside.pop()

    def _picture(self, thing: pikepdf.Object) -> None:
        self.is_grey = False
        if not thing.get("/ImageMask"):
            self._space(thing.get("/ColorSpace", pikepdf.Name.DeviceRGB))
        filters = set(filters_of(thing))
        if len(filters) > 1 or not filters <= PICTURES | {"/FlateDecode"}:
            raise ObstacleError("it has a picture that is packed in an old way")
        if filters <= {"/FlateDecode"}:
            _bounded([thing])
        mask = thing.get("/SMask")
        if isinstance(mask, pikepdf.Stream):
            self._picture(mask)

    def _space(self, space: Any) -> None:  # noqa: ANN401 - a name, or an array that begins with one
        kind = str(space[0]) if isinstance(space, pikepdf.Array) else str(space)
        if kind == "/Indexed":
            self._space(space[1])
        elif kind == "/ICCBased":
            if int(space[1].get("/N", 0)) not in {1, 3}:
                raise ObstacleError("its colours are inks (CMYK)")
            self.is_grey = False
        elif kind not in SCREEN:
            raise ObstacleError("its colours are inks (CMYK)" if "CMYK" in kind else "it has colours of a special kind")
        elif kind != "/DeviceGray":
            self.is_grey = False

    def _font(self, font: pikepdf.Object) -> None:
        if font.objgen in self._seen:
            return
        self._seen.add(font.objgen)
        name = str(font.get("/BaseFont", "/?"))[1:].rpartition("+")[2]
        kind = str(font.get("/Subtype", ""))
        inner = font["/DescendantFonts"][0] if kind == "/Type0" else font
        told: Any = inner.get("/FontDescriptor")
        files = [told[key] for key in ("/FontFile", "/FontFile2", "/FontFile3") if told is not None and key in told]
        if not files or kind == "/Type3":
            raise ObstacleError(f"its font {name} is not in the file")
        _bounded(files)
        if not _tells_letters(font, kind):
            raise ObstacleError(f"its font {name} does not say which letters it shows")
        if not _is_plain(font, kind, told, files[-1]):
            raise ObstacleError(f"its font {name} is not read alike by all programs")


def _tells_letters(font: pikepdf.Object, kind: str) -> bool:
    encoding = font.get("/Encoding")
    if kind == "/Type0":
        return "/ToUnicode" in font and (isinstance(encoding, pikepdf.Stream) or str(encoding) in WRITTEN)
    return "/ToUnicode" in font or encoding is not None


def _is_plain(font: pikepdf.Object, kind: str, told: Any, file: pikepdf.Object) -> bool:  # noqa: ANN401 - of the file
    """Say whether a font is keyed as all readers expect (ISO 14289-1, 7.21.6)."""
    if kind != "/TrueType":
        return kind == "/Type0" or file.get("/Subtype") != "/OpenType"
    encoding = font.get("/Encoding")
    if int(told.get("/Flags", 0)) & SYMBOLIC:
        return encoding is None
    return str(encoding.get("/BaseEncoding") if isinstance(encoding, pikepdf.Dictionary) else encoding) in LATIN


def _values(resources: Any, key: str) -> Iterator[Any]:  # noqa: ANN401 - of the file
    held = resources.get(key) if isinstance(resources, pikepdf.Dictionary) else None
    if isinstance(held, pikepdf.Dictionary):
        yield from (held[name] for name in sorted(held.keys()))


def _drawable(streams: Any) -> None:  # noqa: ANN401 - streams of the file
    """Look at how much is drawn, before it is taken apart."""
    if sum(len(unpacked(stream)) for stream in streams) > MOST_DRAWN:
        raise ObstacleError("its drawing has too many parts")


def _reach(root: Any) -> None:  # noqa: ANN401 - whatever a file holds
    """Follow all that a page is painted with, as it would be copied; what is nested very deeply is not."""
    waiting, seen = [(root, 0)], set[tuple[int, int]]()
    while waiting:
        thing, depth = waiting.pop()
        if not isinstance(thing, HOLDERS):
            continue
        if thing.is_indirect:
            if thing.objgen in seen:
                continue
            seen.add(thing.objgen)
        if depth > DEEPEST_THING or len(seen) > MOST_THINGS:
            raise ObstacleError("it is nested too deeply")
        held = list(thing) if isinstance(thing, pikepdf.Array) else [thing[key] for key in sorted(thing.keys())]
        waiting.extend((each, depth + 1) for each in held)


def _bounded(streams: Any) -> None:  # noqa: ANN401 - streams of the file
    """Look at how much streams hold; raises `TooLargeError` or `ValueError` where that is too much, or hidden."""
    for stream in streams:
        unpacked(stream)
