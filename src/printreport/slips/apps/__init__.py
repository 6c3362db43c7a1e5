"""What the codes for payment apps share: where they stand, what stands beside them, the words, the drawing.

A scheme of this kind is printed by ``slips/app.html.j2``: the code stands large, and beside it what it says.
"""

from __future__ import annotations

from printreport.slips.apps.check import app_beside, too_much
from printreport.slips.apps.drawing import WANT, drawn, shown
from printreport.slips.apps.geometry import MOST_BYTES, MOST_CAPITALS
from printreport.slips.apps.words import VARIABLE_SYMBOL, spoken

__all__ = [
    "MOST_BYTES",
    "MOST_CAPITALS",
    "VARIABLE_SYMBOL",
    "WANT",
    "app_beside",
    "drawn",
    "shown",
    "spoken",
    "too_much",
]
