"""The millimetres of the tear-off form: what must stand where for the envelope to show the address and nothing else.

A slip lies flat in its envelope and can slide in it; the address must be seen wherever it comes to lie. Sizes of
envelopes: ISO 269 (DL, C5), DIN 678-1 (C5/6), the trade's #10 of North America (4⅛ × 9½ in). Windows: DIN 680 (45 × 90
mm, 20 mm from the left, 15 mm from the foot, on C5 60 mm); for DL the lower window of 35 mm that is sold most, inside
which an address is seen through the other as well; on #10 1⅛ × 4½ in, ⅞ in from the left, ½ in from the foot.

DIN's own papers are sold, and were not read: the millimetres are those that printers and encyclopaedias agree on. For
#10 there is no norm: makers call this window the commonest, and cut others. In Scandinavia and France windows lie
elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple


class Size(NamedTuple):
    """Width and height in mm."""

    width: float
    height: float


class Area(NamedTuple):
    """An area in mm; `foot` is the distance of its lower edge from the slip's foot."""

    left: float
    foot: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Lying:
    """A slip in its envelope: the slip's size, the envelope's, the window, and where the address stands on the slip."""

    slip: Size
    envelope: Size
    window: Area
    address: Area

    @property
    def play(self) -> Size:
        """How far the slip can slide."""
        return Size(self.envelope.width - self.slip.width, self.envelope.height - self.slip.height)

    @property
    def always_seen(self) -> Area:
        """What the window shows however the slip lies: the only place for the address."""
        window, play = self.window, self.play
        return Area(window.left, window.foot, window.width - play.width, window.height - play.height)

    @property
    def ever_seen(self) -> Area:
        """What the window may show when the slip lies badly: nothing but the address may stand here."""
        window, play = self.window, self.play
        return Area(
            window.left - play.width,
            window.foot - play.height,
            window.width + play.width,
            window.height + play.height,
        )

    def steps(self) -> Mapping[str, tuple[int, int]]:
        """Return how many lines of how many characters have room for the address, by the step of the type scale."""
        return {
            step: (min(most, int(self.address.height / leading)), int(self.address.width / letter))
            for step, (most, leading, letter) in TYPE.items()
        }


SLIP = Size(210, 99)  # ISO 216: a third of A4, cut across
HALF = Size(210, 148)  # ISO 216: A5 lying

# By the step that the style sheet gives the address: most lines, leading and mean width of a letter in mm (10/13 pt and
# 7.5/10.5 pt)
TYPE: Mapping[str, tuple[int, float, float]] = MappingProxyType({"body": (5, 4.59, 1.85), "note": (6, 3.7, 1.42)})

LYING: Mapping[str, Lying] = MappingProxyType(
    {
        "DL": Lying(SLIP, Size(220, 110), Area(20, 18, 90, 35), Area(26, 18, 74, 24)),
        "C5/6": Lying(SLIP, Size(229, 114), Area(20, 15, 90, 45), Area(24, 16, 66, 26)),
        "C5": Lying(HALF, Size(229, 162), Area(20, 60, 90, 45), Area(24, 62, 66, 26)),
        "#10": Lying(SLIP, Size(241.3, 104.8), Area(22.2, 12.7, 114.3, 28.6), Area(26, 13.5, 78, 21)),
    }
)
USUAL = "DL"
