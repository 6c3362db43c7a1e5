"""The millimetres of form HUB 3A, counted from its upper left corner: a third of A4, order to the left, receipt right.

The code's measures are HUB's (Prilog A, version 6): modules of 0.254 mm, rows three times as high, at most 58 by 26 mm.
The form's are those of a drawing of it at its full size in a public program (uplatnica), whose crop marks stand 210 by
99 mm apart; the code's place in it, 58.8 by 26.7 mm, agrees with HUB's measures. HUB's own drawing was not at hand.
"""

from __future__ import annotations

from typing import NamedTuple

from printreport.slips.pdf417 import QUIET_ZONE, Stack

STACK = Stack(columns=9, level=4, module=0.254, ratio=3)
CODE_WIDTH, CODE_HEIGHT = 58.0, 26.0
MOST_ROWS = int((CODE_HEIGHT / STACK.module - 2 * QUIET_ZONE) / STACK.ratio)


class Place(NamedTuple):
    """A rectangle in mm: its left and upper edge from the form's corner, its width and height."""

    left: float
    top: float
    width: float
    height: float


class Field(NamedTuple):
    """A box of the form: what it is called, where that stands, the box, and how many signs a pen may write in it."""

    name: str
    label: tuple[float, float]
    box: Place
    cells: int = 0


HEIGHT = 99
ORDER = Place(5.18, 4.31, 142.63, 77.74)
RECEIPT = Place(152.18, 4.31, 55.65, 77.74)
PERFORATION = 150.0
CODE = Place(5.18, 55.31, 58.82, 26.74)

# Lines that part the order: from, to
LINES: tuple[tuple[float, float, float, float], ...] = (
    (48.73, 10.31, 147.81, 10.31),
    (48.73, 16.22, 147.81, 16.22),
    (5.18, 24.31, 147.81, 24.31),
    (5.18, 30.31, 147.81, 30.31),
    (48.73, 38.22, 147.81, 38.22),
    (5.18, 55.31, 147.81, 55.31),
    (48.73, 4.31, 48.73, 24.31),
    (48.73, 30.31, 48.73, 55.31),
    (64.0, 55.31, 64.0, 82.05),
    (107.0, 55.31, 107.0, 82.05),
    (152.18, 55.31, 207.83, 55.31),
)

FIELDS: tuple[Field, ...] = (
    Field("urgent", (52.2, 6.14), Place(59.02, 5.42, 3.82, 3.82)),
    Field("currency", (65.6, 4.95), Place(75.97, 5.37, 9.98, 4.82), 3),
    Field("amount", (88.4, 6.14), Place(96.19, 5.31, 50.73, 4.82), 15),
    Field("payer_account", (52.2, 10.67), Place(75.97, 11.39, 70.94, 4.82), 21),
    Field("payer_model", (52.2, 16.63), Place(52.28, 19.31, 13.54, 4.82), 4),
    Field("payer_number", (72.6, 16.63), Place(72.56, 19.31, 74.35, 4.82), 22),
    Field("account", (52.2, 24.67), Place(75.97, 25.39, 70.94, 4.82), 21),
    Field("model", (52.2, 30.67), Place(52.28, 33.39, 13.54, 4.82), 4),
    Field("number", (72.6, 30.67), Place(72.56, 33.39, 74.35, 4.82), 22),
    Field("purpose_code", (52.2, 39.67), Place(52.17, 42.49, 13.54, 4.82), 4),
    Field("message", (72.6, 39.67), Place(82.59, 39.22, 64.33, 16.0)),
    Field("date", (52.2, 47.78), Place(52.17, 50.57, 26.93, 4.82), 8),
)

# Where who pays and who is paid are written, without a box: the name of the place first
PARTIES: tuple[Field, ...] = (
    Field("payer", (6.0, 5.05), Place(6.0, 8.6, 41.5, 15.2)),
    Field("payee", (6.0, 31.25), Place(6.0, 34.8, 41.5, 20)),
)

# The receipt: each box has its name in it, above what it says
RECEIPTS: tuple[Field, ...] = (
    Field("receipt_amount", (154.0, 5.13), Place(153.09, 5.31, 53.82, 4.82)),
    Field("receipt_payer", (154.0, 11.17), Place(153.09, 11.38, 53.82, 4.82)),
    Field("receipt_payer_number", (154.0, 19.17), Place(153.09, 19.39, 53.82, 4.82)),
    Field("receipt_account", (154.0, 25.17), Place(153.09, 25.39, 53.82, 4.82)),
    Field("receipt_number", (154.0, 33.12), Place(153.09, 33.39, 53.82, 4.82)),
    Field("receipt_message", (154.0, 39.37), Place(153.09, 39.57, 53.82, 15.0)),
)

# Places for a stamp, a signature and the bank's mark: named alone
NAMED: tuple[tuple[str, tuple[float, float]], ...] = (
    ("stamp", (65.0, 56.17)),
    ("signature", (108.0, 56.17)),
    ("receipt_stamp", (154.0, 56.17)),
)
