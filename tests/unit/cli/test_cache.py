from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from printreport.cli.main import commands
from printreport.project import Storeroom


def said(*words: str) -> str:
    outcome = CliRunner().invoke(commands, ["cache", *words])
    assert outcome.exit_code == 0
    return outcome.output


def test_what_is_kept_is_shown_and_thrown_away(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert said("show") == f"{tmp_path}/printreport: nothing, 0 bytes of at most 512 MB\n"
    Storeroom.of_the_user().put({"a" * 64: b"1" * 4000, "b" * 64: b""})
    assert said("show") == f"{tmp_path}/printreport: 2 things, 4 kB of at most 512 MB\n"
    assert said("clear") == "Thrown away: 2 things, 4 kB\n"
    assert said("clear") == "Thrown away: nothing, 0 bytes\n"


def test_without_a_cache_folder_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("HOME")
    assert said("show") == "There is no cache folder: neither HOME nor XDG_CACHE_HOME names one.\n"
