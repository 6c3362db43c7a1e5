"""What a chart takes from the layout: colours, faces and sizes, read from its tokens.

One unit of a drawing is a point (1/72 inch), so a size in a specification is the size on paper.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from printreport.units import points

SMALLEST = 7.5  # pt: nothing in a chart is printed smaller
WIDTH = 168.0  # mm: twelve columns on A4
FEW, SOME = 4, 8  # characters of a value that is set large, and of one in the middle size
REFERENCE = re.compile(r"var\(--([\w-]+)\)")


@dataclass(frozen=True, slots=True)
class Look:
    """The layout's hand: `fills` are for shares in their order, `others` for what is not highlighted."""

    width: float
    ink: str
    quiet: str
    rule: str
    paper: str
    accent: str
    other: str
    fills: tuple[str, ...]
    text: str
    figures: str
    figures_weight: int
    note: float
    body: float
    line: float
    steps: tuple[float, ...]

    def figure_size(self, longest: int) -> float:
        """Return the size of the values: the longer they are, the fewer steps above the text."""
        large, middle, small = self.steps
        return large if longest <= FEW else middle if longest <= SOME else small


def look(tokens: Mapping[str, str], width_mm: float = 0.0) -> Look:
    """Read the tokens that concern charts (``--chart-font``, ``--accent``, ``--body``); each has a default.

    Without `width_mm` the chart is as wide as the token ``--chart-width`` says, in mm.
    """
    wide = width_mm or _size(tokens, "chart-width", WIDTH, "mm")
    ink, accent, other = (
        _token(tokens, "ink", "#2b1a2e"),
        _token(tokens, "accent", "#f3a712"),
        _token(tokens, "tint-4", "#dcd5dd"),
    )
    face, figures = _family(tokens, "chart-font", "Serif Text"), _family(tokens, "chart-font-figures", "Serif Display")
    quiet = _token(tokens, "ink-2", "#66586a")
    fills = (accent, ink, other, _token(tokens, "tint-3", "#f8cb72"), quiet, _token(tokens, "tint-2", "#fde6b8"))
    body = max(SMALLEST, _size(tokens, "body", 10))
    return Look(
        width=round(points(wide), 2), ink=ink, quiet=quiet, rule=_token(tokens, "rule-soft", "#b9aebb"),
        paper=_token(tokens, "paper", "#ffffff"), accent=accent, other=other, fills=fills,
        text=face, figures=figures,
        figures_weight=int(_token(tokens, "chart-figures-weight", "300")),
        note=max(SMALLEST, _size(tokens, "note", SMALLEST)), body=body, line=_size(tokens, "bl", 14),
        steps=(_size(tokens, "quote", 23.7), _size(tokens, "sub", 17.78), _size(tokens, "lead", 13.33)),
    )  # fmt: skip


def _token(tokens: Mapping[str, str], name: str, default: str) -> str:
    """Return a token's value, following one token to another."""
    value = tokens.get(name, tokens.get(f"--{name}", "")).strip()
    aside = REFERENCE.fullmatch(value)
    return _token(tokens, aside[1], default) if aside else value or default


def _family(tokens: Mapping[str, str], name: str, default: str) -> str:
    """Return the first family of a list, without its quotation marks."""
    return _token(tokens, name, default).split(",")[0].strip().strip("\"'")


def _size(tokens: Mapping[str, str], name: str, default: float, unit: str = "pt") -> float:
    """Return a length in `unit`; one that is written in another way is the default."""
    found = re.fullmatch(rf"([\d.]+){unit}", _token(tokens, name, ""))
    return float(found[1]) if found else default
