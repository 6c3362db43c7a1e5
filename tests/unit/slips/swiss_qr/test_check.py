from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from printreport.diagnostics import Diagnostic, Location
from printreport.model.report import SlipOrder
from printreport.model.slip import Party, Payment, PostalAddress
from printreport.slips import BUILT_IN
from printreport.slips.judging import judge
from printreport.slips.scheme import Asked
from printreport.slips.swiss_qr.payload import payload

AT = Location("report.yaml", 10, 3)
Ask = Callable[[Payment], Asked]
PLAIN, QR_IBAN = "CH56 0483 5012 3456 7800 9", "CH44 3199 9123 0008 8901 2"
QR_REFERENCE, RF = "21 00000 00003 13947 14300 09017", "RF18 5390 0754 7034"


def found(asked: Asked) -> list[Diagnostic]:
    order = SlipOrder("give", asked.schemes or ("swiss-qr",), AT, places=asked.places)
    return [fault for fault in judge(order, asked.payment, BUILT_IN) if fault.is_error]


def names(asked: Asked) -> set[str]:
    return {fault.name for fault in found(asked)}


def test_the_guidelines_examples_raise_nothing(example: tuple[Payment, tuple[str, ...]], ask: Ask) -> None:
    assert names(ask(example[0])) == set()


@pytest.mark.parametrize(
    ("account", "reference", "currency", "expected"),
    [
        (PLAIN, "", "CHF", set()),
        (PLAIN, "", "EUR", set()),
        (PLAIN, RF, "CHF", set()),
        (PLAIN, RF, "EUR", set()),
        (QR_IBAN, QR_REFERENCE, "CHF", set()),
        (QR_IBAN, QR_REFERENCE, "EUR", {"swiss-currency"}),
        (QR_IBAN, "", "CHF", {"swiss-reference-kind"}),
        (QR_IBAN, RF, "CHF", {"swiss-reference-kind"}),
        (PLAIN, QR_REFERENCE, "CHF", {"swiss-reference-kind"}),
        (PLAIN, "", "USD", {"scheme-currency"}),
        ("DE89 3704 0044 0532 0130 00", "", "EUR", {"account-country"}),
        ("CH56 0483 5012 3456 7800 8", "", "CHF", {"iban-check-digits"}),
        ("CH56 0483 5012 3456 7800", "", "CHF", {"iban-length"}),
        (QR_IBAN, "21 00000 00003 13947 14300 09018", "CHF", {"swiss-reference"}),
        (QR_IBAN, "21 00000 00003 13947 14300 0901", "CHF", {"swiss-reference"}),
        (QR_IBAN, "0" * 27, "CHF", {"swiss-reference"}),
        (PLAIN, "RF18 5390 0754 7035", "CHF", {"swiss-reference"}),
        (PLAIN, "RF18" + "1" * 22, "CHF", {"swiss-reference"}),
    ],
)
def test_account_reference_and_currency_must_go_together(
    donation: Payment, ask: Ask, account: str, reference: str, currency: str, expected: set[str]
) -> None:
    """SIX Implementation Guidelines 2.4, 2.10, 4.3.2 and 7.1."""
    asked = replace(donation, currency=currency, details={"account": account, "reference": reference})
    assert names(ask(asked)) == expected


def test_the_creditor_reference_that_the_guidelines_print_is_refused(donation: Payment, ask: Ask) -> None:
    """SIX 2.4, annex A, example 4: its check digits would have to be 24, as two programs' notes say."""
    said = {"account": PLAIN, "reference": "RF72 0191 2301 0040 5JSH 0438"}
    assert names(ask(replace(donation, details=said))) == {"swiss-reference"}
    assert names(ask(replace(donation, details={**said, "reference": "RF24 0191 2301 0040 5JSH 0438"}))) == set()


