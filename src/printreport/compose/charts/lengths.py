"""Lengths in tokens: takes what CSS has for one, returns points; so a chart can be as wide as a layout's own measure.

Reads numbers with ``mm``, ``cm``, ``in``, ``pt`` or ``px``, sums and products in brackets or ``calc()``, ``min()``,
``max()`` and ``round(down, a, b)`` (CSS Values and Units 4, 10). ``var()`` follows the tokens it is given.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import floor
from types import MappingProxyType

PIECE = re.compile(r"\s*([\d.]+(?:e-?\d+)?(?:mm|cm|in|pt|px)?|[a-z]+\(|[-+*/(),]|[a-z]+)", re.IGNORECASE)
REFERENCE = re.compile(r"var\(\s*--([\w-]+)\s*\)")
UNITS = MappingProxyType({"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "px": 0.75, "": 1.0})
DEEPEST = 20  # a token that names another that names another: deeper than this is a circle
Values = list[float]

FUNCTIONS: Mapping[str, Callable[[Values], float]] = MappingProxyType({
    "(": lambda values: values[0],
    "calc(": lambda values: values[0],
    "min(": min,
    "max(": max,
    "round(": lambda values: floor(values[0] / values[1]) * values[1],
})  # fmt: skip


def length(text: str, tokens: Mapping[str, str]) -> float | None:
    """Return a length in points; None for what is none, or names a token that is not there."""
    for _ in range(DEEPEST):
        found = REFERENCE.search(text)
        if not found:
            break
        value = tokens.get(found[1], tokens.get(f"--{found[1]}", ""))
        text = f"{text[: found.start()]}({value}){text[found.end() :]}"
    try:
        return _Reader(_pieces(text)).whole()
    except (ValueError, LookupError, ZeroDivisionError):
        return None


def _pieces(text: str) -> list[str]:
    """Part a length into numbers, signs and the beginnings of functions."""
    pieces, at = [], 0
    while text[at:].strip():
        found = PIECE.match(text, at)
        if not found:
            raise ValueError(text)
        pieces.append(found[1].lower())
        at = found.end()
    return pieces


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads pieces from the left; those still to be read stand in reverse."""

    pieces: list[str]
    rest: list[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rest", self.pieces[::-1])

    def whole(self) -> float:
        """Read all; ValueError where something is left over."""
        value = self._sum()
        if self.rest:
            raise ValueError(self.rest[-1])
        return value

    def _sum(self) -> float:
        value = self._product()
        while self.rest and self.rest[-1] in "+-":
            value += self._product() if self.rest.pop() == "+" else -self._product()
        return value

    def _product(self) -> float:
        value = self._one()
        while self.rest and self.rest[-1] in "*/":
            value = value * self._one() if self.rest.pop() == "*" else value / self._one()
        return value

    def _one(self) -> float:
        piece = self.rest.pop()
        if piece in FUNCTIONS:
            return FUNCTIONS[piece](self._list(piece))
        if piece == "-":
            return -self._one()
        digits = piece.rstrip("acehimnptx")
        return float(digits) * UNITS[piece[len(digits) :]]

    def _list(self, function: str) -> Values:
        """Read what stands in brackets, parted by commas; the way of rounding is the one we know."""
        if function == "round(" and self.rest[-1] == "down":
            del self.rest[-2:]
        values = [self._sum()]
        while self.rest.pop() == ",":
            values.append(self._sum())
        return values
