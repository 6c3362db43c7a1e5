"""Lengths as tokens write them."""

from __future__ import annotations

import pytest

from printreport.compose.charts.lengths import length

TOKENS = {"trim-width": "210mm", "side": "calc(var(--trim-width) / 10)", "round": "var(--round)"}


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("72pt", 72),
        ("1in", 72),
        ("96px", 72),
        ("-2pt", -2),
        ("400", 400),
        ("calc(10pt + 2 * (3pt - 1pt))", 14),
        ("min(18mm, 10pt)", 10),
        ("max(1pt, 2pt, 3pt)", 3),
        ("round(down, 50pt, 14pt)", 42),
        ("calc(var(--trim-width) - var(--side))", 189 / 25.4 * 72),
    ],
)
def test_a_length_is_reckoned_in_points(text: str, points: float) -> None:
    assert length(text, TOKENS) == pytest.approx(points)


@pytest.mark.parametrize("text", ["", "red", "3em", "1pt 2pt", "calc(1pt", "var(--missing)", "var(--round)", "1pt / 0"])
def test_what_is_no_length_is_none(text: str) -> None:
    assert length(text, TOKENS) is None
