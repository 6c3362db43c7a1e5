"""The millimetres of the code of a SEPA credit transfer. Its guidelines bound its contents, not its size."""

from __future__ import annotations

from printreport.slips.scheme import Place

# The least side of the code with its quiet zone, by where it stands: beside a form, or with the foot to itself
SIDES: dict[Place, float] = {"panel": 30, "foot": 46}

WIDEST = 34.5  # mm between the form and the slip's edge, less its margin
LARGEST_VERSION = 13  # EPC 2.2: 69 modules, which hold 331 bytes at level M
LEAST_MODULE = 0.44  # mm: the largest symbol with its quiet zone, 77 modules, is 33.9 mm wide and stands in the panel

# Beside a form: how many lines name and message have below the code, and how many letters surely stand on one
PANEL_LINES = 5
PANEL_LETTERS = 22
