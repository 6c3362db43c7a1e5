from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from printreport.checks.doubled_words import doubled_words
from printreport.diagnostics import Location
from printreport.model.prose import Emphasis, Paragraph, Prose, Span, Text

Make = Callable[..., Any]


def test_a_word_said_twice_across_a_line_end_is_found_on_the_second_line(
    checked: Make, letter: Make, prose: Make
) -> None:
    (finding,) = doubled_words(checked(letter({"text": prose("We met in the\nthe morning.")})))
    assert (finding.message, finding.at) == ("`the` stands twice in a row", Location("content/letter.md", 2, 1, 3))


def test_a_word_is_seen_beside_an_emphasised_one(checked: Make, letter: Make) -> None:
    text = (Text("part of "), Emphasis((Text("of the"),)), Text(" whole"))
    place = Location("content/letter.md", 7, 1)
    (finding,) = doubled_words(checked(letter({"text": Prose((Paragraph(text, place),))})))
    assert finding.at == place


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("what they had had to do", "en"),
        ("he said that that was it", "en"),
        ("New York New York", "en"),
        ("the theatre", "en"),
        ("He worked at AT&T.", "en"),
        ("Das ist die, die die Arbeit tat", "de"),
        ("nous nous sommes réunis", "fr"),
        ("ค่อยๆ ค่อยๆ", "th"),
    ],
)
def test_what_a_sentence_may_say_twice_is_left_alone(
    text: str, language: str, checked: Make, letter: Make, prose: Make
) -> None:
    assert list(doubled_words(checked(letter({"text": prose(text)}), language=language))) == []


def test_words_in_another_language_are_judged_by_that_language(checked: Make, letter: Make) -> None:
    text = (Text("She said "), Span((Text("und und"),), {"lang": "de"}))
    (finding,) = doubled_words(checked(letter({"text": Prose((Paragraph(text, Location("a.md", 1, 1)),))})))
    assert finding.message == "`und` stands twice in a row"
