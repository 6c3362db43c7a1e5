from __future__ import annotations

import pytest

from printreport.checks.doubled_quotes import doubled_quotes
from tests.unit.checks.laid_pages import laid, line, sheet


@pytest.mark.parametrize("text", ["““A future", "She said: „„so", "«\u202f«\u202fNon"])
def test_marks_that_stand_twice_are_said(text: str) -> None:
    [finding] = doubled_quotes(laid(sheet(1, 1, line(text, 20))))
    assert "has two quotation marks in a row" in finding.message


@pytest.mark.parametrize(
    "text", ["“‘Yes,’ she said.”", "“One” “Two”", "«\u202fOui\u202f» «\u202fNon\u202f»", "6″ “wide”"]
)
def test_marks_inside_others_and_after_others_are_left_alone(text: str) -> None:
    assert list(doubled_quotes(laid(sheet(1, 1, line(text, 20))))) == []
