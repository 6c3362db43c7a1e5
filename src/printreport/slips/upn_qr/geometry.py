"""The millimetres of the UPN QR form: ZBS, UPN QR – tehnični standard, version 1.1 of November 2016.

Places are counted from the form's upper left corner, as the standard's table 1 counts them; A and a number is its row.
The table was read as the public programs upn-qr-mcp and UpnPdfGenerator have it, which agree on every box; the Typst
package upn-qr has boxes of the same sizes. Not verified: how long the ticks in a field are and which cells are parted
by a whole line, the upper edge of A33, and how far a label's letters reach below its line.
"""

from __future__ import annotations

from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in mm: left, upper, right and lower edge, as table 1 gives its corners."""

    left: float
    top: float
    right: float
    foot: float


class Label(NamedTuple):
    """A printed text: its key, where it begins (or ends, if `right`), the foot of its letters; its size in points."""

    word: str
    x: float
    foot: float
    size: float = 7
    right: bool = False


class Field(NamedTuple):
    """A field: its label, and the keys of what is filled in by machine with the boxes they stand in."""

    label: Label
    values: tuple[tuple[str, Box], ...] = ()


WIDTH, HEIGHT = 210, 99  # standard, 1: at the foot of A4 with a letter above it (6.2)
RECEIPT_WIDTH = 60
PAYER_HEIGHT = 55  # of the payer's ground, above the payee's

VERSION = 15  # standard, 5.1 a: whatever it says
MODULE = 0.42333  # 5.1 e
CODE = 35.98333  # 5.1 g: with its white, which is 4 modules on each side; without it 32.59676 (f)

LINE, THIN = 0.5, 0.25  # pt
TICK = 1.25
DESCENT = 0.45  # mm of a label's letters below their line
PADDING = 1.0  # mm before what is filled in

RECEIPT_PAYER = Box(4, 6, 56.5, 19.5)  # A3
RECEIPT_PURPOSE = Box(4, 22.5, 56.5, 31.5)  # A5
RECEIPT_AMOUNT = Box(16.5, 34.5, 56.5, 39.5)  # A8
RECEIPT_ACCOUNT = Box(4, 42.5, 56.5, 56)  # A10
RECEIPT_PAYEE = Box(4, 59, 56.5, 72.5)  # A12

PAYER_ACCOUNT = Box(106.5, 6, 177.7, 11)  # A22
PAYING_IN = Box(185.2, 6.5, 189.2, 10.5)  # A23
PAYING_OUT = Box(196.5, 6.5, 200.5, 10.5)  # A24
QR = Box(63.5, 6, 103.5, 45.5)  # A25
PAYER_MODEL = Box(106.5, 14, 121.5, 19)  # A27
PAYER_REFERENCE = Box(123.5, 14, 206, 19)  # A28
PAYER = Box(106.5, 22, 206, 37)  # A30
AMOUNT = Box(114.2, 40.5, 155.5, 45.5)  # A37
DAY = Box(161.2, 40.5, 191.2, 45.5)  # A38
URGENT = Box(196.5, 41, 200.5, 45)  # A39
PURPOSE_CODE = Box(63.5, 49, 78.5, 54)  # A43
PURPOSE = Box(80.5, 49, 174.2, 54)  # A44
DUE = Box(176.2, 49, 206, 54)  # A45
PAYEE_ACCOUNT = Box(63.5, 58, 191, 63)  # A47
PAYEE_MODEL = Box(63.5, 66, 78.5, 71)  # A50
PAYEE_REFERENCE = Box(80.5, 66, 163, 71)  # A51
SIGNATURE = Box(166, 66, 206, 89)  # A52
PAYEE = Box(63.5, 74, 163, 89)  # A54

BOXES = (
    *(RECEIPT_PAYER, RECEIPT_PURPOSE, RECEIPT_AMOUNT, RECEIPT_ACCOUNT, RECEIPT_PAYEE),
    *(PAYER_ACCOUNT, PAYING_IN, PAYING_OUT, QR, PAYER_MODEL, PAYER_REFERENCE, PAYER, AMOUNT, DAY, URGENT),
    *(PURPOSE_CODE, PURPOSE, DUE, PAYEE_ACCOUNT, PAYEE_MODEL, PAYEE_REFERENCE, SIGNATURE, PAYEE),
)
TICKED = (PAYING_IN, PAYING_OUT, URGENT)

# Fields for a pen, one character a cell: how wide the cells are, and how many stand together where a pen will write
CELLS: tuple[tuple[Box, float, tuple[int, ...]], ...] = (
    (PAYER_ACCOUNT, 3.75, (4, 4, 4, 4, 3)),
    (PAYER_MODEL, 3.75, (4,)),
    (PAYER_REFERENCE, 3.75, (22,)),
    (AMOUNT, 3.75, (3, 3, 3, 2)),
    (DAY, 3.75, (2, 2, 4)),
    (PURPOSE_CODE, 3.75, (4,)),
    (PURPOSE, 3.75, (25,)),
    (DUE, 3.72, (2, 2, 4)),
    (PAYEE_ACCOUNT, 3.75, (34,)),
    (PAYEE_MODEL, 3.75, (4,)),
    (PAYEE_REFERENCE, 3.75, (22,)),
)

# A31, A32, A55, A56: between name, street and town; A57: where the payer signs
DASHED = (Box(106.5, 27, 206, 27), Box(106.5, 32, 206, 32), Box(63.5, 79, 163, 79), Box(63.5, 84, 163, 84))
SIGNED = Box(168.6, 85.3, 203.3, 85.3)

MARKS = (Box(61, 1, 62.5, 2.5), Box(207.5, 1, 209, 2.5), Box(207.5, 96.5, 209, 98))  # A15, A16, A62: for readers

# In the order in which they are read; the first of each part is its heading
RECEIPT = (
    Field(Label("upn_receipt", 56.5, 4.9, 10, right=True)),  # A1
    Field(Label("upn_payer_name", 4, 5.8), (("payer", RECEIPT_PAYER),)),  # A2
    Field(Label("upn_purpose_and_due", 4, 22.2), (("message", RECEIPT_PURPOSE),)),  # A4
    Field(Label("upn_amount", 16.5, 33.8)),  # A6
    Field(Label("upn_currency", 7.8, 38.3, 11), (("amount", RECEIPT_AMOUNT),)),  # A7
    Field(Label("upn_account_and_reference", 4, 42.3), (("account_and_reference", RECEIPT_ACCOUNT),)),  # A9
    Field(Label("upn_payee_name", 4, 58.8), (("payee", RECEIPT_PAYEE),)),  # A11
    Field(Label("upn_provider", 13.8, 98.6, 6)),  # A14
)
ORDER = (
    Field(Label("upn_order", 206, 61.9, 10, right=True)),  # A48
    Field(Label("upn_code", 63.5, 5.5)),  # A17
    Field(Label("upn_payer_account", 106.5, 5.7)),  # A18
    Field(Label("upn_paying_in", 184.3, 5.7)),  # A19
    Field(Label("upn_paying_out", 196.1, 5.7)),  # A20
    Field(Label("upn_payer_reference", 106.5, 13.8)),  # A26
    Field(Label("upn_payer", 106.5, 21.8), (("payer", PAYER),)),  # A29
    Field(Label("upn_amount", 114.2, 39.8)),  # A34
    Field(Label("upn_currency", 106.5, 44.3, 11), (("amount", AMOUNT),)),  # A33
    Field(Label("upn_day", 161.2, 40.2)),  # A35
    Field(Label("upn_urgent", 195.3, 40.2)),  # A36
    Field(Label("upn_purpose_code", 63.5, 48.3), (("purpose_code", PURPOSE_CODE),)),  # A40
    Field(Label("upn_purpose", 80.5, 48.7), (("purpose", PURPOSE),)),  # A41
    Field(Label("upn_due", 176.2, 48.7)),  # A42
    Field(Label("upn_payee_account", 63.5, 57.8), (("account", PAYEE_ACCOUNT),)),  # A46
    Field(
        Label("upn_payee_reference", 63.5, 65.8),  # A49
        (("reference_model", PAYEE_MODEL), ("reference_rest", PAYEE_REFERENCE)),
    ),
    Field(Label("upn_payee", 63.5, 73.8), (("payee", PAYEE),)),  # A53
    Field(Label("upn_signature", 172, 88, 6)),  # A58
    Field(Label("upn_provider", 118.9, 98.6, 5)),  # A60
)
