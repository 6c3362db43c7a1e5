from __future__ import annotations

from collections.abc import Callable

from printreport.model.slip import Payment
from printreport.slips import BUILT_IN
from printreport.slips.emv import promptpay
from printreport.slips.emv.payload import payload

Example = tuple[str, Payment, str]


def test_the_printed_examples_come_out_letter_for_letter(example: Example) -> None:
    scheme, payment, text = example
    make = BUILT_IN[scheme].payload
    assert make is not None
    assert make(payment) == text


def test_a_tax_number_has_a_field_of_its_own(pay: Callable[..., Payment]) -> None:
    """The text of promptpay-qr's tests, whose number has no fitting check digit: a payload raises nothing."""
    text = "00020101021129370016A000000677010111021311111111111115802TH530376463047B5A"
    assert payload(pay("Lantern", "THB", promptpay="1-1111-11111-11-1"), promptpay.SYSTEM) == text
