"""Bacs: an account name and a reference are passed on with 18 characters, of letters, digits, & - . / and spaces."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from printreport.slips.scheme import Asked
from printreport.slips.uk_standing_order import check

Ask = Callable[..., Asked]
SOUND = {"sort-code": "00-00-00", "account-number": "12345678", "reference": "LAMPS 26"}


@pytest.fixture
def order_of(asked: Ask) -> Ask:
    def ask(frequency: tuple[str, ...] = (), **details: Any) -> Asked:  # noqa: ANN401 - keys of an order
        written = {key.replace("_", "-"): value for key, value in details.items()}
        scheme = ("uk-standing-order",)
        return asked(
            schemes=scheme, dedication=False, currency="GBP", frequency=frequency, details={**SOUND, **written}
        )

    return ask


def names(asked: Asked) -> list[str]:
    return [found.name for judge in check.CHECKS for found in judge(asked)]


def test_a_sound_order_raises_nothing(order_of: Ask) -> None:
    assert names(order_of()) == []
    assert names(order_of(("monthly", "yearly"), reference="A" * 18)) == []


@pytest.mark.parametrize(
    ("details", "finding"),
    [
        ({"sort_code": "12-34-5"}, "sort-code-form"),
        ({"account_number": "1234567"}, "account-number-form"),
        ({"reference": "A" * 19}, "standing-order-reference"),
        ({"reference": "Löwe"}, "standing-order-reference"),
        ({"reference": "A\nB"}, "standing-order-reference"),
        ({"holder": "L" * 61}, "standing-order-room"),
        ({"bank": "B" * 91}, "standing-order-room"),
        ({"frequency": ("monthly", "once")}, "standing-order-rhythm"),
        ({"frequency": ("once",)}, "standing-order-rhythm"),
    ],
)
def test_what_a_bank_cannot_carry_out_is_found(order_of: Ask, details: dict[str, Any], finding: str) -> None:
    assert names(order_of(**details)) == [finding]


def test_without_a_rhythm_the_donor_has_every_one_that_banks_keep(order_of: Ask) -> None:
    assert check.rhythms(order_of().payment) == ("monthly", "quarterly", "yearly")
    assert check.rhythms(order_of(("yearly",)).payment) == ("yearly",)
