from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from printreport.diagnostics import Location
from printreport.model.report import Organisation, SlipOrder
from printreport.slips import BUILT_IN
from printreport.slips.details import ACCOUNT
from printreport.slips.judging import judge
from printreport.slips.payment import payment_of
from printreport.slips.scheme import Scheme

BANK = Scheme(
    name="bank",
    about="a slip of a bank",
    place="foot",
    checks=(),
    fill=lambda _: {},
    words={"en": {}},
    details=(replace(ACCOUNT, required=True),),
)
KNOWN = {**BUILT_IN, "bank": BANK}


@pytest.mark.parametrize("written", [{}, {"account": " "}])
def test_a_key_that_a_scheme_cannot_do_without_is_said_with_an_example(
    order: SlipOrder, organisation: Organisation, written: dict[str, str]
) -> None:
    asked = replace(order, schemes=("bank",), details=written)
    (fault,) = judge(asked, payment_of(asked, organisation), KNOWN)
    assert fault.name == "detail-missing"
    assert fault.message == "the slip `give` has no `account`, which `bank` needs"
    assert fault.hints == ("write it, such as `account: DE89 3704 0044 0532 0130 00`",)


def test_two_schemes_for_one_foot_collide(order: SlipOrder, organisation: Organisation) -> None:
    asked = replace(order, schemes=("reply", "bank"), details={"account": "DE89 3704 0044 0532 0130 00"})
    assert [fault.name for fault in judge(asked, payment_of(asked, organisation), KNOWN)] == ["schemes-collide"]


def test_a_fixed_amount_is_judged_at_its_own_place(order: SlipOrder, organisation: Organisation) -> None:
    at = Location("report.yaml", 40, 5)
    asked = replace(order, amount=Decimal("25.005"), places={"amount": at})
    (fault,) = judge(asked, payment_of(asked, organisation), BUILT_IN)
    assert (fault.name, fault.at) == ("amount-decimals", at)
