from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from printreport.model.report import Organisation, Report, SlipOrder
from printreport.slips import bundle, make
from printreport.validate.editions import BUILT_IN as EDITIONS


def test_a_slip_in_several_languages_comes_once_in_each_under_a_name_of_its_own(
    order: SlipOrder, organisation: Organisation
) -> None:
    orders = {"give": replace(order, languages=("fr", "de", "fr"))}
    report = Report("A year", organisation, "en", (), slips=orders)
    made, found = bundle(report, replace(EDITIONS["screen"], slips=("give",)))
    assert [(slip.name, slip.language) for slip in made] == [("give", "fr"), ("give-de", "de")]
    assert found == ()


def test_what_is_wrong_in_every_language_is_said_once(order: SlipOrder, organisation: Organisation) -> None:
    orders = {"give": replace(order, languages=("fr", "de"), currency="EURO")}
    report = Report("A year", organisation, "en", (), slips=orders)
    made, found = bundle(report, replace(EDITIONS["screen"], slips=("give",)))
    assert made == ()
    assert [fault.name for fault in found] == ["unknown-currency"]


def test_a_fixed_amount_is_offered_where_no_others_are(order: SlipOrder, organisation: Organisation) -> None:
    fixed, _ = make(replace(order, amount=Decimal(40), amounts=()), organisation, "en")
    several, _ = make(replace(order, amount=Decimal(40)), organisation, "en")
    assert fixed is not None
    assert several is not None
    assert fixed.values["amounts"] == ({"amount": Decimal(40), "words": ""},)
    assert [gift["amount"] for gift in several.values["amounts"]] == [Decimal(25), Decimal(120)]
