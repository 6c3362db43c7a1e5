from __future__ import annotations

from dataclasses import replace

import pytest

from printreport import slips
from printreport.model.report import Organisation, SlipOrder
from printreport.slips.uk_standing_order import geometry


@pytest.fixture
def standing(order: SlipOrder) -> SlipOrder:
    details = {"sort-code": "123456", "account-number": "1234 5678", "holder": "Lantern  Network\nTrust"}
    return replace(
        order,
        schemes=("uk-standing-order",),
        link="",
        dedication=False,
        currency="GBP",
        frequency=("monthly",),
        details=details,
    )


def test_the_account_is_printed_as_banks_print_it(standing: SlipOrder, organisation: Organisation) -> None:
    made, found = slips.make(standing, organisation, "en")
    assert made is not None, found
    form = made.values["uk-standing-order"]
    assert (form["sort_code"], form["account"], form["holder"]) == ("12-34-56", "12345678", "Lantern Network Trust")


def test_an_order_without_an_account_is_refused(standing: SlipOrder, organisation: Organisation) -> None:
    made, found = slips.make(replace(standing, details={}), organisation, "en")
    assert made is None
    assert [fault.name for fault in found] == ["detail-missing", "detail-missing"]


def test_a_sort_code_has_three_pairs_of_boxes_and_an_account_eight() -> None:
    assert geometry.SORT == (2, 2, 2)
    assert sum(geometry.ACCOUNT) == 8
