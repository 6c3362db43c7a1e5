"""Slips as the manuscript asks for them: common keys, those that schemes declare, the places of all."""

from __future__ import annotations

from decimal import Decimal

import pytest

from printreport.diagnostics import Refused
from printreport.slips.reply import REPLY
from printreport.validate import choose_slips, json_schema
from tests.unit.validate.manuscripts import LAYOUT, SMALL, judged, only


def slip(*lines: str) -> str:
    return SMALL + "slips:\n  give:\n" + "".join(f"    {line}\n" for line in lines)


def test_keys_that_its_scheme_declares_come_through_as_written_with_their_places() -> None:
    order = judged(slip("scheme: reply", "consent: Tell me  more")).slips["give"]
    assert order.details == {"consent": "Tell me  more"}
    assert str(order.places["consent"]) == "report.yaml:7:5"


def test_a_key_of_another_scheme_names_it() -> None:
    found = only(slip("scheme: link", "link: https://give.lantern.example", "consent: Tell me more"))
    assert found.name == "unknown-key"
    assert found.message == "`consent` belongs to `reply`, which `slips.give` does not ask for"
    assert found.hints == ("add `reply` to its `scheme`, or take the line out",)


def test_a_misspelt_key_of_a_scheme_is_put_right() -> None:
    found = only(slip("consnet: Tell me more"))
    assert found.hints == ("did you mean `consent`?",)


def test_the_common_keys_of_bank_slips() -> None:
    order = judged(slip("amount: 25.50", "country: CH", "languages: [de, fr]", "transliterate: true")).slips["give"]
    assert (order.amount, order.country, order.languages) == (Decimal("25.50"), "CH", ("de", "fr"))
    assert order.transliterate


@pytest.mark.parametrize("country", ["Switzerland", "ch", "CHE"])
def test_a_country_is_two_capital_letters(country: str) -> None:
    assert only(slip(f"country: {country}")).name == "country-code"


def test_no_scheme_declares_a_key_that_every_slip_has() -> None:
    assert "consent" in {detail.name for detail in REPLY.details}


def test_a_value_that_is_none_of_the_few_is_put_right() -> None:
    found = only(slip("envelope: C6/5"))
    assert (found.name, str(found.at)) == ("unknown-choice", "report.yaml:6:15")


def test_the_schema_knows_the_keys_of_all_schemes_and_not_where_they_are_kept() -> None:
    keys = json_schema(LAYOUT)["$defs"]["SlipFields"]["properties"]
    assert keys["envelope"]["enum"] == ["DL", "C5/6", "C5", "#10"]
    assert keys["consent"]["description"] == "What the donor agrees to with a tick."
    assert "details" not in keys


def test_slips_are_chosen_by_name_or_all_of_them() -> None:
    report = judged(slip("scheme: reply") + "  send: {scheme: reply}\n")
    assert choose_slips(report, report.editions["screen"], ()).slips == ("give", "send")
    assert choose_slips(report, report.editions["board"], ("send",)).slips == ("send",)
    with pytest.raises(Refused) as refused:
        choose_slips(judged(SMALL), report.editions["screen"], ())
    assert refused.value.diagnostics[0].name == "no-slips"


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("RF18 5390 0754 7034", "RF18 5390 0754 7034"),
        ("{rf: 539007547034}", "RF18539007547034"),
        ("{qrr: [21000000000313947143, '000901']}", "210000000003139471430009017"),
    ],
)
def test_a_reference_is_given_or_made_of_numbers(written: str, made: str) -> None:
    asked = judged(slip("scheme: epc", f"reference: {written}"))
    assert asked.diagnostics == ()
    assert asked.slips["give"].details["reference"] == made


@pytest.mark.parametrize("written", ["{rff: 12}", "{rf: 1, qrr: 2}", "{rf: 1×2}", "{ogm: 123456789012}", "{rf: []}"])
def test_a_reference_that_cannot_be_made_is_said(written: str) -> None:
    assert only(slip("scheme: epc", f"reference: {written}")).name == "reference-not-made"
