from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from printreport import slips
from printreport.model.report import Organisation, SlipOrder
from printreport.slips.gift_aid.declaration import MANY, SINGLE


@pytest.fixture
def declaration(order: SlipOrder) -> SlipOrder:
    return replace(order, schemes=("gift-aid",), link="", currency="GBP", dedication=False)


def test_the_slip_prints_the_wording_for_what_it_covers(declaration: SlipOrder, organisation: Organisation) -> None:
    many, _ = slips.make(declaration, organisation, "en")
    single, _ = slips.make(replace(declaration, frequency=(), details={"covers": "single"}), organisation, "en")
    assert many is not None
    assert single is not None
    assert many.values["gift-aid"]["declaration"] == MANY
    assert single.values["gift-aid"]["declaration"] == SINGLE


def test_a_fixed_amount_stands_in_the_declaration(declaration: SlipOrder, organisation: Organisation) -> None:
    made, _ = slips.make(replace(declaration, amounts=(), amount=Decimal(25)), organisation, "en")
    assert made is not None
    assert made.values["gift-aid"]["amount"] == Decimal(25)


def test_no_template_writes_the_wording_a_second_time(checkout: Path) -> None:
    """The words have one place; a template that held them would not change with their date."""
    template = (checkout / "layouts" / "base" / "slips" / "gift-aid.html.j2").read_text("utf-8")
    assert "taxpayer and understand" not in template
    assert "says.taxpayer" in template
