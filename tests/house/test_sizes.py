"""The house stays in rooms that can be seen whole: the line is 300 lines a module and 60 a function."""

from __future__ import annotations

from pathlib import Path

import pytest

import sizes


def test_no_module_is_longer_than_300_lines() -> None:
    assert [size for size in sizes.modules() if size.lines > sizes.LONGEST_MODULE] == []


def test_no_function_is_longer_than_60_lines() -> None:
    assert [size for size in sizes.functions() if size.lines > sizes.LONGEST_FUNCTION] == []


def test_the_module_in_the_middle_has_about_a_hundred_lines() -> None:
    assert sizes.spread(sizes.modules()).middle <= 100


def test_the_function_in_the_middle_has_about_ten_lines_and_95_in_100_stay_within_40() -> None:
    measured = sizes.spread(sizes.functions())

    assert measured.middle <= 10
    assert measured.most <= 40


def test_a_function_is_measured_from_its_first_decorator_to_its_last_line(tmp_path: Path) -> None:
    (tmp_path / "room.py").write_text("@first\n@second\ndef door():\n    pass\n", "utf-8")

    assert sizes.functions(tmp_path) == [sizes.Size("room.py:3 door", 4)]


def test_an_empty_module_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "empty.py").touch()

    assert sizes.modules(tmp_path) == []


def test_a_module_that_crosses_the_line_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "hall.py").write_text("def f():\n    pass\n" + "x = 1\n" * 300, "utf-8")
    monkeypatch.setattr(sizes.modules, "__defaults__", (tmp_path,))
    monkeypatch.setattr(sizes.functions, "__defaults__", (tmp_path,))

    assert sizes.main() == 1
    assert "too long   hall.py: 302 lines" in capsys.readouterr().out
