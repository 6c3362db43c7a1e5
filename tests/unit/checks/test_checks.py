from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from printreport.checks import CHECKS, content, installed, pages
from printreport.diagnostics import Location
from printreport.model.pages import Line, Pages, Rectangle, Sheet, Survey
from printreport.model.report import Organisation, Report, Section

Make = Callable[..., Any]
HERE = Location("report.yaml", 5, 5)
REPORT = Report("A year", Organisation("Example"), "en", (Section("letter", "letter", {}, HERE),))
SMALL = Line("small words", Rectangle(20, 20, 100, 5), 6, "p", HERE)
BOOK = Pages(Survey((Sheet(1, "1", "recto", "", 210, 297, (SMALL,), 1),)), None)


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


def test_the_table_names_each_check_and_each_is_explained() -> None:
    assert set(CHECKS) <= set(installed().rows)
    assert [name for name, check in CHECKS.items() if name != check.name or not check.about] == []
