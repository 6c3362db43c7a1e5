from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from printreport import slips
from printreport.diagnostics import Refused
from printreport.model.slip import Code, Payment
from tests.unit.slips.payments import PAYMENTS, Drawn

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


CODED = [name for name, scheme in slips.BUILT_IN.items() if scheme.payload]


def test_payments_are_drawn_for_every_scheme_with_a_code() -> None:
    assert sorted(PAYMENTS) == sorted(CODED)


@pytest.mark.parametrize("name", CODED)
def test_what_is_drawn_at_random_is_written_into_a_code_and_read_from_it(
    name: str, read_matrix: Callable[[Code], bytes]
) -> None:
    """With `make payments` a thousand for each scheme, ten thousand and more in all: text, code and back."""
    scheme, read = slips.BUILT_IN[name], 0

    @given(PAYMENTS[name])
    def write_and_read(drawn: Drawn) -> None:
        nonlocal read
        (code,) = scheme.codes(drawn.payment, next(iter(scheme.words.values())), scheme.place)
        assert read_matrix(code) == code.payload.encode(code.encoding)
        assert code.payload == slips.payload(name, drawn.payment)
        said = slips.decode(name, code.payload)
        assert {key: said.get(key, "") for key in drawn.said} == drawn.said
        assert (Decimal(said["amount"]) if "amount" in said else None) == drawn.payment.amount
        read += 1

    write_and_read()
    assert read >= settings().max_examples
