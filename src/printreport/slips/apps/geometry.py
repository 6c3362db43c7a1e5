"""The millimetres of a code for payment apps: none of their norms bounds its size; this scans from an arm's length."""

from __future__ import annotations

from printreport.slips.scheme import Place

# The least side of the code with its quiet zone, by where it stands: beside a form, or with the foot to itself
SIDES: dict[Place, float] = {"panel": 30, "foot": 46}

LARGEST_VERSION = 20  # 97 modules and 8 of quiet zone: 52.5 mm at half a millimetre, which stands in the foot

MOST_BYTES = 666  # what such a symbol holds at level M: ISO/IEC 18004:2015, table 7