@pytest.mark.parametrize(
    "written",
    [
        "//S1/10/10201409/11/190512/20/1400.000-53/30/106017086/31/180508/32/7.7/40/2:10;0:30",
        "//S1/10/10104/11/180228/30/395856455/31/180226180227/32/3.7:400.19;7.7:553.39;0:14/40/0:30",
        "//S1/10/4031202511/11/180107/20/61257233.4/30/105493567/32/8:49.82/33/2.5:14.85/40/0:30",
        r"//S1/10/X.66711\/8824/11/200712/20/MW-2020-04/30/107978798/32/2.5:117.22/40/3:5;1.5:20;1:40;0:60",
    ],
)
def test_the_guidelines_billing_information_is_taken_as_it_is(donation: Payment, ask: Ask, written: str) -> None:
    """SIX 2.4, annex D, table 31, as a program's extract of the guidelines has it."""
    asked = replace(donation, details={**donation.details, "billing-information": written})
    assert names(ask(asked)) == set()
    assert payload(asked).split("\n")[31] == written


@pytest.mark.parametrize(
    ("account", "reference", "meant"),
    [
        ("CH56 0483 5012 3456 8700 9", "", "CH56 0483 5012 3456 7800 9"),
        (QR_IBAN, "21 00000 00003 13947 14300 90017", QR_REFERENCE),
        (PLAIN, "RF18 5390 0574 7034", RF),
    ],
)
def test_two_neighbours_exchanged_are_put_right(
    donation: Payment, ask: Ask, account: str, reference: str, meant: str
) -> None:
    asked = replace(donation, details={"account": account, "reference": reference})
    assert [f"`{meant}`" in fault.hints[0] for fault in found(ask(asked))] == [True]


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("0.01", set()),
        ("999999999.99", set()),
        ("1000000000", {"amount-beyond"}),
        ("0", {"amount-not-positive"}),
        ("-5", {"amount-not-positive"}),
        ("0.001", {"amount-decimals"}),
        ("1.005", {"amount-decimals"}),
        ("NaN", {"amount-not-positive"}),
        ("Infinity", {"amount-not-positive"}),
    ],
)
def test_the_amount_has_its_bounds_and_two_decimals(
    donation: Payment, ask: Ask, amount: str, expected: set[str]
) -> None:
    assert names(ask(replace(donation, amount=Decimal(amount)))) == expected


ADDRESS = PostalAddress("Musterstrasse", "1", "8000", "Seldwyla", "CH")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"postcode": ""}, "needs the postcode of"),
        ({"town": " "}, "needs the town of"),
        ({"country": ""}, "needs the country of"),
        ({"postcode": "CH-8000"}, "has a country before it"),
        ({"postcode": "CH 8000"}, "has a country before it"),
        ({"country": "Schweiz"}, "no code of a country"),
        ({"country": "ch"}, "no code of a country"),
    ],
)
def test_an_address_is_given_in_its_parts(donation: Payment, ask: Ask, change: dict[str, str], words: str) -> None:
    (fault,) = found(ask(replace(donation, payee_address=replace(ADDRESS, **change))))
    assert fault.name == "swiss-address"
    assert words in fault.message


def test_without_an_address_in_parts_there_is_no_code(donation: Payment, ask: Ask) -> None:
    assert names(ask(replace(donation, payee_address=None))) == {"swiss-address"}


def test_a_postcode_with_letters_of_its_own_is_let_be(donation: Payment, ask: Ask) -> None:
    asked = replace(donation, payee_address=PostalAddress("Kade", "1", "1012 AB", "Amsterdam", "NL"))
    assert names(ask(asked)) == set()


