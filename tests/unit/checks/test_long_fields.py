from __future__ import annotations

from collections.abc import Callable
from typing import Any

from printreport.checks.long_fields import long_fields
from printreport.model.prose import Text

Make = Callable[..., Any]


def test_a_text_longer_than_its_field_is_said_in_words(checked: Make, letter: Make, prose: Make) -> None:
    content = checked(letter({"text": prose("one two three", "four five six seven")}))
    (finding,) = long_fields(content)
    assert finding.message == "`text` of letter has 7 words; it was drawn for 5"
    assert finding.hints == ("take out 2 or more",)


def test_a_text_that_fits_is_left_alone(checked: Make, letter: Make, prose: Make) -> None:
    assert list(long_fields(checked(letter({"text": prose("one two three four five")})))) == []


def test_each_item_of_a_list_has_its_own_limit(checked: Make, letter: Make) -> None:
    items = ({"name": (Text("short"),)}, {"name": (Text("one two three four"),)})
    (finding,) = long_fields(checked(letter({"items": items})))
    assert finding.message == "`name` in item 2 of `items` of letter has 4 words; it was drawn for 3"
