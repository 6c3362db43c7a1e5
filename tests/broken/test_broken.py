"""Small projects that are wrong on purpose: each says in comments what must be found in it, and nothing else may be.

`# expect: NAME words` stands on the faulty line; `# expect: NAME at FILE:LINE words` names a line in a file that has no
comments. The words must occur in the message or a hint. `# edition: NAME` asks for another edition than ``screen``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import printreport
from printreport.diagnostics import Diagnostic

HERE = Path(__file__).parent
EXPECTATION = re.compile(r"# expect: (?P<name>[a-z0-9-]+)(?: at (?P<file>[^ :]+):(?P<line>\d+))?(?: (?P<words>.+))?$")
WITHOUT_PLACE = {"unknown-edition"}  # asked for on the command line
UNAVOIDABLE = {"short-page"}  # so few words as these leave nearly every page empty


@dataclass(frozen=True, order=True)
class Expectation:
    """One finding: its name and place, and words that must be said."""

    name: str
    file: str
    line: int
    words: str = ""


def expectations(manuscript: Path) -> Iterator[Expectation]:
    for number, line in enumerate(manuscript.read_text("utf-8").splitlines(), 1):
        found = EXPECTATION.search(line)
        if found:
            placed = found["name"] not in WITHOUT_PLACE
            file, row = (found["file"] or "report.yaml", int(found["line"] or number)) if placed else ("", 0)
            yield Expectation(found["name"], file, row, found["words"] or "")


def said(finding: Diagnostic) -> Expectation:
    at = finding.at
    return Expectation(finding.name, at.file if at else "", at.line if at else 0)


def findings(project: Path, edition: str = "screen") -> tuple[Diagnostic, ...]:
    try:
        return printreport.build(project, edition=edition).diagnostics
    except printreport.Refused as refusal:
        return refusal.diagnostics


def projects() -> list[Path]:
    return sorted(path.parent for path in HERE.glob("*/report.yaml"))


@pytest.mark.parametrize("project", projects(), ids=lambda project: project.name)
def test_what_is_wrong_is_said_at_its_line_and_nothing_else(project: Path) -> None:
    manuscript = project / "report.yaml"
    edition = re.search(r"# edition: (\w+)", manuscript.read_text("utf-8"))
    found = findings(project, edition[1] if edition else "screen")
    expected = sorted(expectations(manuscript))
    aside = UNAVOIDABLE - {expectation.name for expectation in expected}
    found = tuple(finding for finding in found if finding.name not in aside)

    assert sorted(said(finding) for finding in found) == [Expectation(e.name, e.file, e.line) for e in expected]
    for finding, expectation in zip(sorted(found, key=said), expected, strict=True):
        assert expectation.words in " ".join((finding.message, *finding.hints))


def test_no_message_blames_or_names_the_workings() -> None:
    """Nothing that a user reads says "invalid", or names a kind of value as Python does."""
    words = [
        f"{finding.message} {' '.join(finding.hints)}" for project in projects()[::4] for finding in findings(project)
    ]
    workings = re.compile(r"\binvalid\b|\bNone\b|\bstr\b|\bdict\b|\bint\b|Traceback|<class", re.IGNORECASE)
    assert [said for said in words if workings.search(said)] == []
