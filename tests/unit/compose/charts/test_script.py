"""Scripts that run from right to left, as they are seen from the left."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from printreport.compose.charts.script import visual


def test_words_of_other_scripts_stay_as_they_are() -> None:
    assert visual("Members (2025)") == "Members (2025)"


def test_arabic_letters_are_joined_and_turned_about() -> None:
    """Sad, noon, alef, dal, lam: initial, medial, final, then two that stand alone."""
    assert visual("صنادل") == "\ufedd\ufea9\ufe8e\ufee8\ufebb"


def test_lam_and_alef_become_one_letter() -> None:
    assert visual("لا") == "\ufefb"


def test_no_letter_is_lost_on_the_way() -> None:
    for words in ("قوارب تجديف", "زوارق خفيفة", "הסכר והשומר"):
        assert normalize("NFKC", visual(words)[::-1]) == words


@pytest.mark.parametrize(
    ("words", "seen"), [("בית 12,780", "12,780 תיב"), ("בית (א)", "(א) תיב"), ("בית Weir House א", "א Weir House תיב")]
)
def test_numbers_and_foreign_words_keep_their_order(words: str, seen: str) -> None:
    assert visual(words) == seen


def test_vowel_marks_are_left_out() -> None:
    assert visual("بَ") == visual("ب")
