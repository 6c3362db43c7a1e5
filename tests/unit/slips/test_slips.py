from __future__ import annotations

from dataclasses import replace

import pytest

from printreport import slips
from printreport.model.report import Edition, Organisation, Report, SlipOrder
from printreport.slips import BUILT_IN
from printreport.units import TRIMS


def test_form_and_link_stand_on_one_page(order: SlipOrder, organisation: Organisation) -> None:
    slip, found = slips.make(order, organisation, "en")
    assert found == ()
    assert slip is not None
    assert slip.template == "slips/reply.html.j2"
    assert slip.schemes == ("reply", "link")
    assert slip.at == order.at
    assert [code.payload for code in slip.codes] == ["https://give.lantern.example/now?appeal=AR25"]
    assert slip.codes[0].side == 30


def test_the_scheme_at_the_foot_gives_the_template_in_whatever_order(
    order: SlipOrder, organisation: Organisation
) -> None:
    slip, _ = slips.make(replace(order, schemes=("link", "reply")), organisation, "en")
    assert slip is not None
    assert slip.template == "slips/reply.html.j2"


def test_a_link_alone_has_the_foot_to_itself(order: SlipOrder, organisation: Organisation) -> None:
    slip, _ = slips.make(replace(order, schemes=("link",)), organisation, "en")
    assert slip is not None
    assert slip.template == "slips/link.html.j2"
    assert slip.codes[0].side == 46


def test_all_faults_are_said_at_once_and_there_is_no_slip(order: SlipOrder, organisation: Organisation) -> None:
    wrong = replace(order, schemes=("reply", "lnik"), currency="EURO", amounts=((order.amounts[0][0] * 0, ""),))
    slip, found = slips.make(wrong, organisation, "en")
    assert slip is None
    assert [fault.name for fault in found] == ["unknown-scheme", "unknown-currency", "amount-not-positive"]
    assert found[0].hints == ("did you mean `link`?",)


def test_a_warning_alone_stops_nothing(order: SlipOrder, organisation: Organisation) -> None:
    slip, found = slips.make(order, replace(organisation, address=()), "en")
    assert slip is not None
    assert [fault.name for fault in found] == ["reply-without-address"]


def test_two_schemes_cannot_both_have_the_foot(order: SlipOrder, organisation: Organisation) -> None:
    other = replace(BUILT_IN["reply"], name="other")
    slip, found = slips.make(
        replace(order, schemes=("reply", "other")), organisation, "en", {**BUILT_IN, "other": other}
    )
    assert slip is None
    assert [fault.name for fault in found] == ["schemes-collide"]


def test_no_scheme_at_all_is_a_fault(order: SlipOrder, organisation: Organisation) -> None:
    slip, found = slips.make(replace(order, schemes=()), organisation, "en")
    assert slip is None
    assert [fault.name for fault in found] == ["unknown-scheme"]


@pytest.mark.parametrize(
    ("language", "spoken"), [("de", "de"), ("de-CH", "de"), ("FR", "fr"), ("pt_BR", "pt"), ("ja", "en")]
)
def test_the_form_speaks_the_language_or_says_that_it_cannot(
    order: SlipOrder, organisation: Organisation, language: str, spoken: str
) -> None:
    slip, found = slips.make(order, organisation, language)
    assert slip is not None
    assert slip.language == spoken
    assert [fault.name for fault in found] == ([] if spoken != "en" else ["slip-language"])


def test_values_cannot_be_changed_by_a_template(order: SlipOrder, organisation: Organisation) -> None:
    slip, _ = slips.make(order, organisation, "en")
    assert slip is not None
    with pytest.raises(TypeError):
        slip.values["heading"] = "Other"  # type: ignore[index]  # that it is refused is the point


def test_an_edition_is_issued_with_the_slips_it_names(order: SlipOrder, organisation: Organisation) -> None:
    report = Report(
        "T", organisation, "en", (), slips={"give": order, "other": replace(order, name="other", currency="X")}
    )
    made, found = slips.bundle(report, Edition("press", "press", TRIMS["A4"], slips=("give", "other", "nobody")))
    assert [slip.name for slip in made] == ["give"]
    assert [fault.name for fault in found] == ["unknown-currency"]
