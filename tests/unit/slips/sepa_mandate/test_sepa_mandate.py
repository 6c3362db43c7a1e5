from __future__ import annotations

from dataclasses import replace

import pytest

from printreport import slips
from printreport.model.report import Organisation, SlipOrder
from printreport.slips.sepa_mandate import geometry

DETAILS = {"creditor-id": "de98 zzz0 9999 9999 99"}


@pytest.fixture
def mandate(order: SlipOrder) -> SlipOrder:
    return replace(order, schemes=("sepa-mandate",), link="", dedication=False, details=DETAILS)


def test_the_mandate_names_the_creditor_as_banks_do(mandate: SlipOrder, organisation: Organisation) -> None:
    made, found = slips.make(mandate, organisation, "de")
    assert made is not None, found
    form = made.values["sepa-mandate"]
    assert form["creditor_id"] == "DE98ZZZ09999999999"
    assert form["payee"] == "Lantern Network"
    assert form["address"] == ("Quay House", "4 Tallow Lane", "Galway")
    assert form["kind"] == ""
    assert form["reference"] == ""


def test_a_mandate_without_an_identifier_is_refused(mandate: SlipOrder, organisation: Organisation) -> None:
    made, found = slips.make(replace(mandate, details={}), organisation, "en")
    assert made is None
    assert [fault.name for fault in found] == ["detail-missing"]


def test_the_boxes_hold_the_longest_account_and_bank() -> None:
    assert sum(geometry.IBAN) == 34
    assert geometry.IBAN_ROOM == 42
    assert sum(geometry.BIC) == 11
