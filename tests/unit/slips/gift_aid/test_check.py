from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from printreport.model.report import Organisation, SlipOrder
from printreport.slips.gift_aid import check
from printreport.slips.payment import payment_of
from printreport.slips.scheme import Asked

Ask = Callable[..., Asked]


def test_a_sound_declaration_raises_nothing(asked: Ask) -> None:
    sound = asked(schemes=("gift-aid",), dedication=False, currency="GBP", details={"charity-number": "1034567"})
    assert [found for judge in check.CHECKS for found in judge(sound)] == []


def test_a_declaration_of_one_gift_does_not_ask_for_gifts_that_come_again(asked: Ask) -> None:
    (found,) = check.gift_aid_rhythm(asked(details={"covers": "single"}, frequency=("once", "monthly")))
    assert found.message == "the slip `give` asks for gifts monthly, and its declaration covers a single one"
    assert not list(check.gift_aid_rhythm(asked(details={"covers": "single"}, frequency=("once",))))
    assert not list(check.gift_aid_rhythm(asked(details={}, frequency=("monthly",))))


@pytest.mark.parametrize("number", ["1034567", "202918", "1034567-1", "SC012345", "NIC 101234", "X12345", "ew 1234"])
def test_the_registers_of_all_countries_of_the_kingdom_are_known(asked: Ask, number: str) -> None:
    assert not list(check.gift_aid_number(asked(details={"charity-number": number})))


@pytest.mark.parametrize("number", ["12", "SC1", "10345678", "charity", "103 456 A"])
def test_a_number_of_no_register_is_an_error(asked: Ask, number: str) -> None:
    (found,) = check.gift_aid_number(asked(details={"charity-number": number}))
    assert found.name == "gift-aid-number"
    assert f"`{number}`" in found.message


def test_a_name_that_does_not_stand_in_the_declaration_is_an_error(
    order: SlipOrder, organisation: Organisation
) -> None:
    payment = payment_of(order, replace(organisation, name="Lantern " * 12))
    (found,) = check.gift_aid_charity(Asked(payment, order.name, order.at, {}))
    assert "95 characters; 90 have room" in found.message
