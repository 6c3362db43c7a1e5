"""What the codes for payment apps share: where they stand, what stands beside them, the words, the drawing.

A scheme of this kind is printed by ``slips/app.html.j2``: the code stands large, and beside it what it says.
"""

from __future__ import annotations

from printreport.slips.apps.check import too_much
from printreport.slips.apps.drawing import WANT, by_account, drawing, shown
from printreport.slips.apps.geometry import MOST_BYTES
from printreport.slips.apps.texts import name_and_message
from printreport.slips.apps.words import VARIABLE_SYMBOL, spoken

__all__ = [
    "MOST_BYTES",
    "VARIABLE_SYMBOL",
    "WANT",
    "by_account",
    "drawing",
    "name_and_message",
    "shown",
    "spoken",
    "too_much",
]
