"""What a file paints, read by a program that had no part in writing it: every operator with the colour that holds.

Takes a page of pikepdf's; yields paintings from its stream and from the groups, patterns and pictures that it uses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import pikepdf

FILLS = {"f", "f*", "F", "b", "b*", "B", "B*"}
SHOWS = {"Tj", "TJ", "'", '"'}
SPACES = {"g": "/DeviceGray", "rg": "/DeviceRGB", "k": "/DeviceCMYK"}


@dataclass(frozen=True, slots=True)
class Painting:
    """One thing painted: ``text``, ``fill``, ``stroke``, ``image`` or ``shading``; its colour space and its colour.

    `over` says that it overprints; `artifact` that it tells the reader nothing.
    """

    kind: str
    space: str
    colour: tuple[float, ...] = ()
    over: bool = False
    artifact: bool = False


@dataclass(frozen=True, slots=True)
class _State:
    fill: tuple[str, tuple[float, ...]] = ("/DeviceGray", (0,))
    line: tuple[str, tuple[float, ...]] = ("/DeviceGray", (0,))
    over: bool = False


def paintings(page: pikepdf.Page) -> Iterator[Painting]:
    """Read a page and all that it uses; soft masks are no paint."""
    yield from _stream(page, page.obj.Resources)


def _stream(content: Any, resources: Any) -> Iterator[Painting]:  # noqa: ANN401 - pikepdf's objects are what they are
    state, kept, marks = _State(), [], []
    for instruction in pikepdf.parse_content_stream(content):
        operator, operands = str(instruction.operator), list(instruction.operands)
        match operator:
            case "q":
                kept.append(state)
            case "Q":
                state = kept.pop()
            case "BDC" | "BMC":
                marks.append(str(operands[0]) == "/Artifact")
            case "EMC":
                marks.pop()
            case "Do":
                yield from _object(resources.XObject[str(operands[0])])
            case _:
                state = _set(state, operator, operands, resources)
                yield from _painted(state, operator, operands, resources, artifact=any(marks))
    for pattern in resources.get("/Pattern", {}).values():
        yield from _stream(pattern, pattern.Resources)


def _set(state: _State, operator: str, operands: list[Any], resources: Any) -> _State:  # noqa: ANN401 - as above
    if operator == "gs":
        return _with(state, resources.ExtGState[str(operands[0])])
    return _coloured(state, operator, operands) if operator.lower() in {*SPACES, "cs", "sc", "scn"} else state


def _painted(
    state: _State,
    operator: str,
    operands: list[Any],
    resources: Any,  # noqa: ANN401 - as above
    *,
    artifact: bool,
) -> Iterator[Painting]:
    if operator in SHOWS:
        yield Painting("text", *state.fill, state.over, artifact)
    elif operator == "sh":
        yield Painting("shading", str(resources.Shading[str(operands[0])].ColorSpace), (), state.over, artifact)
    elif operator in FILLS:
        yield Painting("fill", *state.fill, state.over, artifact)
    elif operator in {"S", "s"}:
        yield Painting("stroke", *state.line, state.over, artifact)


def _object(thing: Any) -> Iterator[Painting]:  # noqa: ANN401 - as above
    if thing.Subtype == "/Image":
        yield Painting("image", str(thing.ColorSpace))
    else:
        yield from _stream(thing, thing.Resources)


def _with(state: _State, given: Any) -> _State:  # noqa: ANN401 - as above
    return replace(state, over=bool(given.op)) if "/op" in given else state


def _coloured(state: _State, operator: str, operands: list[Any]) -> _State:
    name = operator.lower()
    stroke = operator != name
    space, _ = state.line if stroke else state.fill
    parts = tuple(float(part) for part in operands if isinstance(part, (int, float, Decimal)))
    colour = (str(operands[0]), ()) if name == "cs" else (SPACES.get(name, space), parts)
    return replace(state, line=colour) if stroke else replace(state, fill=colour)
