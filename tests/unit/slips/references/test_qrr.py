"""Swiss Implementation Guidelines QR-bill, version 2.3, annex A, example 1, and 3.6.2 for its printed form."""

from __future__ import annotations

from hypothesis import given, strategies as st
from stdnum.ch import esr as judge

from printreport.slips.references import qrr


def test_the_guidelines_example() -> None:
    assert qrr.check("21 00000 00003 13947 14300 09017") == ""
    assert qrr.make("21000000000313947143000901") == "210000000003139471430009017"
    assert qrr.show("210000000003139471430009017") == "21 00000 00003 13947 14300 09017"


@given(st.integers(1, 10**26 - 1))
def test_the_judge_agrees(number: int) -> None:
    assert judge.is_valid(qrr.make(str(number)))


def test_a_reference_has_27_digits_even_where_they_are_noughts() -> None:
    assert qrr.make("1").startswith("0" * 25 + "1")
    assert qrr.check("3139471430009017") == "has 16 digits; it must have 27"
