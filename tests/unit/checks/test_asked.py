from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from printreport.checks import content
from printreport.checks.asked import unfit
from printreport.diagnostics import Diagnostic, Location
from printreport.model.profile import A_3A, X_4
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


PRESS = Edition("press", "press", TRIMS["A4"], profile=X_4)
COPY = Edition("trustees-2", "board", TRIMS["A4"], copies=3)
LOCKED = "heron at the gate"


def names(found: Iterator[Diagnostic]) -> list[str]:
    return [each.name for each in found]


@pytest.mark.parametrize(("password", "count"), [("", 1), ("  ", 1), ("secret", 0), ("$NAME", 0)])
def test_a_password_of_no_characters_is_said_where_it_is_written(checked: Make, password: str, count: int) -> None:
    subject = checked()
    written = mapping("editions", mapping("screen", mapping("password", scalar(password, 7))))
    source = Source(written, subject.source.layout)

    assert [found.at for found in unfit(subject.report, source, SCREEN)] == [Location("report.yaml", 7, 13)] * count
    assert list(unfit(subject.report, source, replace(SCREEN, name="archive", base="archive"))) == []


@pytest.mark.parametrize("name", ["trustees", "board"])
def test_a_password_that_is_not_set_is_said_where_it_is_asked_for_also_of_a_copy(checked: Make, name: str) -> None:
    subject = checked()
    written = mapping("editions", mapping(name, mapping("password", scalar("$BOARD", 7))))
    [found] = unfit(subject.report, Source(written, subject.source.layout), replace(COPY, unset="$BOARD"))

    assert (found.name, found.at) == ("missing-password", Location("report.yaml", 7, 13))
    assert "`trustees` takes its password from $BOARD" in found.message


def test_a_file_that_is_kept_or_printed_has_no_password(checked: Make) -> None:
    subject = checked()
    report = replace(subject.report, date=date(2026, 3, 31))

    assert names(unfit(report, subject.source, replace(PRESS, password=LOCKED))) == ["locked-press"]
    assert names(unfit(report, subject.source, replace(SCREEN, profile=A_3A, password=LOCKED))) == ["locked-archive"]
    assert names(unfit(report, subject.source, replace(SCREEN, password=LOCKED))) == []


def test_a_file_for_the_printer_needs_a_date_or_a_year(checked: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    subject = checked()
    bare = replace(subject.report, date=None, period="")

    [found] = unfit(bare, subject.source, PRESS)
    assert (found.name, found.at) == ("no-date", subject.source.root.at)
    assert names(unfit(replace(bare, period="2024/25"), subject.source, PRESS)) == []
    assert names(unfit(bare, subject.source, SCREEN)) == []
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert names(unfit(bare, subject.source, PRESS)) == []
