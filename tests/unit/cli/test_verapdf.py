"""The door to veraPDF: a report of its becomes findings, each with norm and clause."""

from __future__ import annotations

import json
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner

from printreport.cli import verapdf
from printreport.cli.check import check
from printreport.cli.exit_codes import exit_code
from printreport.finish.lock import locked
from printreport.model.pdf import Pdf, PdfFacts
from printreport.model.profile import UA_2, X_4
from printreport.model.report import Edition
from printreport.units import TRIMS

RULE = {
    "clause": "8.8",
    "testNumber": 1,
    "failedChecks": 127,
    "description": "All destinations shall be structure destinations",
    "checks": [{"context": "root/document[0]/pages[2]"}],
}


def report(*rules: object) -> bytes:
    result = {"profileName": "PDF/UA-2 validation profile", "details": {"ruleSummaries": list(rules)}}
    job = {"itemDetails": {"name": "STDIN"}, "validationResult": [result]}
    return json.dumps({"report": {"jobs": [job]}}).encode()


def saying(said: bytes, monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """Put a program in veraPDF's place that says this; return the commands that it was started with."""
    started: list[Sequence[str]] = []

    def run(command: Sequence[str], given: bytes) -> bytes:
        assert given == b"%PDF"
        started.append(command)
        return said

    monkeypatch.setattr(verapdf, "_run", run)
    return started


def test_a_rule_that_is_not_kept_is_a_finding_with_norm_clause_and_count(monkeypatch: pytest.MonkeyPatch) -> None:
    saying(report(RULE), monkeypatch)
    (finding,) = verapdf.judged(b"%PDF", "verapdf")
    assert finding.name == "verapdf-rule"
    assert "PDF/UA-2, 8.8 test 1: All destinations shall be structure destinations, 127 times" in finding.message


def test_a_file_that_keeps_all_rules_has_no_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    saying(report(), monkeypatch)
    assert verapdf.judged(b"%PDF", "verapdf") == ()


def test_a_judge_that_gives_up_does_not_let_the_file_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    saying(b"Exception in thread main", monkeypatch)
    (finding,) = verapdf.judged(b"%PDF", "verapdf")
    assert "could not be judged" in finding.message


def test_a_locked_file_is_unlocked_first_and_its_password_goes_to_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    plain, given = BytesIO(), list[bytes]()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(plain)

    class Made:
        edition = Edition("board", "screen", TRIMS["A4"], profile=UA_2)
        pdf = Pdf(locked(plain.getvalue(), "heron"), PdfFacts(1, ("1",), "", ()), (), "heron")

    def run(command: Sequence[str], content: bytes) -> bytes:
        assert not any("heron" in word for word in command)
        given.append(content)
        return report()

    monkeypatch.setattr(verapdf, "program", lambda: "verapdf")
    monkeypatch.setattr(verapdf, "_run", run)
    assert verapdf.opinion(Made()) == ()  # type: ignore[arg-type]  # only what is looked at
    with pikepdf.open(BytesIO(given[0])) as judged:
        assert not judged.is_encrypted


def test_what_claims_neither_pdf_ua_nor_pdf_a_is_not_judged() -> None:
    class Made:
        edition = Edition("press", "press", TRIMS["A4"], profile=X_4)
        pdf = None

    assert verapdf.opinion(Made()) == ()  # type: ignore[arg-type]  # only what is looked at


def test_where_it_is_missing_the_check_says_so_and_ends_with_5(monkeypatch: pytest.MonkeyPatch) -> None:
    class Made:
        edition = Edition("screen", "screen", TRIMS["A4"], profile=UA_2)
        pdf = None

    monkeypatch.setattr(verapdf, "program", lambda: None)
    (finding,) = verapdf.opinion(Made())  # type: ignore[arg-type]  # only what is looked at
    assert finding.name == "verapdf-missing"
    assert exit_code([finding]) == 5


def test_that_of_this_environment_goes_before_that_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("own", "path"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "verapdf").write_text("#!/bin/sh\n", "utf-8")
        (tmp_path / folder / "verapdf").chmod(0o755)
    monkeypatch.setattr("sys.executable", str(tmp_path / "own" / "python"))
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    assert verapdf.program() == str(tmp_path / "own" / "verapdf")
    (tmp_path / "own" / "verapdf").unlink()
    assert verapdf.program() == str(tmp_path / "path" / "verapdf")


def test_the_option_is_offered() -> None:
    assert "--verapdf" in CliRunner().invoke(check, ["--help"]).output
