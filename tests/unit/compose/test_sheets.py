from __future__ import annotations

from pathlib import Path

import pytest
import tinycss2

from printreport.compose.sheets import EDITION_SHEET, sheets_of
from printreport.model.layout import Layout
from printreport.model.report import Edition
from printreport.units import TRIMS

LAYOUT = Layout("plain", "Plain", "", (Path("layouts/plain"),), "skeleton.html.j2", {}, {}, {}, (), ("A4",))


def watermark(said: str) -> str:
    sheet = sheets_of(LAYOUT, Edition("board", "board", TRIMS["A4"], watermark=said))[EDITION_SHEET]
    (rule,) = tinycss2.parse_stylesheet(sheet, skip_whitespace=True)
    declared = tinycss2.parse_blocks_contents(rule.content, skip_whitespace=True)
    return next(
        str(token.value)
        for declaration in declared
        if declaration.name == "--watermark"
        for token in declaration.value
        if token.type == "string"
    )


@pytest.mark.parametrize("said", ["Ours", 'It\'s "ours"', "\\", "a } b", "</style>", "سري للغاية", ""])
def test_a_watermark_may_be_any_words(said: str) -> None:
    assert watermark(said) == said


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\f", "\u2028"])
def test_a_watermark_of_two_lines_stands_on_one(end: str) -> None:
    assert watermark(f"For the{end}board") == "For the board"
