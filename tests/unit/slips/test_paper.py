from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from printreport.model.report import Organisation, SlipOrder
from printreport.slips import paper
from printreport.slips.payment import payment_of
from printreport.slips.scheme import Asked

Ask = Callable[..., Asked]


@pytest.mark.parametrize("scheme", paper.CURRENCIES)
def test_a_form_asks_for_its_countrys_money_alone(asked: Ask, scheme: str) -> None:
    (found,) = paper.form_currency(asked(schemes=(scheme,), currency="THB"))
    assert found.is_error
    assert found.hints == (f"write `currency: {paper.CURRENCIES[scheme]}`",)
    assert not list(paper.form_currency(asked(schemes=(scheme,), currency=paper.CURRENCIES[scheme])))


def test_a_form_has_its_page_to_itself(asked: Ask) -> None:
    (found,) = paper.form_beside(asked(schemes=("gift-aid", "link")))
    assert found.message == "the form `gift-aid` of the slip `give` leaves no room for `link`"
    assert not list(paper.form_beside(asked(schemes=("gift-aid",))))
    assert not list(paper.form_beside(asked(schemes=("reply", "link"))))


def test_a_form_of_a_bank_has_no_lines_for_a_dedication(asked: Ask) -> None:
    (found,) = paper.form_dedication(asked(schemes=("sepa-mandate",), dedication=True))
    assert found.message == "the form `sepa-mandate` of the slip `give` has no lines for a dedication"
    assert not list(paper.form_dedication(asked(schemes=("sepa-mandate",), dedication=False)))
    assert not list(paper.form_dedication(asked(schemes=("reply",), dedication=True)))


def test_the_address_stands_without_the_name_that_is_printed_above_it(
    order: SlipOrder, organisation: Organisation
) -> None:
    payment = payment_of(order, replace(organisation, address=("Quay House", "Galway")))
    assert paper.payee(payment) == "Lantern Network"
    assert paper.address(payment) == ("Quay House", "Galway")


def test_a_slip_that_says_no_rhythm_offers_none(asked: Ask) -> None:
    assert paper.rhythms(asked(frequency=("once",)).payment) == ()
    assert paper.rhythms(asked(frequency=("monthly", "once")).payment) == ("monthly", "once")
