"""An organisation's brand: the colours, faces and the logo that a layout is dressed in.

Made by `load`, which gives the layout the brand's values; read by `compose` for the press and by `checks`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from printreport.colour import Colour
from printreport.diagnostics import Location
from printreport.model.report import Image

Ink = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black in per cent."""


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour as a screen shows it and, where it is known, as a press mixes it."""

    screen: Colour
    ink: Ink | None
    at: Location


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a layout makes one of its colours from another when a brand changes that one.

    `share` (0 to 1) of the colour `source` is laid on that of `ground`; where `ratio` is given, the result is then
    darkened or lightened until it has that contrast (WCAG 2.2) on the ground.
    """

    source: str
    ground: str = "paper"
    share: float = 1
    ratio: float = 0


@dataclass(frozen=True, slots=True)
class Brand:
    """A brand as it was read: swatches by the layout's name for the colour, faces by role, and a logo.

    `swatches` holds the derived colours as well; `faces` names a family for ``text``, ``lead``, ``display``, ``note``.
    """

    at: Location
    swatches: Mapping[str, Swatch] = field(default_factory=dict)
    faces: Mapping[str, str] = field(default_factory=dict)
    logo: Image | None = None
