from __future__ import annotations

from dataclasses import replace

import pytest

from printreport import slips
from printreport.diagnostics import Refused
from printreport.model.slip import Payment

PAYMENT = Payment("Lantern Network", (), "EUR", (), (), link="https://give.lantern.example/now", appeal="AR25")


def refusal(name: str, payment: Payment) -> tuple[str, ...]:
    with pytest.raises(Refused) as refused:
        slips.payload(name, payment)
    return tuple(fault.name for fault in refused.value.diagnostics)


def test_a_payment_without_a_report_is_checked_and_gives_its_payload() -> None:
    assert slips.check(PAYMENT, "link") == ()
    assert slips.payload("link", PAYMENT) == "https://give.lantern.example/now?appeal=AR25"


def test_a_payment_with_an_error_gives_its_findings_and_no_payload() -> None:
    assert refusal("link", replace(PAYMENT, link="http://give.lantern.example", currency="Euro")) == (
        "unknown-currency",
        "link-not-https",
    )


def test_a_form_has_no_payload_and_an_unknown_scheme_neither() -> None:
    assert refusal("reply", replace(PAYMENT, address=("Quay House",))) == ("no-payload",)
    assert refusal("linc", PAYMENT) == ("unknown-scheme",)


def test_a_codes_text_is_taken_apart_again() -> None:
    said = slips.decode("link", "https://give.lantern.example/now?appeal=AR25")
    assert said == {"link": "https://give.lantern.example/now?appeal=AR25", "appeal": "AR25"}
    assert [name for name, _ in slips.recognise("https://give.lantern.example/")] == ["link"]


@pytest.mark.parametrize("text", ["", "hello", "http://give.lantern.example", "https://", "https://a.example/ b"])
def test_a_text_that_is_no_code_is_said_in_words(text: str) -> None:
    with pytest.raises(Refused) as refused:
        slips.decode("link", text)
    assert refused.value.diagnostics[0].name == "code-not-understood"
    assert "link" not in [name for name, _ in slips.recognise(text)]
