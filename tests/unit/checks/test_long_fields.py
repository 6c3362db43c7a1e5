from __future__ import annotations

from collections.abc import Callable
from typing import Any

from printreport.checks.long_fields import long_fields
from printreport.diagnostics import Location

HERE = Location("content/letter.md", 3, 1)
Make = Callable[..., Any]


def test_a_text_longer_than_its_field_is_said_in_words(checked: Make, letter: Make, prose: Make) -> None:
    content = checked(letter({"text": prose("one two three", "four five six seven")}))
    (finding,) = long_fields(content)
    assert finding.message == "`text` of letter has 7 words; it was drawn for 5"
    assert finding.hints == ("take out 2 or more",)


def test_a_text_that_fits_is_left_alone(checked: Make, letter: Make, prose: Make) -> None:
    assert list(long_fields(checked(letter({"text": prose("one two three four five")})))) == []
