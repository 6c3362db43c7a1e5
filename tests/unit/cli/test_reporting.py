from __future__ import annotations

from pathlib import Path

import pytest

from printreport.cli.options import Place
from printreport.cli.reporting import Reporting
from printreport.diagnostics import Location, error, warning


def test_a_finding_of_several_editions_is_said_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text("One.\n", "utf-8")
    dead = error("dead-link", "gone", Location("a.md", 1, 1))
    reporting = Reporting(Place(tmp_path), "short")

    reporting.say((dead, dead))
    reporting.say((dead, warning("short-page", "late")))
    code = reporting.close()

    assert code == 1
    assert capsys.readouterr().err == (f"{tmp_path}/a.md:1:1: error: gone [dead-link]\nwarning: late [short-page]\n")


def test_a_file_of_the_layout_keeps_its_own_path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Reporting(Place(tmp_path), "short").say((warning("css-ignored", "odd", Location("layouts/base/a.css", 3, 1)),))

    assert capsys.readouterr().err == "layouts/base/a.css:3:1: warning: odd [css-ignored]\n"


def test_the_human_writer_shows_the_line_of_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text("One.\nSee here.\n", "utf-8")

    Reporting(Place(tmp_path), "human").say((error("dead-link", "gone", Location("a.md", 2, 5, 4)),))

    assert "  2 │ See here.\n    │     ^^^^\n" in capsys.readouterr().err
