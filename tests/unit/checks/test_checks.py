from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import EntryPoint
from typing import Any

import pytest

from printreport import registry
from printreport.checks import CHECKS, Check, content, installed, pages
from printreport.diagnostics import Location, warning
from printreport.model.pages import Pages, Survey
from printreport.model.report import Organisation, Report, Section
from tests.unit.checks.laid_pages import line, sheet

Make = Callable[..., Any]
HERE = Location("report.yaml", 5, 5)
REPORT = Report("A year", Organisation("Example"), "en", (Section("letter", "letter", {}, HERE),))
FIRST: Check[Any] = Check("first", "content", lambda _: [warning("first", "x")])
SECOND: Check[Any] = Check("second", "pages", lambda _: [warning("second", "x")])
BOOK = Pages(Survey((sheet(1, 1, line("small words", 20, size=6)),)), None)


def test_all_page_checks_run_in_one_call() -> None:
    assert [finding.name for finding in pages(REPORT, BOOK)] == ["text-too-small"]


def test_a_check_that_the_report_ignores_does_not_run() -> None:
    assert pages(replace(REPORT, policies={"text-too-small": "ignore"}), BOOK) == ()


def test_findings_of_sections_that_are_not_made_are_left_out(checked: Make, letter: Make, prose: Make) -> None:
    subject = checked(letter({"text": prose("TODO")}), letter({}, "second", 9))
    parts = (subject.report, subject.source, subject.edition)
    assert len(content(*parts)) == 1
    assert len(content(*parts, ("letter",))) == 1
    assert content(*parts, ("second",)) == ()


def test_checks_of_installed_packages_run_with_ours(
    checked: Make, letter: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    points = [EntryPoint(name, f"{__name__}:{name.upper()}", registry.CHECKS) for name in ("first", "second")]
    monkeypatch.setattr(registry, "entry_points", lambda group: points if group == registry.CHECKS else [])
    subject = checked(letter({}))

    assert [found.name for found in content(subject.report, subject.source, subject.edition)] == ["first"]
    assert [found.name for found in pages(REPORT, BOOK)] == ["text-too-small", "second"]


def test_the_table_names_each_check_and_each_is_explained() -> None:
    assert set(CHECKS) <= set(installed().rows)
    assert [name for name, check in CHECKS.items() if name != check.name or not check.about] == []
