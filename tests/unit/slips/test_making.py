from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from printreport.model.report import Organisation, Report, SlipOrder
from printreport.slips import BUILT_IN, bundle, make
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


ENGLISH = replace(BUILT_IN["link"], name="english", words={"en": BUILT_IN["link"].words["en"]})
TWO = replace(ENGLISH, name="two", words={language: BUILT_IN["link"].words[language] for language in ("en", "fr")})
KNOWN = {"english": ENGLISH, "two": TWO}


@pytest.mark.parametrize(
    ("scheme", "language", "hint"),
    [
        ("english", "fr", "write `languages: en`; the form has no words in another"),
        ("two", "de-CH", "languages of the form: en, fr"),
    ],
)
def test_a_slip_that_falls_back_on_english_names_the_languages_that_it_really_has(
    order: SlipOrder, organisation: Organisation, scheme: str, language: str, hint: str
) -> None:
    slip, (fault,) = make(replace(order, schemes=(scheme,)), organisation, language, KNOWN)
    assert slip is not None
    assert slip.language == "en"
    assert (fault.name, fault.hints) == ("slip-language", (hint,))


@pytest.mark.parametrize("language", ["en", "en-GB", "fr_CA"])
def test_a_language_with_a_country_is_spoken_without_it(
    order: SlipOrder, organisation: Organisation, language: str
) -> None:
    assert make(replace(order, schemes=("two",)), organisation, language, KNOWN)[1] == ()


def test_in_whatever_order_two_schemes_are_named_the_page_is_the_same(
    order: SlipOrder, organisation: Organisation
) -> None:
    asked = replace(order, details={"account": "DE89370400440532013000"})
    made = [
        make(replace(asked, schemes=schemes), organisation, "en")[0] for schemes in (("epc", "link"), ("link", "epc"))
    ]
    assert [slip and slip.template for slip in made] == ["slips/epc.html.j2"] * 2
    assert [slip and {code.side for code in slip.codes} for slip in made] == [{46, 30}] * 2