@pytest.mark.parametrize(("part", "said"), [("postcode", ""), ("town", ""), ("country", ""), ("country", "Suisse")])
def test_who_pays_is_said_wholly_or_not(donation: Payment, ask: Ask, part: str, said: str) -> None:
    asked = replace(donation, debtor=Party("Ada", replace(ADDRESS, **{part: said})))
    assert names(ask(asked)) == {"swiss-debtor"}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"payee": "x" * 70}, set()),
        ({"payee": "x" * 71}, {"code-too-long"}),
        ({"payee": "ö" * 70}, set()),
        ({"payee_address": replace(ADDRESS, street="x" * 71)}, {"code-too-long"}),
        ({"payee_address": replace(ADDRESS, number="1" * 17)}, {"code-too-long"}),
        ({"payee_address": replace(ADDRESS, postcode="1" * 17)}, {"code-too-long"}),
        ({"payee_address": replace(ADDRESS, town="x" * 36)}, {"code-too-long"}),
        ({"debtor": Party("x" * 71, ADDRESS)}, {"code-too-long"}),
        ({"payee": "Lantern’s Friends"}, {"code-characters"}),
        ({"payee": "Lantern\nFriends"}, {"code-characters"}),
        ({"payee": "Мост"}, {"code-characters"}),
        ({"payee": "Țara & Ș"}, set()),
        ({"purpose": "L’été"}, set()),
        ({"purpose": "Now – and then"}, {"code-characters"}),
        ({"payee_address": replace(ADDRESS, town="Zürich\t")}, {"code-characters"}),
    ],
)
def test_texts_have_their_length_and_their_letters(
    donation: Payment, ask: Ask, change: dict[str, Any], expected: set[str]
) -> None:
    assert names(ask(replace(donation, **change))) == expected


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ({"message": "x" * 140}, set()),
        ({"message": "x" * 141}, {"code-too-long"}),
        ({"message": "x" * 100, "billing-information": "//S1/10/" + "1" * 32}, set()),
        ({"message": "x" * 100, "billing-information": "//S1/10/" + "1" * 33}, {"swiss-information"}),
        ({"billing-information": "S1/10/1"}, {"swiss-billing-information"}),
        ({"billing-information": "//S1"}, set()),
        ({"billing-information": "//S"}, {"swiss-billing-information"}),
        ({"procedure": "eBill/B/" + "a" * 92}, set()),
        ({"procedure": "eBill/B/" + "a" * 93}, {"code-too-long"}),
        ({"message": "two\nlines"}, {"code-characters"}),
    ],
)
def test_what_is_said_beside_the_payment_has_its_bounds(
    donation: Payment, ask: Ask, details: dict[str, str], expected: set[str]
) -> None:
    assert names(ask(replace(donation, details={"account": PLAIN, **details}))) == expected


def test_letters_may_be_written_otherwise_but_a_line_break_never(donation: Payment, ask: Ask) -> None:
    asked = replace(donation, payee="Lantern’s “Friends” – Łódź", transliterate=True)
    assert names(ask(asked)) == set()
    assert names(ask(replace(asked, payee="Lantern\nFriends"))) == {"code-characters"}


def test_a_finding_stands_at_the_key_that_says_it(donation: Payment, ask: Ask) -> None:
    (fault,) = found(ask(replace(donation, details={"account": PLAIN, "message": "x" * 141})))
    assert fault.at is not None
    assert fault.at.line == 22


def test_what_no_symbol_of_version_25_holds_is_refused(donation: Payment, ask: Ask) -> None:
    asked = replace(
        donation,
        payee="ö" * 70,
        payee_address=PostalAddress("ö" * 70, "ö" * 16, "ö" * 16, "ö" * 35, "CH"),
        debtor=Party("ö" * 70, PostalAddress("ö" * 70, "ö" * 16, "ö" * 16, "ö" * 35, "CH")),
        details={"account": PLAIN, "message": "ö" * 140, "procedure": "ö" * 100, "second-procedure": "ö" * 100},
    )
    assert "swiss-too-much" in names(ask(asked))


def test_names_in_capitals_that_have_no_room_are_said(donation: Payment, ask: Ask) -> None:
    asked = replace(
        donation,
        payee="W" * 70,
        payee_address=PostalAddress("W" * 70, "W" * 16, "W" * 16, "W" * 35, "CH"),
        details={"account": PLAIN, "message": "W" * 140},
    )
    assert names(ask(asked)) == {"swiss-room"}
