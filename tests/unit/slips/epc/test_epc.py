from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from printreport.model.slip import Code, Payment
from printreport.slips.epc import codes, fill
from printreport.slips.epc.geometry import WIDEST
from printreport.slips.epc.words import WORDS

Example = tuple[Payment, str, int]


@pytest.mark.parametrize(("dpi", "noise"), [(300, 0.0), (150, 0.1)])
def test_the_code_is_read_in_its_own_character_set(
    example: Example, scan: Callable[[Code, int, float], list[bytes]], dpi: int, noise: float
) -> None:
    payment, text, size = example
    (code,) = codes(payment, WORDS["en"], "panel")
    (read,) = scan(code, dpi, noise)
    assert read == text.encode(code.encoding)
    assert len(read) == size


def test_the_guidelines_examples_need_the_version_that_they_say(example: Example) -> None:
    """EPC069-12, version 3.1, section 2.3: both are of version 6, which has 41 modules."""
    (code,) = codes(example[0], WORDS["en"], "foot")
    assert 'viewBox="0 0 49 49"' in code.svg


def test_the_longest_code_is_of_version_13_and_stands_in_the_panel(
    transfer: Payment, scan: Callable[[Code, int, float], list[bytes]]
) -> None:
    """EPC069-12, version 3.1, section 2.2: 331 bytes, 69 modules."""
    details = {**transfer.details, "note": "z" * 63}
    long = replace(transfer, payee="x" * 70, purpose="y" * 140, amount=Decimal("999999999.99"), details=details)
    (code,) = codes(long, WORDS["en"], "panel")
    assert len(code.payload) == 331
    assert 'viewBox="0 0 77 77"' in code.svg
    assert code.side <= WIDEST
    assert scan(code, 300, 0) == [code.payload.encode()]


def test_what_stands_beside_the_code_is_grouped_for_copying(example: Example, transfer: Payment) -> None:
    assert fill(example[0])["account"][:9] in {"DE71 1102", "FR14 2004"}
    referenced = replace(transfer, details={**transfer.details, "reference": "RF18539007547034"})
    assert fill(referenced)["reference"] == "RF18 5390 0754 7034"
    assert fill(transfer)["reference"] == ""


def test_a_screen_reader_says_whose_code_it_is(transfer: Payment) -> None:
    (code,) = codes(transfer, WORDS["de"], "panel")
    assert "QR-Code für die App Ihrer Bank: Lantern e. V., DE89 3704 0044 0532 0130 00" in code.svg
