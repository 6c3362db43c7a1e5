from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from stdnum.eu import at_02

from printreport.model.report import Organisation, SlipOrder
from printreport.slips.payment import payment_of
from printreport.slips.scheme import Asked
from printreport.slips.sepa_mandate import check

Ask = Callable[..., Asked]
SOUND = {"creditor-id": "DE98ZZZ09999999999", "mandate-reference": "LAMPS-2026/0042"}


@pytest.fixture
def mandate(asked: Ask) -> Ask:
    def ask(**details: Any) -> Asked:  # noqa: ANN401 - the keys of an order, of whatever kind
        frequency = details.pop("frequency", ())
        written = {key.replace("_", "-"): value for key, value in details.items()}
        return asked(
            schemes=("sepa-mandate",),
            dedication=False,
            currency="EUR",
            frequency=frequency,
            details={**SOUND, **written},
        )

    return ask


def names(asked: Asked) -> list[str]:
    return [found.name for judge in check.CHECKS for found in judge(asked)]


def test_a_sound_mandate_raises_nothing(mandate: Ask) -> None:
    assert names(mandate()) == []


@pytest.mark.parametrize(
    ("details", "finding"),
    [
        ({"creditor_id": "DE89ZZZ09999999999"}, "creditor-id-check-digits"),
        ({"creditor_id": "ZZZ"}, "creditor-id-form"),
        ({"mandate_reference": "Lämpchen"}, "mandate-reference-characters"),
        ({"mandate_reference": "A\nB"}, "mandate-reference-characters"),
        ({"mandate_reference": "/2026"}, "mandate-reference-characters"),
        ({"mandate_reference": "20//26"}, "mandate-reference-characters"),
        ({"mandate_reference": "M" * 36}, "mandate-reference-length"),
        ({"payment": "one-off", "frequency": ("monthly",)}, "mandate-payment"),
        ({"payment": "recurrent", "frequency": ("monthly", "once")}, "mandate-payment"),
    ],
)
def test_what_banks_refuse_is_found(mandate: Ask, details: dict[str, Any], finding: str) -> None:
    assert names(mandate(**details)) == [finding]


def test_two_digits_exchanged_in_the_identifier_are_named(mandate: Ask) -> None:
    hints = [found.hints for judge in check.CHECKS for found in judge(mandate(creditor_id="DE89ZZZ09999999999"))]
    assert "DE98ZZZ09999999999" in hints[0][0]


def test_an_identifier_of_a_country_outside_sepa_is_an_error(mandate: Ask) -> None:
    number = "US00ZZZ123456789"
    whole = f"US{at_02.calc_check_digits(number)}ZZZ123456789"
    assert names(mandate(creditor_id=whole)) == ["mandate-creditor-country"]


def test_a_reference_of_thirty_five_characters_is_passed_on(mandate: Ask) -> None:
    assert names(mandate(mandate_reference="M" * 35)) == []


def test_a_creditor_has_an_address_and_seventy_characters_of_name(order: SlipOrder, organisation: Organisation) -> None:
    def judged(changed: Organisation) -> list[str]:
        bare = replace(order, schemes=("sepa-mandate",), dedication=False, frequency=(), details=SOUND)
        return names(Asked(payment_of(bare, changed), "give", order.at, {}, bare.schemes))

    assert judged(replace(organisation, address=())) == ["mandate-creditor-address"]
    assert judged(replace(organisation, name="L" * 71)) == ["mandate-creditor-name"]
    assert judged(replace(organisation, name="L" * 70)) == []
