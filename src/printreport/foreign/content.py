"""The content of a foreign page: takes its operators, returns them as the engine writes its own.

Marks are the engine's where it has tags, and none otherwise; what stands in no mark then is an artifact (ISO 32000-1,
14.6 and 14.8.2.2).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf
import pydyf

MARKS = frozenset({"BMC", "BDC", "EMC", "DP", "MP"})
PATH = frozenset({"m", "l", "c", "v", "y", "h", "re", "W", "W*"})
PAINTED = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"})
COLOURS = frozenset({"rg", "RG", "k", "K"})
SHOWN = frozenset({"Tj", "TJ", "'", '"', "Do", "sh", "INLINE IMAGE"})

Instruction = tuple[Sequence[Any], str, bytes]


def instructions(page: pikepdf.Object | pikepdf.Page) -> list[Instruction]:
    """Read the operators of a page or form: operands, name, and how it is written."""
    return [_read(each) for each in pikepdf.parse_content_stream(page)]


def _read(each: Any) -> Instruction:  # noqa: ANN401 - an operator, or a picture in a line
    operands, name = tuple(each.operands), str(each.operator)
    grey = _grey(operands, name)
    if grey is None:
        return operands, name, pikepdf.unparse_content_stream([each])
    name = "G" if name.isupper() else "g"
    return (grey,), name, f"{grey:.4g} {name}".encode()


def _grey(operands: Sequence[Any], name: str) -> float | None:
    """Return the grey that a colour is: black in inks and on a screen is the same black."""
    match name, [float(part) for part in operands] if name in COLOURS else []:
        case (("rg" | "RG"), [red, green, blue]) if red == green == blue:
            return red
        case (("k" | "K"), [0, 0, 0, black]):
            return 1 - black
    return None


def unmarked(every: Sequence[Instruction]) -> list[bytes]:
    """Return the operators without marks: what is painted belongs to whatever the form is painted in."""
    return [b"\n".join(written for _, name, written in every if name not in MARKS)]


def marked(every: Sequence[Instruction], properties: pikepdf.Object | None) -> list[Any]:
    """Return the operators with marks as the engine notes them, and artifacts around what stands in none."""
    return list(_Marking(properties).written(every))


class _Marking:
    """Goes through the operators of a page."""

    def __init__(self, properties: pikepdf.Object | None) -> None:
        self._properties = properties
        self._depth = 0
        self._path: list[bytes] = []

    def written(self, every: Sequence[Instruction]) -> Iterator[Any]:
        for operands, name, written in every:
            if name in PATH:
                self._path.append(written)
            elif name == "EMC":
                yield from self._ended()
            elif name in {"BMC", "BDC"}:
                yield from self._begun(operands)
            elif name not in MARKS:
                yield from self._painted(name, written)
        while self._depth:
            yield from self._ended()

    def _begun(self, operands: Sequence[Any]) -> Iterator[Any]:
        self._depth += 1
        tag = operands[0].unparse() if operands else b"/Span"
        said = self._said(operands[1]) if len(operands) > 1 else {}
        yield tag
        if said and tag != b"/Artifact":
            yield pydyf.Dictionary(said)
            yield b"BDC"
        else:
            yield b"BMC"

    def _said(self, given: Any) -> dict[str, Any]:  # noqa: ANN401 - a dictionary, or the name of one
        if isinstance(given, pikepdf.Name) and self._properties is not None:
            given = self._properties.get(str(given), None)
        if not isinstance(given, pikepdf.Dictionary):
            return {}
        said: dict[str, Any] = {}
        if "/MCID" in given:
            said["MCID"] = int(given["/MCID"])
        for key in ("/ActualText", "/Lang", "/E", "/Alt"):
            if isinstance(given.get(key), pikepdf.String):
                said[key[1:]] = pydyf.String(str(given[key]))
        return said

    def _ended(self) -> Iterator[Any]:
        if self._depth:  # one too many is none
            self._depth -= 1
            yield b"EMC"

    def _painted(self, name: str, written: bytes) -> Iterator[bytes]:
        path, self._path = self._path, []
        if not self._depth and name in PAINTED | SHOWN:
            yield from (b"/Artifact BMC", *path, written, b"EMC")
        else:
            yield from (*path, written)
