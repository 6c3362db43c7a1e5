from __future__ import annotations

from printreport.cli.exit_codes import ExitCode, exit_code
from printreport.diagnostics import error, warning


def test_warnings_are_good() -> None:
    assert exit_code([warning("short-page", "x")]) is ExitCode.GOOD


def test_an_error_in_the_report_is_a_finding() -> None:
    assert exit_code([error("dead-link", "x"), warning("cannot-read", "x")]) is ExitCode.FINDINGS


def test_the_gravest_error_decides() -> None:
    assert exit_code([error("dead-link", "x"), error("cannot-read", "x")]) is ExitCode.UNREADABLE


def test_a_manuscript_whose_yaml_cannot_be_followed_is_as_unreadable_as_one_in_another_encoding() -> None:
    assert exit_code([error("yaml-syntax", "x")]) is exit_code([error("not-utf8", "x")]) is ExitCode.UNREADABLE


def test_a_section_that_the_edition_does_not_print_was_asked_for_by_mistake() -> None:
    assert exit_code([error("not-in-edition", "x")]) is ExitCode.USAGE


def test_each_code_says_what_it_means() -> None:
    assert [code for code in ExitCode if not code.about] == []
