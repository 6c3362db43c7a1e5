"""What a plain word in YAML stands for."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from printreport.load.scalars import resolve


@pytest.mark.parametrize(
    "word",
    ["no", "on", "yes", "off", "NO", "2022-2023", "2022–2023", "0123", "-01", "007.5", "1e5", "0x1F", "0o17", "1_000",
     "12:30", "1,5", "2026-02-30", "2026-3-1", ".inf", ".nan", "nULL", "+", "٣", "1" * 5000],
)  # fmt: skip
def test_a_word_that_editors_mean_as_text_stays_text(word: str) -> None:
    assert resolve(word) == word


def test_numbers_truth_nothing_and_days_are_understood() -> None:
    words = ["0", "-7", "18432", "1.50", ".5", "true", "False", "", "~", "null", "2026-03-31"]
    assert [resolve(word) for word in words] == [
        0,
        -7,
        18432,
        1.5,
        0.5,
        True,
        False,
        None,
        None,
        None,
        date(2026, 3, 31),
    ]


@given(st.text(max_size=30))
def test_any_text_gives_a_value_without_a_traceback(text: str) -> None:
    resolve(text)


@given(st.integers(min_value=-(10**17), max_value=10**17))
def test_a_whole_number_comes_back_as_itself(number: int) -> None:
    assert resolve(str(number)) == number
