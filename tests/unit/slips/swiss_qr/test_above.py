from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from printreport.model.slip import Payment
from printreport.slips.scheme import Asked
from printreport.slips.swiss_qr.above import swiss_words_too_long

Ask = Callable[[Payment], Asked]
TWO = ((Decimal(20), "x" * 45), (Decimal(50), ""))
SIX = tuple((Decimal(sum_), "x" * 40) for sum_ in range(10, 70, 10))


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"ask": "x" * 170, "notice": "x" * 120, "heading": "x" * 60, "amounts": TWO}, 0),
        ({"ask": "x" * 171}, 1),
        ({"notice": "x" * 121}, 1),
        ({"amounts": ((Decimal(20), "x" * 46),)}, 1),
        ({"ask": "x" * 90, "notice": "x" * 80, "amounts": SIX}, 0),
        ({"ask": "x" * 91, "notice": "x" * 81, "amounts": SIX}, 2),
        ({"ask": "x" * 400}, 0),  # too long above any slip, which is said of every slip
    ],
)
def test_words_above_a_bill_have_less_room(donation: Payment, ask: Ask, change: dict[str, Any], wrong: int) -> None:
    found = list(swiss_words_too_long(ask(replace(donation, **change))))
    assert [fault.name for fault in found] == ["swiss-words-too-long"] * wrong
