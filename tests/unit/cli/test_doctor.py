from __future__ import annotations

import pytest
from click.testing import CliRunner

from printreport.cli import doctor as examined
from printreport.cli.doctor import Need, State, doctor


def test_a_library_that_is_missing_is_said_with_what_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examined, "NEEDS", (Need("Pango", ("libnone.so",), "libpango-1.0-0", "pango", "pango"),))
    monkeypatch.setattr("platform.freedesktop_os_release", lambda: {"ID": "debian"})
    monkeypatch.setattr("sys.platform", "linux")

    outcome = CliRunner().invoke(doctor, standalone_mode=False)

    assert outcome.return_value == 5
    assert "!!  Pango" in outcome.output
    assert "Pango: type: sudo apt install libpango-1.0-0" in outcome.output


def test_a_library_that_only_makes_builds_quicker_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = Need("HarfBuzz-Subset", ("libnone.so",), "libharfbuzz-subset0", "harfbuzz", "harfbuzz", spare=True)
    monkeypatch.setattr(examined, "NEEDS", (quick,))

    outcome = CliRunner().invoke(doctor, standalone_mode=False)

    assert outcome.return_value == 0
    assert "--  HarfBuzz-Subset" in outcome.output


@pytest.mark.parametrize(
    ("platform", "family", "typed"),
    [("darwin", "", "brew install pango"), ("linux", "fedora", "sudo dnf install pango")],
)
def test_what_to_type_is_in_the_words_of_the_system(
    platform: str, family: str, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examined, "NEEDS", (Need("Pango", ("libnone.so",), "libpango-1.0-0", "pango", "pango"),))
    monkeypatch.setattr("platform.freedesktop_os_release", lambda: {"ID": family})
    monkeypatch.setattr("sys.platform", platform)

    assert typed in CliRunner().invoke(doctor, standalone_mode=False).output


def test_each_state_is_one_line_with_a_mark() -> None:
    assert str(State("Pango", "1.50")) == "ok  Pango             1.50"
    assert str(State("Pango", "missing", "type: x")).startswith("!!  ")
    assert str(State("Pango", "missing", "type: x", spare=True)).startswith("--  ")
