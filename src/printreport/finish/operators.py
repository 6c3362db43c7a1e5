"""What is painted, in ink: takes the operators of one content stream, returns them with every colour in `DeviceCMYK`.

Text that is black alone overprints what lies below it, so that a plate that is a hair out of place shows no white edge
(ISO 32000-1, 8.6.7; overprint mode 1). Nothing else does: colours would mix, and white would vanish. Small text in a
dark grey that is mixed of many inks would show coloured edges in the same way: it is printed with black alone.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from printreport.finish.inks import Inks
from printreport.model.brand import Ink

OVERPRINT, KNOCKOUT = "Over", "Knock"
BLACK: Ink = (0.0, 0.0, 0.0, 100.0)
SMALL = 12.0  # pt: strokes of letters up to this size are about as thin as plates lie apart
SHOWING = frozenset({b"TJ", b"Tj"})
FILLS = frozenset({b"rg", b"g", b"k", b"cs", b"sc", b"scn"})
STROKES = frozenset(operator.upper() for operator in FILLS)
SIZING = frozenset({b"cm", b"Tm", b"Tf"})
SPACES = frozenset({b"/DeviceCMYK", b"/DeviceRGB", b"/DeviceGray", b"/lab-d50", b"/lab-d65"})


@dataclass(frozen=True, slots=True)
class _State:
    """What holds at one operator.

    `space` and `line` are the colour spaces of fills and strokes, `ink` what was asked to fill (None: a pattern) and
    `laid` what does; `over` says that it prints over what lies below. `scale`, `turn` and `size` make the size of text.
    """

    space: bytes = b"/DeviceGray"
    line: bytes = b"/DeviceGray"
    ink: Ink | None = BLACK
    laid: Ink | None = BLACK
    solid: bool = True
    over: bool = False
    scale: float = 1.0
    turn: float = 1.0
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Brush:
    """Paints one stream: `inks` mixes, `opaque` says of a graphics state by its name whether it is solid, or nothing.

    `used` notes each ink; `scale` is how large the stream is drawn.
    """

    inks: Inks
    opaque: Callable[[bytes], bool | None]
    used: set[Ink]
    scale: float = 1.0

    def painted(self, operators: list[Any]) -> Iterator[Any]:
        """Yield the operators of a stream in ink."""
        state, kept = _State(scale=self.scale), []
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
            elif operator in SIZING:
                state = _sized(state, operator, operands)
            elif operator in FILLS or operator in STROKES:
                state, written = self._coloured(state, operator, operands, written)
            elif operator in SHOWING or operator == b"ET":
                before, state = state, self._text(state, shown=operator != b"ET")
                yield from _changes(before, state)
            if written:
                yield written

    def _text(self, state: _State, *, shown: bool) -> _State:
        """Set what holds while text is shown, or again after it."""
        if state.ink is None:
            return replace(state, over=False)
        small = shown and state.size * state.scale * state.turn <= SMALL
        laid = self.inks.alone(state.ink) if small else state.ink
        return replace(state, laid=laid, over=shown and laid == BLACK and state.solid)

    def _coloured(self, state: _State, operator: bytes, operands: list[bytes], written: bytes) -> tuple[_State, bytes]:
        """Set a colour: returns what holds from then on, and what is written in place of the operator."""
        stroke = operator in STROKES
        name = operator.lower()
        if name == b"cs":
            known = operands[0] in SPACES
            kept = (
                replace(state, line=operands[0]) if stroke else replace(state, space=operands[0], ink=None, laid=None)
            )
            return kept, b"" if known else written
        ink = self._ink(name, state.line if stroke else state.space, operands)
        if ink is None:  # a pattern, or a colour of a space of its own such as that of the marks
            return (state if stroke else replace(state, ink=None, laid=None)), written
        self.used.add(ink)
        return (state if stroke else replace(state, ink=ink, laid=ink)), _laying(ink, "K" if stroke else "k")

    def _ink(self, name: bytes, space: bytes, operands: list[bytes]) -> Ink | None:
        if name in {b"sc", b"scn"}:
            if space not in SPACES:
                return None
        else:
            space = {b"rg": b"/DeviceRGB", b"g": b"/DeviceGray", b"k": b"/DeviceCMYK"}[name]
        return ink_of(self.inks, space, [float(operand) for operand in operands])


def _sized(state: _State, operator: bytes, operands: list[bytes]) -> _State:
    if operator == b"Tf":
        return replace(state, size=float(operands[-1]))
    a, b, c, d = (float(part) for part in operands[-6:-2])
    times = math.sqrt(abs(a * d - b * c))
    return replace(state, turn=times) if operator == b"Tm" else replace(state, scale=state.scale * times)


def _changes(before: _State, after: _State) -> Iterator[bytes]:
    if after.laid != before.laid and after.laid:
        yield _laying(after.laid, "k")
    if after.over != before.over:
        yield f"/{OVERPRINT if after.over else KNOCKOUT} gs".encode()


def _laying(ink: Ink, operator: str) -> bytes:
    return f"{' '.join(f'{share / 100:.4g}' for share in ink)} {operator}".encode()


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
