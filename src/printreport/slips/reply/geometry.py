"""The millimetres of the tear-off form: what must stand where for the envelope to show the address and nothing else.

A slip of a third of A4 lies flat in a DL envelope (ISO 269: 110 × 220 mm) and can slide in it; the address must be
seen wherever it comes to lie. The window is the usual one of a DL envelope, 90 × 35 mm; the larger window of DIN 680
(90 × 45 mm, 15 mm from the foot) shows the same lines.
"""

from __future__ import annotations

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


SLIP = Size(210, 99)  # ISO 216: a third of A4, cut across
ENVELOPE = Size(220, 110)  # ISO 269, DL
WINDOW = Area(left=20, foot=18, width=90, height=35)
PLAY = Size(ENVELOPE.width - SLIP.width, ENVELOPE.height - SLIP.height)  # how far the slip can slide

# What the window shows however the slip lies: the only place for the address.
ALWAYS_SEEN = Area(WINDOW.left, WINDOW.foot, WINDOW.width - PLAY.width, WINDOW.height - PLAY.height)

# What the window may show when the slip lies badly: nothing but the address may stand here.
EVER_SEEN = Area(
    WINDOW.left - PLAY.width, WINDOW.foot - PLAY.height, WINDOW.width + PLAY.width, WINDOW.height + PLAY.height
)

ADDRESS = Area(left=26, foot=18, width=74, height=24)  # inside ALWAYS_SEEN, in line with a letter's address

# How many lines of how many characters stand in ADDRESS, by the step of the type scale that the style sheet gives them
# (body 10/13 pt, note 7.5/10.5 pt: 24 mm hold 5 and 6 lines)
ADDRESS_STEPS = {"body": (5, 40), "note": (6, 52)}
