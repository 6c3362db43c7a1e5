"""What is painted, in ink: takes the operators of one content stream, returns them with every colour in `DeviceCMYK`.

Text that is black alone overprints what lies below it, so that a plate that is a hair out of place shows no white edge
(ISO 32000-1, 8.6.7; overprint mode 1). Nothing else does: colours would mix, and white would vanish.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from printreport.finish.inks import Inks
from printreport.model.brand import Ink

OVERPRINT, KNOCKOUT = "Over", "Knock"
BLACK: Ink = (0.0, 0.0, 0.0, 100.0)
SHOWING = frozenset({b"TJ", b"Tj"})
PAINTING = frozenset({b"f", b"f*", b"F", b"B", b"B*", b"b", b"b*", b"S", b"s", b"Do", b"sh"})
FILLS = {b"rg", b"g", b"k", b"cs", b"sc", b"scn"}
STROKES = {operator.upper() for operator in FILLS}
SPACES = frozenset({b"/DeviceCMYK", b"/DeviceRGB", b"/DeviceGray", b"/lab-d50", b"/lab-d65"})


@dataclass(frozen=True, slots=True)
class _State:
    """What holds at one operator: the spaces and the ink that fills, and whether it prints over what lies below."""

    space: bytes = b"/DeviceGray"
    line: bytes = b"/DeviceGray"
    ink: Ink | None = BLACK
    solid: bool = True
    over: bool = False


@dataclass(frozen=True, slots=True)
class Brush:
    """Paints one stream: `inks` mixes, `opaque` says of a graphics state by its name whether it is solid, or nothing.

    `used` notes each ink.
    """

    inks: Inks
    opaque: Callable[[bytes], bool | None]
    used: set[Ink]

    def painted(self, operators: list[Any]) -> Iterator[Any]:
        """Yield the operators of a stream in ink."""
        state, kept = _State(), []
        for item in operators:
            written = item.encode() if isinstance(item, str) else item
            if not isinstance(written, bytes):
                yield item
                continue
            *operands, operator = written.split() or [b""]
            if operator == b"q":
                kept.append(state)
            elif operator == b"Q" and kept:
                state = kept.pop()
            elif operator == b"gs":
                solid = self.opaque(operands[0][1:])
                state = state if solid is None else replace(state, solid=solid)
            elif operator in FILLS or operator in STROKES:
                state, written = self._coloured(state, operator, operands, written)
                if not written:
                    continue
            elif operator in SHOWING or (operator in PAINTING and state.over):
                over = operator in SHOWING and state.ink == BLACK and state.solid
                if over != state.over:
                    yield f"/{OVERPRINT if over else KNOCKOUT} gs".encode()
                    state = replace(state, over=over)
            yield written

    def _coloured(self, state: _State, operator: bytes, operands: list[bytes], written: bytes) -> tuple[_State, bytes]:
        """Set a colour: returns what holds from then on, and what is written in place of the operator."""
        stroke = operator in STROKES
        name = operator.lower()
        if name == b"cs":
            known = operands[0] in SPACES
            kept = replace(state, line=operands[0]) if stroke else replace(state, space=operands[0], ink=None)
            return kept, b"" if known else written
        ink = self._ink(name, state.line if stroke else state.space, operands)
        if ink is None:  # a pattern, or a colour of a space of its own such as that of the marks
            return (state if stroke else replace(state, ink=None)), written
        self.used.add(ink)
        shares = " ".join(f"{share / 100:.4g}" for share in ink)
        return (state if stroke else replace(state, ink=ink)), f"{shares} {'K' if stroke else 'k'}".encode()

    def _ink(self, name: bytes, space: bytes, operands: list[bytes]) -> Ink | None:
        if name in {b"sc", b"scn"}:
            if space not in SPACES:
                return None
        else:
            space = {b"rg": b"/DeviceRGB", b"g": b"/DeviceGray", b"k": b"/DeviceCMYK"}[name]
        return ink_of(self.inks, space, [float(operand) for operand in operands])


def ink_of(inks: Inks, space: bytes, parts: list[float]) -> Ink:
    """Return the ink of a colour in one of the engine's spaces."""
    match space, parts:
        case b"/DeviceCMYK", [cyan, magenta, yellow, black]:
            return round(cyan * 100, 2), round(magenta * 100, 2), round(yellow * 100, 2), round(black * 100, 2)
        case b"/DeviceGray", [grey]:
            return inks.of((grey, grey, grey))
        case b"/DeviceRGB", [red, green, blue]:
            return inks.of((red, green, blue))
        case _, [lightness, a, b]:
            return inks.of_lab((lightness, a, b))
    raise ValueError(space)


def greyed(operators: list[Any]) -> Iterator[Any]:
    """Yield the operators of a soft mask, whose colours say how much is seen and are no ink, in grey."""
    for item in operators:
        written = item.encode() if isinstance(item, str) else item
        if isinstance(written, bytes) and written[-3:] in {b" rg", b" RG"}:
            red, green, blue = map(float, written.split()[:3])
            grey = 0.3 * red + 0.59 * green + 0.11 * blue  # ISO 32000-1, 10.3.2
            yield f"{grey:.4g} {'G' if written.endswith(b'RG') else 'g'}".encode()
        else:
            yield item
