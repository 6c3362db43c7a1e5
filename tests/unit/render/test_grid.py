from __future__ import annotations

import pytest

from tests.unit.render.press import pages

MM = 25.4 / 72
PLAIN = "body { font: inherit } p { margin: 0 }"


def test_tokens_make_the_grid() -> None:
    css = ":root { --head: 60pt; --bl: 14pt; font: 10pt/14pt 'Serif 4' } @page { margin-top: 60pt } " + PLAIN
    sheet = pages("<p>On the first line", css).survey.sheets[0]
    assert sheet.grid is not None
    assert sheet.grid.step == pytest.approx(14 * MM)
    assert sheet.grid.size == pytest.approx(10)
    assert sheet.lines[0].baseline == pytest.approx(sheet.grid.first, abs=0.01)


def test_without_tokens_the_first_line_and_its_leading_make_it() -> None:
    sheet = pages("<p style='margin: 0'>x", ":root { font: 10pt/15pt 'Serif 4' }" + PLAIN).survey.sheets[0]
    assert sheet.grid is not None
    assert sheet.grid.step == pytest.approx(15 * MM)
    assert sheet.lines[0].baseline == pytest.approx(sheet.grid.first, abs=0.01)


def test_a_page_without_margins_has_none() -> None:
    assert pages("<p>x", "@page { margin: 0 }").survey.sheets[0].grid is None
