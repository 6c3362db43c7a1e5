"""The millimetres of the coupon: a third of Letter in the trade's #10 envelope (4⅛ × 9½ in).

Its window is 1⅛ × 4½ in, ⅞ in from the left and ½ in from the foot. The coupon is lower than the envelope by 11.7 mm,
so that of the window's height 16.9 mm show the address however it lies.
"""

from __future__ import annotations

from printreport.slips.reply.geometry import Area, Lying, Size

INCH = 25.4
SHEET = Size(8.5 * INCH, 11 * INCH)
COUPON = Size(SHEET.width, SHEET.height / 3)
LYING = Lying(
    COUPON,
    Size(9.5 * INCH, 4.125 * INCH),
    Area(0.875 * INCH, 0.5 * INCH, 4.5 * INCH, 1.125 * INCH),
    Area(26, 13.2, 80, 16),
)
CARD_CELLS = (4, 4, 4, 4)
