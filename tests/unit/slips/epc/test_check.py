from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from printreport.diagnostics import Diagnostic, Location
from printreport.model.report import SlipOrder
from printreport.model.slip import Payment
from printreport.slips import BUILT_IN
from printreport.slips.judging import judge
from printreport.slips.scheme import Asked

AT = Location("report.yaml", 10, 3)
Ask = Callable[[Payment], Asked]
Example = tuple[Payment, str, int]
GERMAN, SWISS, BRAZILIAN = "DE89370400440532013000", "CH9300762011623852957", "BR1800360305000010009795493C1"


def found(asked: Asked) -> list[Diagnostic]:
    order = SlipOrder("give", asked.schemes or ("epc",), AT, places=asked.places)
    return [fault for fault in judge(order, asked.payment, BUILT_IN) if fault.is_error]


def names(asked: Asked) -> set[str]:
    return {fault.name for fault in found(asked)}


def test_the_guidelines_examples_raise_nothing(example: Example, ask: Ask) -> None:
    assert names(ask(example[0])) == set()


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ({"account": GERMAN}, set()),
        ({"account": GERMAN, "bic": "COBADEFFXXX"}, set()),
        ({"account": GERMAN, "bic": "COBADEFF1"}, {"bic-form"}),
        ({"account": GERMAN, "code-version": "001"}, {"epc-bic-missing"}),
        ({"account": SWISS}, {"epc-bic-missing"}),
        ({"account": SWISS, "bic": "UBSWCHZH80A"}, set()),
        ({"account": BRAZILIAN}, {"account-country"}),
        ({"account": "DE89370400440532031000"}, {"iban-check-digits"}),
        ({"account": GERMAN, "reference": "RF18 5390 0754 7034"}, set()),
        ({"account": GERMAN, "reference": "RF18 5390 0754 7035"}, {"epc-reference"}),
        ({"account": GERMAN, "reference": "AR25"}, {"epc-reference"}),
        ({"account": GERMAN, "reference": "RF18539007547034", "message": "Gift"}, {"epc-remittance"}),
        ({"account": GERMAN, "purpose-code": "CHAR"}, set()),
        ({"account": GERMAN, "purpose-code": "char"}, {"epc-purpose-code"}),
        ({"account": GERMAN, "purpose-code": "CHARS"}, {"epc-purpose-code"}),
        ({"account": GERMAN, "purpose-code": "CHA\n"}, {"epc-purpose-code"}),
        ({"account": GERMAN, "message": "x" * 140}, set()),
        ({"account": GERMAN, "message": "x" * 141}, {"code-too-long"}),
        ({"account": GERMAN, "note": "x" * 71}, {"code-too-long"}),
        ({"account": GERMAN, "message": "two\nlines"}, {"code-characters"}),
        ({"account": GERMAN, "message": "soft\u200bly"}, {"code-characters"}),
        ({"account": GERMAN, "message": "ประเทศ"}, set()),
        ({"account": GERMAN, "message": "Łódź", "character-set": "iso-8859-1"}, {"code-characters"}),
        ({"account": GERMAN, "message": "Łódź", "character-set": "iso-8859-2"}, set()),
    ],
)
def test_what_the_code_says_is_held_against_the_guidelines(
    transfer: Payment, ask: Ask, details: dict[str, str], expected: set[str]
) -> None:
    """EPC069-12, version 3.1, section 2.2."""
    assert names(ask(replace(transfer, details=details))) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"currency": "CHF"}, {"scheme-currency"}),
        ({"payee": "x" * 70}, set()),
        ({"payee": "x" * 71}, {"code-too-long"}),
        ({"payee": "ä" * 70, "details": {"account": GERMAN, "message": "ü" * 140}}, {"epc-too-much"}),
        ({"payee": "x" * 70, "details": {"account": GERMAN, "message": "y" * 140}}, set()),
        ({"amount": Decimal("0.01")}, set()),
        ({"amount": Decimal("999999999.99")}, set()),
        ({"amount": Decimal(1000000000)}, {"amount-beyond"}),
        ({"amount": Decimal(0)}, {"amount-not-positive"}),
        ({"amount": Decimal("1.005")}, {"amount-decimals"}),
        ({"amount": Decimal("NaN")}, {"amount-not-positive"}),
    ],
)
def test_currency_amount_and_length_have_their_bounds(
    transfer: Payment, ask: Ask, change: dict[str, Any], expected: set[str]
) -> None:
    assert names(ask(replace(transfer, **change))) == expected


def test_two_neighbours_exchanged_in_a_reference_are_put_right(transfer: Payment, ask: Ask) -> None:
    asked = replace(transfer, details={**transfer.details, "reference": "RF18 5390 0574 7034"})
    (fault,) = found(ask(asked))
    assert "RF18 5390 0754 7034" in fault.hints[0]
    assert fault.at is not None
    assert fault.at.line == 21


def test_a_reference_that_is_none_belongs_into_the_message(transfer: Payment, ask: Ask) -> None:
    (fault,) = found(ask(replace(transfer, details={**transfer.details, "reference": "+++090/9337/55493+++"})))
    assert "`message`" in fault.hints[0]


def test_letters_may_be_written_otherwise_but_a_line_break_never(transfer: Payment, ask: Ask) -> None:
    latin = {**transfer.details, "character-set": "iso-8859-1"}
    assert names(ask(replace(transfer, payee="Dom – Łódź", details=latin, transliterate=True))) == set()
    assert names(ask(replace(transfer, payee="Dom\nŁódź", details=latin, transliterate=True))) == {"code-characters"}


@pytest.mark.parametrize(("message", "wrong"), [("x" * 88, False), ("x" * 89, True)])
def test_beside_a_form_there_is_room_for_five_lines(transfer: Payment, ask: Ask, message: str, wrong: bool) -> None:  # noqa: FBT001 - a column of the table above
    asked = ask(replace(transfer, details={**transfer.details, "message": message}))
    assert names(replace(asked, schemes=("reply", "epc"))) == ({"epc-room"} if wrong else set())
    assert names(replace(asked, schemes=("epc",))) == set()
