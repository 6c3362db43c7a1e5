from __future__ import annotations

from decimal import Decimal

import pytest

from printreport.slips.figures import two_decimals, whole_or_two_decimals


@pytest.mark.parametrize(
    ("amount", "two", "short"),
    [
        (None, "", ""),
        ("12.3", "12.30", "12.30"),
        ("30", "30.00", "30"),
        ("30.00", "30.00", "30"),
        ("1E+2", "100.00", "100"),
        ("1949.75", "1949.75", "1949.75"),
        ("999999999.99", "999999999.99", "999999999.99"),
    ],
)
def test_an_amount_is_written_with_a_point_and_nothing_between_thousands(
    amount: str | None, two: str, short: str
) -> None:
    value = None if amount is None else Decimal(amount)
    assert (two_decimals(value), whole_or_two_decimals(value)) == (two, short)
