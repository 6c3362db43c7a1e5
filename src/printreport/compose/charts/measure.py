"""How wide words will be, near enough to give them room: labels are wrapped and columns sized before drawing.

The classes are those of a text face of ordinary width, set a little wide, so that a label never meets a bar.
"""

from __future__ import annotations

from unicodedata import east_asian_width

NARROW, WIDE, FULL, COMMON = 0.32, 0.86, 1.0, 0.54  # em
FIGURE = 0.52  # em: a figure's width in a display face
SLIM = frozenset("iljtfrI.,;:'’!|()[] \u00a0\u202f-")
BROAD = frozenset("mwMWQOGDHNUK%@&—…")


def width_of(text: str, size: float) -> float:
    """Estimate a line's width at a size; the unit is that of the size."""
    return size * sum(_advance(character) for character in text)


def _advance(character: str) -> float:
    if character in SLIM:
        return NARROW
    if character in BROAD:
        return WIDE
    if east_asian_width(character) in "WF":
        return FULL
    return 0.66 if character.isupper() else COMMON


def wrapped(text: str, size: float, width: float) -> list[str]:
    """Break a label into lines that fit the width; a single word that is too long stands over."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and width_of(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def parted(wanted: list[float], room: float, low: float, high: float) -> list[float]:
    """Move places apart until each has `room`, staying between `low` and `high` where they can, order kept."""
    order = sorted(range(len(wanted)), key=lambda at: (wanted[at], at))
    placed = list(wanted)
    floor = low
    for at in order:
        placed[at] = floor = max(placed[at], floor)
        floor += room
    ceiling = high
    for at in reversed(order):
        placed[at] = ceiling = min(placed[at], ceiling)
        ceiling -= room
    return placed
