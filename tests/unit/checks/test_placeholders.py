from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from printreport.checks.passages import Passage
from printreport.checks.placeholders import MARKS, marks, placeholders
from printreport.diagnostics import Location

Make = Callable[..., Any]


def found(text: str, language: str = "en") -> list[str]:
    passage = Passage(text, language, Location("a.md", 1, 1))
    return [text[start:end] for start, end in marks(passage)]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("We helped TODO families.", "TODO"),
        ("TK", "TK"),
        ("It began in TK and ended well.", "TK"),
        ("TKTK more to come", "TKTK"),
        ("Lorem ipsum dolor", "Lorem ipsum"),
        ("We helped XX children last year.", "XX"),
        ("In XX countries", "XX"),
        ("Up XX% on the year", "XX%"),
        ("It cost €XX,XXX in all", "€XX,XXX"),
        ("XXX families", "XXX"),
        ("The sum of ??? euros", "???"),
        ("grew by ?? % since", "?? %"),
        ("by [insert name of director]", "[insert name of director]"),
        ("on [date] in Geneva", "[date]"),
        ("Venue: TBD", "TBD"),
        ("Venue: TBC", "TBC"),
        ("FIXME wrong total", "FIXME"),
        ("00,000 calls", "00,000"),
        ("Click or tap here to enter text", "Click or tap here to enter text"),
    ],
)
def test_a_mark_for_something_to_come_is_found(text: str, mark: str) -> None:
    assert found(text) == [mark]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sizes from S to XXL", "en"),
        ("the art of the XX century", "en"),
        ("Women with two XX chromosomes", "en"),
        ("Super Bowl XX was played", "en"),
        ("as Chapter XX says", "en"),
        ("We won Super League XX and more", "en"),
        ("a principios del siglo XX hubo", "es"),
        ("nel XX secolo abbiamo", "it"),
        ("w XX wieku było", "pl"),
        ("todo lo que hicimos, todos juntos", "es"),
        ("TODO LO QUE HICIMOS", "es"),
        ("TODOS OS ANOS", "pt"),
        ("die TK zahlt", "de"),
        ("a gift from TK Maxx", "en"),
        ("la TBC è curabile", "it"),
        ("Really?? Yes.", "en"),
        ("Why???", "en"),
        ("she said that [she] and [the director] agreed […]", "en"),
        ("[name withheld]", "en"),
        ("1,000,000 calls and 10,000 texts", "en"),
        ("0.000 per cent", "en"),
        ("stock of 500,000", "en"),
        ("mastodon and todo", "en"),
    ],
)
def test_a_word_or_number_of_the_language_is_left_alone(text: str, language: str) -> None:
    assert found(text, language) == []


def test_todo_is_found_in_spanish_when_a_colon_says_so() -> None:
    assert found("TODO: completar", "es") == ["TODO"]


def test_the_place_is_the_word_itself(checked: Make, letter: Make, prose: Make) -> None:
    content = checked(letter({"text": prose("First.", "We helped\nmany TODO people.")}))
    (finding,) = placeholders(content)
    assert finding.at == Location("content/letter.md", 4, 6, 4)


def test_the_language_of_a_section_decides(checked: Make, letter: Make, prose: Make) -> None:
    content = checked(letter({"text": prose("TODO LO QUE HICIMOS")}), language="es")
    assert list(placeholders(content)) == []


def test_letters_without_which_a_text_is_not_searched_stand_in_all_that_is_found() -> None:
    texts = [
        "TODO", "(TODO)", "FIXME", "TBD", "TKTK", "TK", "TBC", "LOREM ipsum", "Dolor Sit Amet", "?? %", "€???", "XxX",
        "€X", "X %", "XX,XXX", "XX men", "00.000", "[ INSERT ]", "[Year]", "CLICK HERE TO ADD TEXT", "Your Title Here",
        "dolor \u017fit amet", "clic\u212a here to enter text", "cl\u0130ck here to add text", "your t\u0131tle here",
    ]  # fmt: skip
    for text in texts:
        for mark in MARKS:
            if mark.pattern.search(text):
                assert any(letters in text.lower() for letters in mark.letters), text
