"""What has room on the printed slip, and in which size: reckoned with the widths of Liberation Sans, before printing.

SIX Implementation Guidelines 2.4, 3.4 and 3.6.2: values of 10 points, or less where there is much to say, their
headings 2 points smaller; on the receipt 8 and 6, and the street may be left out there.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from printreport.model.slip import Party, Payment
from printreport.slips.identifiers import iban
from printreport.slips.references import iso11649, qrr
from printreport.slips.swiss_qr import payload as code
from printreport.slips.swiss_qr.geometry import (
    DEBTOR_FIELD,
    INFORMATION,
    RECEIPT_DEBTOR_FIELD,
    RECEIPT_INFORMATION,
    Place,
)
from printreport.units import points

# Widths of letters in thousandths of the size, Liberation Sans Regular; all others have that of the digits
_WIDTHS = {
    letter: width
    for letters, width in (
        ("ijl'|", 222),
        (" !,./:;I[]ft()-r", 290),
        ("Jcksvxyz", 500),
        ("FTZ", 611),
        ("&ABEKPSVXY", 667),
        ("CDHNRUw", 722),
        ("GOQ", 778),
        ("Mm%", 850),
        ("W@", 980),
    )
    for letter in letters
}
_OTHERS = 556
_HOME = ("CH", "LI")


class Step(NamedTuple):
    """A size in which values are printed, with its leading (points), and whether the street is printed with them."""

    size: int
    leading: int
    street: bool = True


PAYMENT_PART = (Step(10, 11), Step(9, 10), Step(8, 9))
RECEIPT = (Step(8, 9), Step(8, 9, street=False), Step(7, 8, street=False), Step(6, 7, street=False))


def payment_part(payment: Payment) -> Step | None:
    """Return the largest step in which everything stands in the information section; None when it does in none."""
    for step in PAYMENT_PART:
        blocks = [_payee(payment), _reference(payment), information(payment), party(payment.debtor)]
        if _height(blocks, step, INFORMATION.width) <= _free(INFORMATION, payment, DEBTOR_FIELD.height):
            return step
    return None


def receipt(payment: Payment) -> Step | None:
    """Return the first step in which everything stands on the receipt; None when it does in none."""
    for step in RECEIPT:
        blocks = [
            _payee(payment, step),
            _reference(payment),
            party(payment.debtor, street=step.street),
        ]
        free = _free(RECEIPT_INFORMATION, payment, RECEIPT_DEBTOR_FIELD.height)
        if _height(blocks, step, RECEIPT_INFORMATION.width) <= free:
            return step
    return None


def creditor(payment: Payment, *, street: bool = True) -> tuple[str, ...]:
    """Return the lines that say who is paid."""
    return party(Party(code.holder(payment), code.address(payment)), street=street)


def party(who: Party | None, *, street: bool = True) -> tuple[str, ...]:
    """Return name and address in lines; the country stands before the postcode where it is neither CH nor LI."""
    if who is None:
        return ()
    postal = who.address
    abroad = f"{postal.country}-" if postal.country and postal.country not in _HOME else ""
    road = f"{postal.street} {postal.number}".strip() if street else ""
    return tuple(filter(None, (who.name, road, f"{abroad}{postal.postcode} {postal.town}".strip())))


def reference(payment: Payment) -> str:
    """Return the reference as it is printed: QRR in two digits and groups of five, RF in groups of four."""
    number = code.reference(payment)
    return (qrr.show if code.reference_type(payment) == code.QRR else iso11649.show)(number)


def information(payment: Payment) -> tuple[str, ...]:
    """Return what stands under "Additional information": the message, then the billing information."""
    return tuple(filter(None, (code.message(payment), code.billing(payment))))


def _payee(payment: Payment, step: Step = PAYMENT_PART[0]) -> tuple[str, ...]:
    return (iban.show(code.account(payment)), *creditor(payment, street=step.street))


def _reference(payment: Payment) -> tuple[str, ...]:
    return tuple(filter(None, (reference(payment),)))


def _free(place: Place, payment: Payment, field: float) -> float:
    """Return the height for words, in points: without the field for a pen where nobody is named, and its heading."""
    return points(place.height) if payment.debtor else points(place.height - field) - 2 * PAYMENT_PART[0].leading


def _height(blocks: list[tuple[str, ...]], step: Step, width: float) -> float:
    """Return the height of headings, lines and the blank lines between the blocks, in points."""
    filled = [block for block in blocks if block]
    lines = sum(1 + sum(len(list(_lines(text, step.size, points(width)))) for text in block) for block in filled)
    return (lines + len(filled) - 1) * step.leading


def _lines(text: str, size: float, width: float) -> Iterator[str]:
    """Break a text into lines of a width in points, between words."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and _width(longer, size) > width:
            yield line
            line = word
        else:
            line = longer
        while _width(line, size) > width:
            cut = max(1, int(len(line) * width / _width(line, size)) - 1)
            yield line[:cut]
            line = line[cut:]
    yield line


def _width(text: str, size: float) -> float:
    letters = (unicodedata.normalize("NFD", letter)[0] for letter in text)
    return sum(_WIDTHS.get(letter, _OTHERS) for letter in letters) * size / 1000
