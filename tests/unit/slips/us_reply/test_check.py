from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from printreport.model.report import Organisation, SlipOrder
from printreport.slips.payment import payment_of
from printreport.slips.scheme import Asked
from printreport.slips.us_reply import check

Ask = Callable[..., Asked]


@pytest.fixture
def coupon(asked: Ask) -> Ask:
    def ask(ein: str = "91-1144442", payable_to: str = "", **changes: Any) -> Asked:  # noqa: ANN401 - keys of an order
        sound = {"schemes": ("us-reply",), "currency": "USD", "dedication": False}
        return asked(**{**sound, "details": {"ein": ein, "payable-to": payable_to}, **changes})

    return ask


def names(asked: Asked) -> list[str]:
    return [found.name for judge in check.CHECKS for found in judge(asked)]


def test_a_sound_coupon_raises_nothing(coupon: Ask) -> None:
    assert names(coupon()) == []
    assert names(coupon(ein="911144442")) == []


@pytest.mark.parametrize(("ein", "why"), [("91-11444", "two digits, a hyphen"), ("07-1144442", "does not give")])
def test_a_number_that_the_irs_gives_to_nobody_is_an_error(coupon: Ask, ein: str, why: str) -> None:
    (found,) = check.ein_form(coupon(ein=ein))
    assert found.is_error
    assert why in found.message


@pytest.mark.parametrize(
    "changes",
    [
        {"amounts": tuple((Decimal(amount), "") for amount in range(1, 6))},
        {"frequency": ("once", "monthly", "yearly")},
        {"payable_to": "L" * 71},
    ],
)
def test_what_a_third_of_letter_does_not_hold_is_an_error(coupon: Ask, changes: dict[str, Any]) -> None:
    assert names(coupon(**changes)) == ["us-reply-room"]


def test_an_address_stands_in_the_window_or_is_an_error(order: SlipOrder, organisation: Organisation) -> None:
    def judged(*lines: str) -> list[str]:
        payment = payment_of(order, replace(organisation, address=lines))
        return [found.name for found in check.us_reply_address(Asked(payment, "give", order.at, {}))]

    assert judged("4 Tallow Lane", "Springfield, IL 62701") == []
    assert judged() == ["us-reply-address"]
    assert judged(*"abcd") == ["us-reply-address"]
    assert judged("x" * 60) == ["us-reply-address"]


def test_the_address_is_set_smaller_before_it_is_refused() -> None:
    assert [check.address_step(("a",) * lines) for lines in (3, 4, 5)] == ["body", "note", ""]
