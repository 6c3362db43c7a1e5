from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click
import pytest

from printreport.cli.issue import Issue
from printreport.cli.options import Place
from printreport.cli.output import Output
from printreport.cli.reporting import Reporting
from printreport.diagnostics import warning
from printreport.project.kept_run import KeptEdition, KeptRun
from printreport.project.past import Order, Past

FOUND = warning("short-page", "page 9 holds 8 lines")
SCREEN = KeptEdition("screen", "a-year-screen.pdf", 1, (FOUND,), b"%PDF-1.7 screen")
PRESS = KeptEdition("press", "a-year-press.pdf", 40, (FOUND,), b"%PDF-1.6" + b"1" * 2_000_000)


def issue(folder: Path, output: str = "", style: str = "human") -> Issue:
    return Issue(Reporting(Place(folder), style), Output(output, folder), timings=True)


def test_an_earlier_build_is_written_and_said_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert issue(tmp_path).again(KeptRun((SCREEN, PRESS))) == 0

    assert (tmp_path / "build" / "a-year-screen.pdf").read_bytes() == SCREEN.content
    assert (tmp_path / "build" / "a-year-press.pdf").read_bytes() == PRESS.content
    assert capsys.readouterr().err.splitlines() == [
        "warning: page 9 holds 8 lines [short-page]",
        "",
        f"{tmp_path}/build/a-year-screen.pdf: 1 page, 1 kB, as before",
        f"{tmp_path}/build/a-year-press.pdf: 40 pages, 2.0 MB, as before",
        "  nothing changed since the last build",
        "1 warning",
    ]


def test_programs_are_told_what_they_were_told_before(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    issue(tmp_path, style="json").again(KeptRun((SCREEN,)))
    assert '"pages": 1, "bytes": 15' in capsys.readouterr().err


def test_two_editions_do_not_go_into_one_file(tmp_path: Path) -> None:
    with pytest.raises(click.UsageError):
        issue(tmp_path, str(tmp_path / "one.pdf")).again(KeptRun((SCREEN, PRESS)))
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_another_kind_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "report.yaml").write_text("title: A year")
    assert issue(tmp_path, str(tmp_path / "report.yaml")).again(KeptRun((SCREEN,))) == 4
    assert (tmp_path / "report.yaml").read_text() == "title: A year"
    assert "cannot be written" in capsys.readouterr().err


def test_what_has_changed_is_said_where_timings_are_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    past = Past.of(Order(tmp_path))
    issue(tmp_path).say_changes(past)
    assert capsys.readouterr().err == "  no earlier build is kept\n"
    replace(issue(tmp_path), timings=False).say_changes(past)
    issue(tmp_path).say_changes(None)
    assert capsys.readouterr().err == ""


def test_a_build_with_errors_is_not_kept(tmp_path: Path) -> None:
    project = tmp_path / "report"
    project.mkdir()
    past = Past.of(Order(project))
    issue(project).keep(past, 1)
    assert past
    noted = past.room.stock().things  # what says that files of the program are at rest, where they are
    assert noted <= 1
    issue(project).keep(past, 0)
    assert past.room.stock().things == noted + 3
