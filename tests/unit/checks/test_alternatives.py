from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from printreport.checks.alternatives import missing_alternatives
from printreport.diagnostics import Diagnostic, Location
from printreport.model.report import Image

HERE = Location("content/letter.md", 3, 1)
Make = Callable[..., Any]


def picture(alt: str, *, decorative: bool = False) -> Image:
    return Image("garden", "images/garden.jpg", alt, "", decorative, Location("report.yaml", 20, 3))


def messages(found: Iterable[Diagnostic]) -> list[str]:
    return [finding.message for finding in found]


def test_a_picture_without_words_is_said_once(checked: Make, letter: Make) -> None:
    content = checked(letter({"a": picture(" ")}), letter({"b": picture(" ")}, "two", 9))
    assert messages(missing_alternatives(content)) == ["the picture `garden` has no words for those who do not see it"]


def test_a_picture_that_decorates_needs_no_words(checked: Make, letter: Make) -> None:
    assert list(missing_alternatives(checked(letter({"a": picture("", decorative=True)})))) == []
