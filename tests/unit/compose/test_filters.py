"""Numbers, money and dates as each language sets them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from printreport.compose.filters import cell, date_text, fact_text, money, number, percent, rounded, short
from printreport.diagnostics import Location
from printreport.model.report import Fact
from printreport.model.table import Cell

HERE = Location("data/finance.csv", 2, 1)
NARROW, NO_BREAK, MINUS = "\u202f", "\u00a0", "\u2212"


def _fact(kind: str = "number", **given_values: str) -> Fact:
    prior = given_values.get("prior")
    return Fact(
        "income", Decimal(given_values.get("value", "3541230")), kind, "income of the year",
        given_values.get("unit", ""), given_values.get("currency", ""), Decimal(prior) if prior else None, "", HERE,
    )  # fmt: skip


def _cell(text: str, value: str | None = None) -> Cell:
    return Cell(text, None if value is None else Decimal(value), HERE)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "1,234,567.50"),
        ("de", "1.234.567,50"),
        ("fr", f"1{NARROW}234{NARROW}567,50"),
        ("de-CH", "1\u2019234\u2019567.50"),
        ("xx-unheard-of", "1,234,567.50"),
    ],
)
def test_a_number_keeps_the_decimals_it_was_written_with(language: str, expected: str) -> None:
    assert expected == number(Decimal("1234567.50"), language)


def test_halves_are_rounded_away_from_zero() -> None:
    assert number(Decimal("2.5"), "en", 0) == "3"
    assert f"{MINUS}3" == number(Decimal("-2.5"), "en", 0)
    assert Decimal("0.13") == rounded(Decimal("0.125"), 2)


def test_what_rounds_to_nought_carries_no_minus() -> None:
    assert number(Decimal("-0.4"), "en", 0) == "0"


def test_a_negative_number_has_a_true_minus_or_brackets() -> None:
    assert f"{MINUS}28,640" == number(Decimal(-28640), "en")
    assert number(Decimal(-28640), "en", negative="brackets") == "(28,640)"


@pytest.mark.parametrize(
    ("currency", "language", "expected"),
    [
        ("EUR", "en", "€1,200"),
        ("USD", "en", "US$1,200"),
        ("CHF", "en", f"CHF{NO_BREAK}1,200"),
        ("EUR", "fr", f"1{NARROW}200{NO_BREAK}€"),
        ("EUR", "de", f"1.200{NO_BREAK}€"),
        ("EUR", "pt", f"€{NO_BREAK}1.200"),
    ],
)
def test_a_whole_amount_goes_without_decimals(currency: str, language: str, expected: str) -> None:
    assert expected == money(Decimal(1200), currency, language)


def test_an_amount_with_cents_shows_both_digits() -> None:
    assert money(Decimal("12.5"), "EUR", "en") == "€12.50"
    assert money(Decimal("12.5"), "JPY", "ja").replace("\uffe5", "¥") == "¥13"


def test_amounts_in_a_column_line_up() -> None:
    assert [money(Decimal(text), "EUR", "en", 2) for text in ("12", "12.5")] == ["€12.00", "€12.50"]


def test_a_negative_amount_has_its_minus_before_the_sign() -> None:
    assert f"{MINUS}€5" == money(Decimal(-5), "EUR", "en")
    assert money(Decimal(-5), "EUR", "en", negative="brackets") == "(€5)"


def test_a_share_is_spaced_as_the_language_has_it() -> None:
    assert percent(Decimal(18), "en") == "18%"
    assert f"18,5{NO_BREAK}%" == percent(Decimal("18.5"), "de")


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        ("3541230", "en", f"€3.5{NO_BREAK}million"),
        ("3541230", "de", f"3,5{NO_BREAK}Millionen{NO_BREAK}€"),
        ("3541230", "fr", f"3,5{NO_BREAK}millions{NO_BREAK}€"),
        ("4000000", "en", f"€4{NO_BREAK}million"),
        ("2500000000", "en", f"€2.5{NO_BREAK}billion"),
        ("541230", "en", "€541,000"),
        ("9876", "en", "€9,876"),
        ("999999", "en", f"€1{NO_BREAK}million"),
        ("-3541230", "en", f"{MINUS}€3.5{NO_BREAK}million"),
    ],
)
def test_a_large_amount_is_told_in_few_words(value: str, language: str, expected: str) -> None:
    assert expected == short(Decimal(value), language, currency="EUR")


def test_a_large_count_is_told_in_few_words() -> None:
    assert f"1.2{NO_BREAK}million" == short(Decimal(1249999), "en")
    assert short(Decimal(12345), "en") == "12,300"


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", f"31{NO_BREAK}March 2026"), ("de", f"31.{NO_BREAK}März 2026"), ("fr", f"31{NO_BREAK}mars 2026")],
)
def test_a_date_keeps_day_and_month_together(language: str, expected: str) -> None:
    assert expected == date_text(date(2026, 3, 31), language)


def test_a_date_can_be_a_month_or_a_year() -> None:
    assert date_text(date(2026, 3, 31), "en", "month") == "March 2026"
    assert date_text(date(2026, 3, 31), "en", "year") == "2026"


@pytest.mark.parametrize(
    ("given_cell", "expected"),
    [
        (_cell("1902400", "1902400"), "1,902,400"),
        (_cell("12.50", "12.50"), "12.50"),
        (_cell("-28640", "-28640"), "(28,640)"),
        (_cell("64%", "64"), "64%"),
        (_cell("(3%)", "-3"), "(3%)"),
        (_cell("€1200", "1200"), "€1,200"),
        (_cell("-1200.50 EUR", "-1200.50"), f"(EUR{NO_BREAK}1,200.50)"),
        (_cell("+5", "5"), "+5"),
        (_cell("-"), "–"),
        (_cell(""), ""),
        (_cell("Foundations"), "Foundations"),
        (_cell("007", "7"), "007"),
    ],
)
def test_a_cell_is_set_as_words_or_as_a_number(given_cell: Cell, expected: str) -> None:
    assert expected == cell(given_cell, "en", negative="brackets")


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("", "€3,541,230"),
        ("short", f"€3.5{NO_BREAK}million"),
        ("prior", "€3,270,700"),
        ("label", "income of the year"),
        ("unit", "€3,541,230"),
    ],
)
def test_a_fact_is_written_in_each_of_its_forms(form: str, expected: str) -> None:
    assert expected == fact_text(_fact("money", currency="EUR", prior="3270700"), "en", form)


def test_a_fact_with_a_unit_keeps_it_beside_its_value() -> None:
    assert f"118{NO_BREAK}members" == fact_text(_fact(value="118", unit="members"), "en", "unit")


def test_a_fact_without_a_prior_year_says_nothing_of_it() -> None:
    assert fact_text(_fact(), "en", "prior") == ""


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=2))
def test_no_number_is_ever_written_with_a_hyphen_or_a_blank(value: Decimal) -> None:
    for text in (number(value, "sv"), money(value, "EUR", "fr"), percent(value, "de"), short(value, "en")):
        assert not set("- ") & set(text)


def test_the_longest_number_and_the_longest_decimals_are_written() -> None:
    largest = Decimal(f"{'9' * 17}.{'1' * 40}")
    assert number(largest, "en") == f"99,999,999,999,999,999.{'1' * 9}"
    assert money(largest, "EUR", "en") == "€99,999,999,999,999,999.11"
    assert percent(Decimal(f"0.{'3' * 40}"), "en") == f"0.{'3' * 9}%"
    assert rounded(Decimal("9" * 40), 2) == Decimal("9" * 40)
