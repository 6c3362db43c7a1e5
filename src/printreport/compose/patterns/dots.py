"""A field of dots that swells and fades like a halftone; it is quiet in the upper left, where a title can stand."""

from __future__ import annotations

from math import hypot, pi, sin, sqrt

from printreport.compose.patterns.frame import Frame, ease, ground, short_number

PITCH = 5.2  # mm between dots in a row
SIZES = 14  # so many dot sizes, each one path
BOLDEST = 0.9  # of the pitch: the largest dots nearly touch
FAINTEST = 0.05  # of the pitch: what is smaller is left out


def dots(frame: Frame) -> str:
    """Draw the dots, all of one size together; `field` is painted behind them."""
    by_size: dict[int, list[str]] = {}
    rise = PITCH * sqrt(3) / 2
    for row in range(-1, int(frame.height / rise) + 3):
        for column in range(-1, int(frame.width / PITCH) + 3):
            x, y = (column + row % 2 / 2) * PITCH, row * rise
            size = round(SIZES * _tone(frame, x, y))
            if size:
                # a line of no length with round caps is a dot (ISO 32000-2, 8.5.3.2); some viewers want some length
                by_size.setdefault(size, []).append(f"M{short_number(x)} {short_number(y)}h.01")
    return ground(frame) + "".join(
        f'<path fill="none" stroke="{frame.line}" stroke-linecap="round"'
        f' stroke-width="{short_number(PITCH * BOLDEST * size / SIZES, 2)}" d="{"".join(marks)}"/>'
        for size, marks in sorted(by_size.items())
    )


def _tone(frame: Frame, x: float, y: float) -> float:
    """Return how strong a dot is, 0 to 1: two slow waves, fading towards the upper left."""
    across, down = x / frame.width, y / frame.height
    tilt, phase = frame.vary("tilt", 0.5, 1.1), frame.vary("phase")
    slow = sin(2 * pi * (tilt * down + 0.8 * across + phase))
    quick = sin(2 * pi * (2.1 * across - 1.4 * tilt * down + frame.vary("quick")))
    swell = 0.5 + 0.34 * slow + 0.16 * quick
    tone = swell * ease((hypot(across * 0.75, down) - 0.35) / 0.75)
    return tone if tone > FAINTEST else 0.0
