from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from printreport.model.slip import Payment
from printreport.slips.epc.payload import amount, message, payload

Example = tuple[Payment, str, int]


def test_the_guidelines_examples_come_out_byte_for_byte(example: Example) -> None:
    """EPC069-12, version 3.1, section 2.3."""
    payment, text, size = example
    assert payload(payment) == text
    assert len(text.encode(payment.detail("character-set") or "utf-8")) == size


@pytest.mark.parametrize(
    ("sum_", "written"),
    [
        ("12.30", "EUR12.3"),
        ("30", "EUR30"),
        ("100.00", "EUR100"),
        ("0.01", "EUR0.01"),
        ("999999999.99", "EUR999999999.99"),
        ("1E+2", "EUR100"),
        (None, ""),
    ],
)
def test_an_amount_is_written_as_the_examples_write_it(sum_: str | None, written: str) -> None:
    assert amount(None if sum_ is None else Decimal(sum_)) == written


def test_elements_at_the_end_that_say_nothing_are_left_out_and_others_kept(transfer: Payment) -> None:
    """EPC069-12, version 3.1, section 2.2: the last populated element is not followed by any character."""
    head = "BCD\n002\n1\nSCT\n\nLantern e. V.\nDE89370400440532013000"
    assert payload(transfer) == head
    assert payload(replace(transfer, details={**transfer.details, "note": "Danke"})) == f"{head}\n\n\n\n\nDanke"


def test_what_the_gift_is_for_is_the_message_unless_there_is_a_reference(transfer: Payment) -> None:
    asked = replace(transfer, purpose="Nachtdienst")
    assert message(asked) == "Nachtdienst"
    assert message(replace(asked, details={"reference": "RF18539007547034"})) == ""
    assert message(replace(asked, details={"message": "Spende"})) == "Spende"


def test_the_name_is_that_of_the_accounts_holder(transfer: Payment) -> None:
    asked = replace(transfer, details={**transfer.details, "holder": "Laternenverein"})
    assert payload(asked).split("\n")[5] == "Laternenverein"


def test_letters_are_written_otherwise_only_where_the_slip_allows_it(transfer: Payment) -> None:
    asked = replace(transfer, payee="Łódź – dom", details={**transfer.details, "character-set": "iso-8859-15"})
    assert payload(asked).split("\n")[5] == "Łódź – dom"
    assert payload(replace(asked, transliterate=True)).split("\n")[5] == "Lódz - dom"
