"""Separation: takes the open file and the plates, turns all that is painted in it into the printing condition's inks.

ISO 15930-7, 6.2.3: what is painted is in the colours of the output intent, and what is seen through blends in them.
The engine's numbers for a screen stand in content streams, shadings (ISO 32000-1, 8.7.4.5) and pictures; transparency
groups (11.6.6) say in which colours they blend.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import pydyf

from printreport.diagnostics import Diagnostic, warning
from printreport.finish import negatives
from printreport.finish.inks import Inks
from printreport.finish.opened import content_of, page_at
from printreport.finish.operators import KNOCKOUT, OVERPRINT, Brush, greyed, ink_of
from printreport.model.brand import Ink
from printreport.model.draft import Draft
from printreport.model.plates import Plates
from printreport.units import pixels_to_points

CMYK, GREY = "/DeviceCMYK", "/DeviceGray"
STATES = {
    OVERPRINT: {"Type": "/ExtGState", "OP": "true", "op": "true", "OPM": 1},
    KNOCKOUT: {"Type": "/ExtGState", "OP": "false", "op": "false", "OPM": 0},
}


def separated(draft: Draft, plates: Plates) -> tuple[Diagnostic, ...]:
    """Turn the file's colours into ink; say where more ink lies than dries."""
    return _Separation(draft.pdf, plates).separated(len(draft.leaves))


class _Separation:
    """Works through one file."""

    def __init__(self, pdf: pydyf.PDF, plates: Plates) -> None:
        self.pdf, self.plates = pdf, plates
        self.inks = Inks(plates)
        self.used: set[Ink] = set()
        self.resources: list[Any] = [
            thing for thing in pdf.objects if isinstance(thing, pydyf.Dictionary) and "ExtGState" in thing
        ]
        self.masks = set(self._masks())

    def separated(self, pages: int) -> tuple[Diagnostic, ...]:
        for number in range(pages):
            page = page_at(self.pdf, number)
            self._paint(content_of(self.pdf, number), self._at(page["Resources"]))
            page["Group"] = pydyf.Dictionary({"Type": "/Group", "S": "/Transparency", "CS": CMYK, "I": "true"})
        for number, thing in enumerate(self.pdf.objects):
            if isinstance(thing, pydyf.Stream) and not isinstance(thing.extra.get("Resources", {}), dict):
                self._stream(number, thing)
            elif isinstance(thing, pydyf.Dictionary) and "ShadingType" in thing:
                self._shade(thing)
        for resources in self.resources:
            resources["ExtGState"].update({name: pydyf.Dictionary(state) for name, state in STATES.items()})
        wet = tuple(self._too_wet())
        return wet + negatives.turned(self.pdf, self.resources, self.inks, self.plates)

    def _stream(self, number: int, stream: pydyf.Stream) -> None:
        """Turn a group or a pattern."""
        mask = number in self.masks
        if "Group" in stream.extra:
            stream.extra["Group"]["CS"] = GREY if mask else CMYK
        if mask:
            stream.stream[:] = greyed(stream.stream)
        else:
            self._paint(stream.stream, self._at(stream.extra["Resources"]), pixels_to_points(1))

    def _paint(self, operators: list[Any], resources: Any, scale: float = 1) -> None:  # noqa: ANN401 - pydyf has no types
        """Paint a stream that is drawn at a scale: groups are in the engine's pixels."""
        operators[:] = Brush(self.inks, partial(_opaque, resources["ExtGState"]), self.used, scale).painted(operators)

    def _shade(self, shading: pydyf.Dictionary) -> None:
        space = _bytes(shading["ColorSpace"])
        if space == GREY.encode():
            return  # how much is seen of something
        shading["ColorSpace"] = CMYK
        for function in _functions(shading["Function"]):
            for end in ("C0", "C1"):
                ink = ink_of(self.inks, space, [float(part) for part in function[end]])
                self.used.add(ink)
                function[end] = pydyf.Array(round(share / 100, 4) for share in ink)

    def _too_wet(self) -> Iterator[Diagnostic]:
        """Say which colours lay too much ink on one place."""
        limit = self.plates.condition.limit
        for ink in sorted(ink for ink in self.used if sum(ink) > limit + 1):
            shares = " ".join(f"{share:g}" for share in ink)
            message = f"A colour of {shares} lays {sum(ink):.0f} % of ink on one place; this paper takes {limit} %."
            yield warning("too-much-ink", message, None, "take some of it away: of cyan, magenta and yellow alike")

    def _masks(self) -> Iterator[int]:
        """Find the groups that say how much of something is seen, and those inside them."""
        waiting = [
            _number(state["SMask"]["G"])
            for resources in self.resources
            for state in resources["ExtGState"].values()
            if isinstance(state.get("SMask"), dict)
        ]
        while waiting:
            number = waiting.pop()
            yield number
            held = self._at(self.pdf.objects[number].extra["Resources"])
            waiting += [_number(inner) for name, inner in held["XObject"].items() if name.startswith("x")]

    def _at(self, reference: object) -> Any:  # noqa: ANN401 - pydyf has no types
        return self.pdf.objects[_number(reference)]


def _opaque(states: Any, name: bytes) -> bool | None:  # noqa: ANN401 - pydyf has no types
    """Say whether a graphics state lets nothing shine through; None when it says nothing of it."""
    state = states.get(name.decode(), {})
    if "SMask" in state or "BM" in state:
        return False
    return float(state["ca"]) == 1 if "ca" in state else None


def _functions(function: Any) -> Iterator[Any]:  # noqa: ANN401 - pydyf has no types
    """Find the functions that run from one colour to another (ISO 32000-1, 7.10.3 and 7.10.4)."""
    if "Functions" in function:
        for inner in function["Functions"]:
            yield from _functions(inner)
    else:
        yield function


def _number(reference: object) -> int:
    return int(_bytes(reference).split()[0])


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()
