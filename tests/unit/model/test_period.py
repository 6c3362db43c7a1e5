from __future__ import annotations

from datetime import date

import pytest

from printreport.model.period import end_of


@pytest.mark.parametrize(
    ("period", "year"),
    [("2025", 2025), ("2024/25", 2025), ("2024–2025", 2025), ("July 2023 to June 2024", 2024), ("1999/00", 2000)],
)
def test_a_period_ends_with_the_last_year_that_is_named(period: str, year: int) -> None:
    assert end_of(period) == date(year, 12, 31)


def test_words_without_a_year_say_no_end() -> None:
    assert end_of("the third year") is None
    assert end_of("") is None
