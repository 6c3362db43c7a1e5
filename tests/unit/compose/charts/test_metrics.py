"""Advances read from font files."""

from __future__ import annotations

from pathlib import Path

import pytest

from printreport.compose.charts.metrics import advances


@pytest.mark.parametrize("name", ["vollkorn/Vollkorn-Regular.ttf", "source-serif-4/SourceSerif4-Regular.otf"])
def test_letters_have_the_widths_that_the_file_gives_them(checkout: Path, name: str) -> None:
    known = advances(checkout / "fonts" / name)
    assert known[ord("i")] < known[ord("n")] < known[ord("m")]
    assert 0.4 < known[ord("n")] < 0.7


def test_a_file_that_is_no_font_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / "words.ttf").write_bytes(b"no font at all")
    (tmp_path / "torn.ttf").write_bytes(b"\0\1\0\0\0\1" + bytes(6) + b"head" + bytes(8))
    assert not advances(tmp_path / "words.ttf")
    assert not advances(tmp_path / "torn.ttf")
