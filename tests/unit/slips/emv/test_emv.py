from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from printreport import slips
from printreport.diagnostics import Diagnostic
from printreport.model.slip import Code, Payment, PostalAddress
from printreport.slips import BUILT_IN
from printreport.slips.scheme import Asked

Example = tuple[str, Payment, str]
Pay = Callable[..., Payment]
Ask = Callable[[str, Payment], Asked]
GOOD = {
    "promptpay": ("THB", {"promptpay": "081-234-5678"}),
    "pix": ("BRL", {"pix": "123.456.789-09", "city": "Manaus"}),
    "paynow": ("SGD", {"paynow": "T25SS0001B"}),
}


def found(asked: Asked) -> list[Diagnostic]:
    return list(slips.check(asked.payment, *asked.schemes))


@pytest.mark.parametrize(
    ("scheme", "changed", "expected"),
    [
        ("promptpay", {}, []),
        ("promptpay", {"promptpay": "+66 81 234 5678"}, []),
        ("promptpay", {"promptpay": "0994000000014"}, []),
        ("promptpay", {"promptpay": "0994000000015"}, ["promptpay-id"]),
        ("promptpay", {"promptpay": "081234567"}, ["promptpay-id"]),
        ("promptpay", {"promptpay": "٠812345678"}, ["promptpay-id"]),
        ("pix", {}, []),
        ("pix", {"pix": "12345678901"}, ["pix-key"]),
        ("pix", {"pix": "11.222.333/0001-81"}, []),
        ("pix", {"pix": "11.222.333/0001-82"}, ["pix-key"]),
        ("pix", {"pix": "+55 11 98765-4321"}, []),
        ("pix", {"pix": "+351 912 345 678"}, ["pix-key"]),
        ("pix", {"pix": "ola@lanterna.example"}, []),
        ("pix", {"pix": "ola@lanterna"}, ["pix-key"]),
        ("pix", {"pix": "nobody"}, ["pix-key"]),
        ("pix", {"city": ""}, ["pix-city"]),
        ("pix", {"city": "São Paulo"}, ["code-characters"]),
        ("pix", {"city": "Vila Velha do Rio Doce"}, ["code-too-long"]),
        ("pix", {"holder": "x" * 26}, ["code-too-long"]),
        ("pix", {"reference": "AR25"}, []),
        ("pix", {"reference": "AR-25"}, ["pix-reference"]),
        ("pix", {"message": "x" * 62}, []),
        ("pix", {"message": "x" * 63}, ["pix-message"]),
        ("pix", {"message": "two\nlines"}, ["code-characters"]),
        ("paynow", {}, []),
        ("paynow", {"paynow": "T25SS0001BCT1"}, []),
        ("paynow", {"paynow": "T25SS0001C"}, ["paynow-proxy"]),
        ("paynow", {"paynow": "9123 4567"}, []),
        ("paynow", {"paynow": "+65 6123 4567"}, ["paynow-proxy"]),
        ("paynow", {"expiry": "2027-12-31"}, []),
        ("paynow", {"expiry": "2027-02-30"}, ["paynow-expiry"]),
        ("paynow", {"reference": "x" * 26}, ["code-too-long"]),
    ],
)
def test_what_the_code_says_is_held_against_its_system(
    pay: Pay, ask: Ask, scheme: str, changed: dict[str, str], expected: list[str]
) -> None:
    currency, details = GOOD[scheme]
    faults = found(ask(scheme, pay("Lantern", currency, **{**details, **changed})))
    assert [fault.name for fault in faults] == expected
    assert all(fault.hints for fault in faults)


@pytest.mark.parametrize("scheme", GOOD)
def test_each_system_pays_in_its_own_currency(pay: Pay, ask: Ask, scheme: str) -> None:
    (fault,) = found(ask(scheme, pay("Lantern", "EUR", **GOOD[scheme][1])))
    assert fault.name == "scheme-currency"
    assert fault.hints == (f"write `currency: {GOOD[scheme][0]}`",)


@pytest.mark.parametrize(
    ("amount", "expected"), [("0.01", []), ("9999999999.99", []), ("10000000000", ["amount-beyond"])]
)
def test_an_amount_has_thirteen_characters(pay: Pay, ask: Ask, amount: str, expected: list[str]) -> None:
    asked = ask("promptpay", pay("Lantern", "THB", amount, promptpay="0812345678"))
    assert [fault.name for fault in found(asked)] == expected


def test_the_town_is_taken_from_the_organisations_address(pay: Pay, ask: Ask) -> None:
    payment = pay("Lanterna", "BRL", pix="123.456.789-09")
    assert found(ask("pix", replace(payment, payee_address=PostalAddress(town="Manaus")))) == []


def test_letters_may_be_written_otherwise_but_a_line_break_never(pay: Pay, ask: Ask) -> None:
    payment = replace(pay("Associação\nLanterna", "BRL", pix="123.456.789-09", city="São Luís"), transliterate=True)
    assert [fault.name for fault in found(ask("pix", payment))] == ["code-characters"]
    assert found(ask("pix", replace(payment, payee="Associação Lanterna"))) == []


@pytest.mark.parametrize(
    ("scheme", "key", "wrong", "right"),
    [
        ("pix", "pix", "132.456.789-09", "123.456.789-09"),
        ("promptpay", "promptpay", "0994000000041", "0-9940-00000-01-4"),
    ],
)
def test_two_neighbours_exchanged_are_put_right(
    pay: Pay, ask: Ask, scheme: str, key: str, wrong: str, right: str
) -> None:
    currency, details = GOOD[scheme]
    (fault,) = found(ask(scheme, pay("Lantern", currency, **{**details, key: wrong})))
    assert right in fault.hints[0]


@pytest.mark.parametrize(("dpi", "noise"), [(300, 0.0), (150, 0.0), (150, 0.1)])
def test_the_code_is_read_from_paper(
    example: Example, scan: Callable[[Code, int, float], list[bytes]], dpi: int, noise: float
) -> None:
    name, payment, text = example
    scheme = BUILT_IN[name]
    (code,) = scheme.codes(payment, scheme.words["en"], "foot")
    assert scan(code, dpi, noise) == [text.encode()]
    assert code.side >= 46


def test_a_screen_reader_says_whose_code_it_is(pay: Callable[..., Payment]) -> None:
    scheme = BUILT_IN["promptpay"]
    (code,) = scheme.codes(pay("Lantern", "THB", promptpay="0812345678"), scheme.words["de"], "foot")
    assert "QR-Code für Ihre Bezahl-App: Lantern, 081-234-5678" in code.svg


@pytest.mark.parametrize(
    ("name", "key", "written", "shown"),
    [
        ("promptpay", "promptpay", "0994000000014", "0-9940-00000-01-4"),
        ("pix", "pix", "11222333000181", "11.222.333/0001-81"),
        ("pix", "pix", "Ola@Lanterna.example", "ola@lanterna.example"),
        ("paynow", "paynow", "t25ss0001b", "T25SS0001B"),
    ],
)
def test_an_account_is_printed_as_people_know_it(
    pay: Callable[..., Payment], name: str, key: str, written: str, shown: str
) -> None:
    assert BUILT_IN[name].fill(pay("Lantern", "THB", **{key: written}))["account"] == shown
