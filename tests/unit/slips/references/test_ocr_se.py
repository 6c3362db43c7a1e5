"""The examples of Bankgirot's BG6070, 5.2, as libraries that follow it have them in their tests."""

from __future__ import annotations

import pytest

from printreport.slips.references import ocr_se


def test_a_check_digit() -> None:
    assert ocr_se.make("123") == "1230"
    assert ocr_se.make("12345") == "123455"


def test_a_length_digit_counts_itself_and_the_check_digit() -> None:
    assert ocr_se.make_with_length("123") == "12351"
    assert ocr_se.make_with_length("2019121") == "201912193"
    assert ocr_se.make_with_length("00720191224200") == "0072019122420063"


@pytest.mark.parametrize(
    "reference", ["18108401345678778", "18196701475307475", "1018966492531", "1019080881039", "1202951008"]
)
def test_references_of_invoices_are_right(reference: str) -> None:
    assert ocr_se.check(reference) == ""


def test_a_length_digit_that_says_another_length_is_wrong() -> None:
    assert ocr_se.check_with_length("1230") == "has 4 digits, and its length digit says 3"
