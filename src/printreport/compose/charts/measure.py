"""How wide words will be, and where they go when there is no room: labels are wrapped, and moved apart.

A line is measured by the layout's own font files; a letter that none of them has is taken for one of a text face of
ordinary width, set a little wide, so that a label never meets a bar.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from unicodedata import combining, east_asian_width

from printreport.compose.charts.metrics import advances
from printreport.model.layout import FontFace

NARROW, WIDE, FULL, COMMON, CAPITAL = 0.32, 0.86, 1.0, 0.54, 0.66  # em
SLIM = frozenset("iljtfrI.,;:'’!|()[] \u00a0\u202f-")
BROAD = frozenset("mwMWQOGDHNUK%@&—…")


@dataclass(frozen=True, slots=True)
class Ruler:
    """Measures lines of one face: `known` holds the advances that its files tell, in em."""

    known: tuple[Mapping[int, float], ...] = field(default=(), repr=False)

    def wide(self, text: str, size: float) -> float:
        """Return a line's width at a size; the unit is that of the size."""
        return size * sum(self._advance(character) for character in text)

    def _advance(self, character: str) -> float:
        code = ord(character)
        return next((known[code] for known in self.known if code in known), None) or _estimate(character)

    def wrapped(self, text: str, size: float, width: float) -> list[str]:
        """Break a label into lines that fit the width; a single word that is too long stands over."""
        lines: list[str] = []
        for word in text.split(" "):
            if lines and self.wide(f"{lines[-1]} {word}", size) <= width:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        return lines


def ruler(families: str, weight: int, fonts: Iterable[FontFace]) -> Ruler:
    """Make the ruler of a list of families: of each the upright face whose weight is nearest."""
    found = []
    for family in families.split(","):
        faces = [font for font in fonts if font.family == family and font.style == "normal"]
        if faces:
            found.append(advances(min(faces, key=lambda face: abs(face.weight - weight)).file))
    return Ruler(tuple(found))


def _estimate(character: str) -> float:
    if combining(character):
        return 0.0
    if character in SLIM:
        return NARROW
    if character in BROAD:
        return WIDE
    if east_asian_width(character) in "WF":
        return FULL
    return CAPITAL if character.isupper() else COMMON


def parted(wanted: list[float], rooms: float | list[float], low: float, high: float) -> list[float]:
    """Move places apart until each has room after it, staying between `low` and `high` where they can, order kept.

    `rooms` is what each takes from its place on, the same for all or one for each; `high` is the last place.
    """
    room = [rooms] * len(wanted) if isinstance(rooms, float | int) else rooms
    order = sorted(range(len(wanted)), key=lambda at: (wanted[at], at))
    placed = list(wanted)
    floor = low
    for at in order:
        placed[at] = max(placed[at], floor)
        floor = placed[at] + room[at]
    ceiling = high
    for place in range(len(order) - 1, -1, -1):
        at = order[place]
        placed[at] = min(placed[at], ceiling)
        ceiling = placed[at] - room[order[place - 1]]
    return placed
