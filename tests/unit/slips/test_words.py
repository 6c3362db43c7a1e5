from __future__ import annotations

import pytest

from printreport.slips import BUILT_IN
from printreport.slips.gift import FREQUENCIES
from printreport.slips.scheme import Words
from printreport.slips.words import WORDS

# Languages of schemes whose norm prints its words itself and lets nobody change them, or whose offices read one alone
NORMS = {
    "swiss-qr": {"de", "fr", "it", "en"},
    "gift-aid": {"en"},
    "uk-standing-order": {"en"},
    "us-reply": {"en"},
}

TABLES = {"every slip": WORDS} | {name: scheme.words for name, scheme in BUILT_IN.items()}


@pytest.mark.parametrize("table", TABLES)
def test_every_language_has_the_same_words_and_none_is_empty(table: str) -> None:
    words = TABLES[table]
    assert set(words) == NORMS.get(table, {"en", "fr", "de", "es", "it"})
    assert {tuple(spoken) for spoken in words.values()} == {tuple(words["en"])}
    assert [key for spoken in words.values() for key, said in spoken.items() if said != said.strip() or not said] == []


def test_every_rhythm_has_its_word() -> None:
    assert [often for often in FREQUENCIES if often not in WORDS["en"]] == []


def test_no_word_of_a_scheme_hides_one_of_every_slip() -> None:
    hidden = [key for scheme in BUILT_IN.values() for key in scheme.words["en"] if key in WORDS["en"]]
    assert hidden == []


@pytest.mark.parametrize("language", sorted(WORDS))
def test_labels_are_short_enough_for_their_line(language: str) -> None:
    spoken: Words = BUILT_IN["reply"].words[language]
    assert [said for key, said in spoken.items() if len(said) > 36] == []
