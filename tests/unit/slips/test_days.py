from __future__ import annotations

import pytest

from printreport.slips.days import digits, is_day, is_day_of_this_century


@pytest.mark.parametrize(
    ("written", "day", "this_century"),
    [
        ("2027-12-31", True, True),
        ("20280229", True, True),
        ("20270229", False, False),
        ("19991231", True, False),
        ("2027123", False, False),
        ("", False, False),
        ("２０２７１２３１", False, False),
    ],
)
def test_a_day_is_one_of_the_calendar(written: str, day: bool, this_century: bool) -> None:  # noqa: FBT001 - columns of the table above
    assert (is_day(digits(written)), is_day_of_this_century(digits(written))) == (day, this_century)
