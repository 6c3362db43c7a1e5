from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from printreport.checks import content
from printreport.checks.asked import empty_password
from printreport.diagnostics import Location
from printreport.model.report import Edition
from printreport.model.source import Mapping, Scalar, Source
from printreport.units import TRIMS

Make = Callable[..., Any]
SCREEN = Edition("screen", "screen", TRIMS["A4"])


def scalar(text: str, line: int = 1) -> Scalar:
    return Scalar(text, text, Location("report.yaml", line, 13))


def mapping(key: str, value: Mapping | Scalar) -> Mapping:
    return Mapping(((scalar(key), value),), Location("report.yaml", 1, 1))


def test_a_section_for_other_readers_is_not_made_by_naming_it(checked: Make, letter: Make) -> None:
    subject = checked(letter({}), replace(letter({}, "minutes", 9), audience=("board",)))

    def found(audience: str, *only: str) -> list[str]:
        edition = replace(subject.edition, audience=audience)
        return [finding.message for finding in content(subject.report, subject.source, edition, only)]

    assert found("", "minutes") == ["`minutes` is for the audience `board` and is not in the edition `screen`"]
    assert found("board", "minutes") == []
    assert found("", "letter") == []
    assert found("") == []


@pytest.mark.parametrize(("password", "count"), [("", 1), ("  ", 1), ("secret", 0), ("$NAME", 0)])
def test_a_password_of_no_characters_is_said_where_it_is_written(checked: Make, password: str, count: int) -> None:
    written = mapping("editions", mapping("screen", mapping("password", scalar(password, 7))))
    source = Source(written, checked().source.layout)

    assert [found.at for found in empty_password(source, SCREEN)] == [Location("report.yaml", 7, 13)] * count
    assert list(empty_password(source, replace(SCREEN, name="press"))) == []
