"""Pairs of colours that text is set in: measured, said, and mended as little as may be."""

from __future__ import annotations

from hypothesis import given, strategies as st

from printreport.checks.pairs import moved, unread
from printreport.colour import LEAST_CONTRAST, Colour, contrast

PARTS = st.floats(min_value=0, max_value=1)
COLOURS = st.builds(Colour, PARTS, PARTS, PARTS)
TOKENS = {"ink": "#111111", "paper": "#ffffff", "accent": "#123a6b", "accent-ink": "#8a8a8a", "tint-1": "var(--none)"}


def test_the_pairs_that_cannot_be_read_are_found_with_what_stands_there() -> None:
    found = list(unread(TOKENS, TOKENS))

    assert [(pair.text, pair.ground) for pair in found] == [("accent-ink", "paper"), ("ink", "accent")]
    assert found[0].message == "`accent-ink` on `paper` has a contrast of 3.4 to 1, and text needs 4.5"


def test_only_the_pairs_of_the_tokens_asked_about_are_measured() -> None:
    assert [pair.ground for pair in unread(TOKENS, ["accent"])] == ["accent"]
    assert list(unread(TOKENS, ["tint-1"])) == []


@given(COLOURS, COLOURS)
def test_a_colour_that_is_moved_can_be_read_beside_the_other(colour: Colour, other: Colour) -> None:
    assert contrast(moved(colour, other), other) >= LEAST_CONTRAST
