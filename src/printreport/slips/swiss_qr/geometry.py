"""The millimetres of the Swiss QR-bill: SIX Implementation Guidelines 2.4, chapters 3 and 6, and their Style Guide.

Places are counted as the Style Guide counts them: from the upper left corner of the receipt, which is where the line
to cut along meets the sheet's left edge.
"""

from __future__ import annotations

from typing import NamedTuple


class Size(NamedTuple):
    """Width and height in mm."""

    width: float
    height: float


class Place(NamedTuple):
    """A rectangle in mm: its left and upper edge from the slip's upper left corner, its width and height."""

    left: float
    top: float
    width: float
    height: float


SLIP = Size(210, 105)  # IG 3.3: receipt and payment part side by side, as long as A4 is wide
RECEIPT = Size(62, 105)
PAYMENT_PART = Size(148, 105)  # DIN A6, landscape
MARGIN = 5  # IG 3.5: nothing is printed between the sections, nor at the edges

CODE = Place(67, 17, 46, 46)  # IG 6.4: always this size, whatever its version
QUIET = 5  # IG 3.5.2: white on each side of it
LARGEST_VERSION = 25  # IG 6.2: 117 modules, which hold 997 bytes at level M
MOST_SIGNS = 997
LEAST_MODULE = 46 / 117  # IG 6.3 says 0.4 mm, and 6.4 lets the largest symbol have this

# IG 6.4.2: the Swiss cross in the middle of the code, 7 mm: a white edge, a black field of 6 mm, arms of 35/9 by 7/6 mm
CROSS = 7
CROSS_FIELD = 6
CROSS_ARM = Size(35 / 9, 7 / 6)

RECEIPT_TITLE = Place(5, 5, 52, 7)
RECEIPT_INFORMATION = Place(5, 12, 52, 56)
RECEIPT_AMOUNT = Place(5, 68, 52, 14)
RECEIPT_ACCEPTANCE = Place(5, 82, 52, 18)
TITLE = Place(67, 5, 51, 7)
AMOUNT = Place(67, 68, 51, 22)
INFORMATION = Place(118, 5, 87, 85)
FURTHER = Place(67, 90, 138, 10)

# The fields for a pen: corners of 3 mm, lines of 0.75 pt (IG 3.5.3, 3.5.4, 3.6.2, 3.6.3). Those for the amount stand
# where the Style Guide's figures have them; those for the debtor under the heading that says so.
RECEIPT_AMOUNT_FIELD = Place(27, 68, 30, 10)
RECEIPT_DEBTOR_FIELD = Size(52, 20)
AMOUNT_FIELD = Place(78, 72.6, 40, 15)
DEBTOR_FIELD = Size(65, 25)
CORNER = 3
LINE = 0.75  # pt
