from __future__ import annotations

from dataclasses import replace

from printreport.checks import CHECKS, apply_policies
from printreport.checks.policy import unknown_names
from printreport.diagnostics import Location, Severity, error, warning
from printreport.model.layout import Layout
from printreport.model.report import Allowance, Organisation, Report, Section
from printreport.model.source import Mapping, Scalar, Sequence, Source

TOP = Location("report.yaml", 1, 1)
LETTER = Section("letter", "letter", {}, Location("report.yaml", 5, 5))
NUMBERS = Section("numbers", "numbers", {}, Location("report.yaml", 9, 5))
REPORT = Report("A year", Organisation("Example"), "en", (LETTER, NUMBERS))
LATE = warning("short-page", "late", Location("report.yaml", 9, 5))
EARLY = error("dead-link", "early", Location("report.yaml", 6, 1))
LAYOUT = Layout("plain", "Plain", "", (), "", {}, {}, {}, (), ())


def scalar(text: str, line: int) -> Scalar:
    return Scalar(text, text, Location("report.yaml", line, 3))


def test_findings_come_in_the_order_of_their_places_and_each_once() -> None:
    nowhere = error("no-project", "nowhere")
    assert apply_policies([LATE, EARLY, nowhere, LATE], REPORT, strict=False) == (nowhere, EARLY, LATE)


def test_a_policy_of_the_report_changes_the_weight() -> None:
    report = replace(REPORT, policies={"short-page": "error", "dead-link": "ignore"})
    (finding,) = apply_policies([LATE, EARLY], report, strict=False)
    assert (finding.name, finding.severity) == ("short-page", Severity.ERROR)


def test_strict_makes_errors_of_warnings() -> None:
    assert [finding.severity for finding in apply_policies([LATE], REPORT, strict=True)] == [Severity.ERROR]


def test_an_allowance_holds_for_its_section_alone() -> None:
    report = replace(REPORT, allowances=(Allowance("short-page", "numbers", "asked for", TOP),))
    other = replace(LATE, at=Location("report.yaml", 5, 5))
    assert apply_policies([LATE, other], report, strict=True) == (replace(other, severity=Severity.ERROR),)


def test_an_allowance_may_name_a_file() -> None:
    report = replace(REPORT, allowances=(Allowance("placeholder", "content/a.md", "meant", TOP),))
    assert apply_policies([warning("placeholder", "x", Location("content/a.md", 3, 1))], report, strict=True) == ()


def test_unknown_checks_and_places_are_said_where_they_stand() -> None:
    policies = Mapping(((scalar("short-pages", 21), scalar("error", 21)),), TOP)
    allowed = Mapping(((scalar("check", 23), scalar("placeholdr", 23)), (scalar("at", 24), scalar("leter", 24))), TOP)
    root = Mapping(((scalar("checks", 20), policies), (scalar("allow", 22), Sequence((allowed,), TOP))), TOP)
    report = replace(
        REPORT, policies={"short-pages": "error"}, allowances=(Allowance("placeholdr", "leter", "because", TOP),)
    )
    found = [
        (finding.name, finding.at and finding.at.line, finding.hints)
        for finding in unknown_names(report, Source(root, LAYOUT), CHECKS)
    ]
    assert found == [
        ("unknown-check", 21, ("did you mean `short-page`?",)),
        ("unknown-check", 23, ("did you mean `placeholder`?",)),
        ("unknown-place", 24, ("did you mean `letter`?",)),
    ]
