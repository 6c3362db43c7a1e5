from __future__ import annotations

import pytest

from printreport.checks.passages import Passage
from printreport.checks.stray_markup import signs_left
from printreport.diagnostics import Location


def found(text: str) -> list[str]:
    return [each.message for each in signs_left(Passage(text, "en", Location("a.md", 1, 1)))]


@pytest.mark.parametrize(
    "signs",
    [
        "![Group](photos 2025/group.jpg)",
        "[the page] (https://example.org)",
        "~~gone~~",
        "##Heading",
        "[us](#who we are)",
        "{.pull-quote by=amy}",
        "{.pull-quote by=Amy Winter}",
        "{pull-quote by=amy}",
        "{.pull-quote by: amy}",
        "[[members]",
        "[members]]",
        "[[members",
    ],
)
def test_signs_that_the_reader_of_markdown_left_are_said(signs: str) -> None:
    assert found(f"Before {signs} after.") == [f"`{signs}` will be printed as it stands"]


@pytest.mark.parametrize(
    "text",
    [
        "With #MeToo and #2 in the list",
        "from 5 ~ 6",
        "[sic] (as she wrote)",
        "C## is a note",
        "a [name] and (a remark)",
        "the set {1, 2}",
    ],
)
def test_words_that_only_look_like_signs_are_left_alone(text: str) -> None:
    assert found(text) == []
