"""IRS Publication 1771: an organisation says that it is exempt, and whether goods or services were given in return."""

from __future__ import annotations

from dataclasses import replace

import pytest

from printreport import slips
from printreport.model.report import Organisation, SlipOrder
from printreport.slips.us_reply.words import SOURCE, WORDS


@pytest.fixture
def coupon(order: SlipOrder) -> SlipOrder:
    return replace(
        order, schemes=("us-reply",), link="", dedication=False, currency="USD", details={"ein": "911144442"}
    )


def test_the_number_is_printed_as_the_irs_prints_it(coupon: SlipOrder, organisation: Organisation) -> None:
    made, found = slips.make(coupon, organisation, "en")
    assert made is not None, found
    form = made.values["us-reply"]
    assert form["ein"] == "91-1144442"
    assert form["payable_to"] == "Lantern Network"
    assert form["card"] is False


def test_a_card_is_asked_for_where_the_editor_says_so(coupon: SlipOrder, organisation: Organisation) -> None:
    made, _ = slips.make(replace(coupon, details={**coupon.details, "card": "on-paper"}), organisation, "en")
    assert made is not None
    assert made.values["us-reply"]["card"] is True


def test_the_tax_sentence_says_what_the_irs_asks_for() -> None:
    said = WORDS["en"]
    assert "501(c)(3)" in said["exempt"]
    assert "tax-deductible" in said["deductible"]
    assert said["goods"].startswith("No goods or services")


def test_the_tax_sentence_says_what_it_was_held_against() -> None:
    assert SOURCE.paper.startswith("Publication 1771")
    assert SOURCE.first_hand
