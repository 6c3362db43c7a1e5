"""The legal text of EPC016-06, SEPA Direct Debit Core scheme rulebook, 4.7.2, and EPC392-08, Appearance of Mandates."""

from __future__ import annotations

import pytest

from printreport.slips.sepa_mandate.words import WORDS
from printreport.slips.words import WORDS as COMMON

EIGHT_WEEKS = {"en": "8 weeks", "fr": "8 semaines", "de": "acht Wochen", "es": "ocho semanas", "it": "8 settimane"}


def test_the_mandate_speaks_every_language_of_slips() -> None:
    assert set(WORDS) == set(COMMON) == set(EIGHT_WEEKS)


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
