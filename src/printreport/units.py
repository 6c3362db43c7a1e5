"""Lengths of the print trade: millimetres for people, points for PDF, pixels for the engine.

Takes numbers and texts such as ``210mm``; returns frozen `Trim` values in millimetres. Imports nothing of ours.
"""

from __future__ import annotations

from dataclasses import dataclass

MM_PER_INCH = 25.4
POINTS_PER_INCH = 72
PIXELS_PER_INCH = 96  # CSS Values and Units 4, 6.2: an inch is 96 px


@dataclass(frozen=True, slots=True)
class Trim:
    """The size of a cut page in millimetres, and the name it is asked for by."""

    name: str
    width: float
    height: float


# ISO 216 for the A series; ANSI/ASME Y14.1 for US Letter; the square is the trade's own.
TRIMS = {
    trim.name: trim
    for trim in (
        Trim("A4", 210, 297),
        Trim("A5", 148, 210),
        Trim("Letter", 215.9, 279.4),
        Trim("square", 210, 210),
    )
}


def points(mm: float) -> float:
    """Turn millimetres into points (1/72 inch)."""
    return mm * POINTS_PER_INCH / MM_PER_INCH


def millimetres(pt: float) -> float:
    """Turn points (1/72 inch) into millimetres."""
    return pt * MM_PER_INCH / POINTS_PER_INCH


def pixels_to_points(px: float) -> float:
    """Turn the engine's pixels (1/96 inch) into points (1/72 inch)."""
    return px * POINTS_PER_INCH / PIXELS_PER_INCH


def pixels_to_millimetres(px: float) -> float:
    """Turn the engine's pixels (1/96 inch) into millimetres."""
    return px * MM_PER_INCH / PIXELS_PER_INCH
