"""The legal text of EPC016-06, SEPA Direct Debit Core scheme rulebook, 4.7.2, and EPC392-08, Appearance of Mandates."""

from __future__ import annotations

import pytest

from printreport.slips.sepa_mandate.words import SOURCES, WORDS
from printreport.slips.words import WORDS as COMMON

EIGHT_WEEKS = {"en": "8 weeks", "fr": "8 semaines", "de": "acht Wochen", "es": "ocho semanas", "it": "8 settimane"}


def test_the_mandate_speaks_languages_of_slips() -> None:
    assert set(WORDS) == set(EIGHT_WEEKS)
    assert set(WORDS) <= set(COMMON)


@pytest.mark.parametrize("language", WORDS)
def test_each_language_has_the_same_words(language: str) -> None:
    assert set(WORDS[language]) == set(WORDS["en"])


@pytest.mark.parametrize("language", WORDS)
def test_both_permissions_are_given_and_the_creditor_is_named_in_each(language: str) -> None:
    text = WORDS[language]["authorise"]
    assert text.index("(A)") < text.index("(B)")
    assert text.count("{creditor}") == 2


@pytest.mark.parametrize("language", WORDS)
def test_a_refund_may_be_claimed_for_eight_weeks(language: str) -> None:
    assert EIGHT_WEEKS[language] in WORDS[language]["refund"]


def test_the_english_text_is_the_councils_word_for_word() -> None:
    """EPC392-08, Guidelines for the Appearance of Mandates, 5.0 of 24 September 2019, 3.1, as copies of it say."""
    said = WORDS["en"]
    assert said["mandate"] == "SEPA Direct Debit Mandate"
    assert f"{said['authorise']} {said['refund']}" == (
        "By signing this mandate form, you authorise (A) {creditor} to send instructions to your bank to debit your "
        "account and (B) your bank to debit your account in accordance with the instructions from {creditor}. As part "
        "of your rights, you are entitled to a refund from your bank under the terms and conditions of your agreement "
        "with your bank. A refund must be claimed within 8 weeks starting from the date on which your account was "
        "debited."
    )


def test_every_text_says_whose_it_is_and_where_it_was_compared() -> None:
    assert set(SOURCES) <= set(WORDS)
    for source in SOURCES.values():
        assert source.owner
        assert source.compared
