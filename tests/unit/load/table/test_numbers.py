"""Numbers as languages write them, strictly."""

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given, strategies as st

from printreport.load.table.numbers import example, foreign, number

LANGUAGES = ("en", "de", "de-CH", "fr", "es", "it", "nl", "pl", "pt-BR", "sv", "fi", "cs", "hi", "en-IN", "ar")


@given(
    st.decimals(min_value=-(10**12), max_value=10**12, places=2, allow_nan=False, allow_infinity=False),
    st.sampled_from(LANGUAGES),
)
def test_what_a_language_writes_it_reads_again(value: Decimal, language: str) -> None:
    written = format_decimal(value, locale=language.replace("-", "_"), decimal_quantization=False)
    assert number(written, language) == value or "\u061c" in written or "\u200f" in written


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("1,234", "en", "1234"),
        ("1,234", "de", "1.234"),
        ("1.234", "de", "1234"),
        ("1234,5", "de", "1234.5"),
        ("1 234,5", "fr", "1234.5"),
        ("1\u00a0234", "pl", "1234"),
        ("1'234.5", "de-CH", "1234.5"),
        ("12,34,567", "en-IN", "1234567"),
        ("0.5", "en", "0.5"),
        ("-7", "en", "-7"),
        ("−7", "en", "-7"),
        ("(1,234)", "en", "-1234"),
        ("+3", "en", "3"),
        ("18 %", "en", "18"),
        ("€ 1,234", "en", "1234"),
        ("1.234 €", "de", "1234"),
        ("-€5", "en", "-5"),
        ("EUR 12", "en", "12"),
        ("12 CHF", "en", "12"),
        ("٣", "ar", "3"),
    ],
)
def test_signs_units_and_groups_are_understood(text: str, language: str, expected: str) -> None:
    assert number(text, language) == Decimal(expected)


@pytest.mark.parametrize(
    "text",
    ["", "–", "n/a", "1,23", "1.234.567", "2022-2023", "007", "1 2", "12 people", "1,,2", "--5", "(-5)", "1e5", "½",
     "01.02.2023", "ABC 12", "9" * 5000],
)  # fmt: skip
def test_what_is_no_number_in_english_is_words(text: str) -> None:
    assert number(text, "en") is None


@pytest.mark.parametrize(("text", "language"), [("1.234.567", "en"), ("1.5", "fr"), ("1.23", "de"), ("1 234", "en")])
def test_a_number_of_another_language_is_known_as_one(text: str, language: str) -> None:
    assert foreign(text, language)


@pytest.mark.parametrize("text", ["", "2022-2023", "01.02.2023", "1,234", "words", "007"])
def test_words_and_own_numbers_are_not_foreign(text: str) -> None:
    assert not foreign(text, "en")


@given(st.text(alphabet="0123456789.,'’ -−()%€EUR\u202f٣²", max_size=20), st.sampled_from(LANGUAGES))
def test_any_text_is_a_number_or_none(text: str, language: str) -> None:
    found = number(text, language)
    assert found is None or found.is_finite()


def test_a_language_shows_how_it_writes() -> None:
    assert example("de") == "1.234,50"
    assert example("xx-nothing") == "1,234.50"
