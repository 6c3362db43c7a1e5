"""What the codes for payment apps share: where they stand, what stands beside them, the words, the drawing.

A scheme of this kind is printed by ``slips/app.html.j2``: the code stands large, and beside it what it says.
"""

from __future__ import annotations

from printreport.slips.apps.check import app_beside
from printreport.slips.apps.drawing import WANT, drawn, shown
from printreport.slips.apps.words import spoken

__all__ = ["WANT", "app_beside", "drawn", "shown", "spoken"]
