"""The millimetres of the code that opens a donation page."""

from __future__ import annotations

from printreport.slips.scheme import Place

# The least side of the code with its quiet zone, by where it stands: beside a form, or with the foot to itself
SIDES: dict[Place, float] = {"panel": 30, "foot": 46}

WIDEST = 34.5  # mm between the form and the slip's edge, less its margin

LONGEST_PIECE = 20  # letters of an address that surely stand on one line of that width in the note size

# ISO/IEC 18004:2015, table 7: a symbol of version 11 (61 modules and 8 of quiet zone, 34.5 mm at 0.5 mm a module)
# holds 251 bytes at level M.
LARGEST_VERSION = 11
MOST_BYTES = 251
