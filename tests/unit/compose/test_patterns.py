"""Drawn patterns: the same words give the same drawing, and the title has its light."""

from __future__ import annotations

from hashlib import sha256
from itertools import pairwise
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given, strategies as st

from printreport.compose.patterns import PATTERNS, pattern
from printreport.compose.patterns.frame import Frame, ease, short_number
from printreport.compose.patterns.threads import Curtain, _across, _edge, _folds

SEED = "Common Ground 2025"


@pytest.mark.parametrize("name", PATTERNS)
def test_the_same_words_give_the_same_drawing(name: str) -> None:
    assert pattern(name, 210, 297, SEED) == pattern(name, 210, 297, SEED)


@pytest.mark.parametrize("name", PATTERNS)
def test_other_words_give_another_drawing(name: str) -> None:
    assert pattern(name, 210, 297, SEED) != pattern(name, 210, 297, "Another year 2026")


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_is_well_formed_small_and_hidden_from_listeners(name: str) -> None:
    drawn = pattern(name, 210, 297, SEED, ("#2b1a2e", "#f3a712"))
    root = fromstring(drawn)  # noqa: S314 - our own drawing
    assert root.get("aria-hidden") == "true"
    assert root.get("viewBox") == "0 0 210 297"
    assert {element.tag.rpartition("}")[2] for element in root} == {"path"}
    assert 2_000 < len(drawn) < 150_000


@pytest.mark.parametrize("name", PATTERNS)
def test_colours_are_attributes_and_a_field_is_painted_only_when_given(name: str) -> None:
    assert "#f3a712" not in pattern(name, 210, 297, SEED, ("#2b1a2e",))
    assert "#2b1a2e" in pattern(name, 210, 297, SEED, ("#2b1a2e",))


def test_a_name_that_no_pattern_has_is_an_error() -> None:
    with pytest.raises(KeyError, match="tartan"):
        pattern("tartan", 210, 297, SEED)


@given(st.text(min_size=1, max_size=40))
def test_light_opens_where_the_cover_has_its_title(words: str) -> None:
    frame = Frame(210, 297, words, "#000000", "none")
    edge = _edge(frame.vary("head", 1.08, 1.2), frame.vary("foot", 0.2, 0.25), frame.vary("begin", 0.0, 0.06), 1.0)
    assert all(edge(down) < 0.45 for down in (0.76, 0.8, 0.9, 1.0))


@given(st.text(min_size=1, max_size=40))
def test_threads_keep_their_order_from_head_to_foot(words: str) -> None:
    frame = Frame(210, 297, words, "#000000", "none")
    curtain = Curtain(60, _edge(1.1, 0.22, 0.0, 1.0), -0.08, _folds(frame, 0.86))
    for down in (0.0, 0.3, 0.6, 1.0):
        places = [_across(curtain, place / 59, down) for place in range(60)]
        assert all(left < right for left, right in pairwise(places))


def test_a_drawing_is_the_same_on_every_machine() -> None:
    digest = sha256(pattern("threads", 210, 297, SEED, ("#2b1a2e",)).encode()).hexdigest()
    assert digest[:16] == "fa507265b40743ba"


@pytest.mark.parametrize(
    ("value", "expected"), [(0.5, ".5"), (-0.25, "-.2"), (-0.01, "0"), (12.0, "12"), (3.14, "3.1")]
)
def test_coordinates_are_written_briefly(value: float, expected: str) -> None:
    assert short_number(value) == expected


def test_easing_stays_within_its_ends() -> None:
    assert [ease(share) for share in (-1, 0, 0.5, 1, 2)] == [0, 0, 0.5, 1, 1]
