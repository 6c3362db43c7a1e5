"""Colours of the screen: takes notations such as ``#8a4b00``, returns frozen values that can be measured and mixed.

Colour is sRGB (IEC 61966-2-1); contrast is that of WCAG 2.2. Imports nothing of ours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# WCAG 2.2, success criterion 1.4.3 (AA): text, and text that is large: 18 pt, or 14 pt bold
LEAST_CONTRAST = 4.5
LEAST_CONTRAST_LARGE = 3.0
LARGE_PT = 18.0
LARGE_BOLD_PT = 14.0
BOLD = 700

_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*\)", re.IGNORECASE)
_WEIGHTS = (0.2126, 0.7152, 0.0722)  # WCAG 2.2, definition of relative luminance
_FLARE = 0.05


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour in sRGB; each part runs from 0 to 1."""

    red: float
    green: float
    blue: float

    @property
    def luminance(self) -> float:
        """Relative luminance, 0 (black) to 1 (white): WCAG 2.2."""
        parts = zip(_WEIGHTS, (self.red, self.green, self.blue), strict=True)
        return sum(weight * _linear(part) for weight, part in parts)

    @property
    def hex(self) -> str:
        """The colour as CSS has it: ``#8a4b00``."""
        return "#" + "".join(f"{round(part * 255):02x}" for part in (self.red, self.green, self.blue))

    def mixed(self, other: Colour, share: float) -> Colour:
        """Mix in a share (0 to 1) of another colour, part by part."""
        pairs = ((self.red, other.red), (self.green, other.green), (self.blue, other.blue))
        return Colour(*(own + (its - own) * share for own, its in pairs))


def parse(text: str) -> Colour | None:
    """Read ``#rgb``, ``#rrggbb`` or ``rgb(r, g, b)``; None for everything else."""
    written = text.strip()
    if found := _HEX.fullmatch(written):
        digits = found[1] if len(found[1]) > len("rgb") else "".join(digit * 2 for digit in found[1])
        return Colour(*(int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)))
    if found := _RGB.fullmatch(written):
        parts = [int(part) for part in found.groups()]
        return Colour(*(part / 255 for part in parts)) if max(parts) <= 255 else None  # noqa: PLR2004 - the largest byte
    return None


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, 1 to 21: WCAG 2.2, success criterion 1.4.3."""
    darker, lighter = sorted((one.luminance, other.luminance))
    return (lighter + _FLARE) / (darker + _FLARE)


def least_contrast(size_pt: float, weight: int) -> float:
    """Return the ratio that text of this size and weight needs: WCAG 2.2, success criterion 1.4.3 (AA)."""
    large = size_pt >= LARGE_PT or (size_pt >= LARGE_BOLD_PT and weight >= BOLD)
    return LEAST_CONTRAST_LARGE if large else LEAST_CONTRAST


def _linear(part: float) -> float:
    """Undo the transfer function of sRGB, as WCAG 2.2 writes it."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - IEC 61966-2-1
