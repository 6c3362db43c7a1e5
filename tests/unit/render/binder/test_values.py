from __future__ import annotations

import json
from typing import Any

import pydyf
import pytest
from hypothesis import given, strategies

from printreport.render.binder.values import Blobs, coded, thing_of

NAMES = strategies.text("abcXYZ", min_size=1, max_size=5)
LEAVES = (
    strategies.none()
    | strategies.integers(-(10**9), 10**9)
    | strategies.floats(allow_nan=False, allow_infinity=False)
    | strategies.text(max_size=8)
    | strategies.binary(max_size=8)
    | strategies.text(max_size=8).map(pydyf.String)
    | strategies.binary(max_size=8).map(pydyf.String)
)
THINGS = strategies.recursive(
    LEAVES,
    lambda inner: (
        strategies.lists(inner, max_size=4).map(pydyf.Array)
        | strategies.dictionaries(NAMES, inner, max_size=4).map(pydyf.Dictionary)
        | strategies.dictionaries(NAMES, inner, max_size=4)
    ),
    max_leaves=12,
)
OPERATORS = strategies.lists(
    strategies.binary(max_size=12)
    | strategies.text("/q Q\n", max_size=4)
    | strategies.integers(0, 9).map(lambda number: pydyf.Dictionary({"MCID": number})),
    max_size=8,
)


def again(thing: Any) -> Any:  # noqa: ANN401 - anything a file holds
    blobs = Blobs()
    return thing_of(json.loads(json.dumps(coded(thing, blobs))), blobs.all)


def alike(one: Any, other: Any) -> bool:  # noqa: ANN401 - the same
    """Say whether two things are of the same kind and hold the same."""
    if isinstance(one, pydyf.String):
        return type(other) is pydyf.String and one.string == other.string
    if isinstance(one, pydyf.Stream):
        same = type(other) is pydyf.Stream and one.compress == other.compress and alike(one.extra, other.extra)
        return same and len(one.stream) == len(other.stream) and all(map(alike, one.stream, other.stream))
    if isinstance(one, dict):
        return type(one) is type(other) and list(one) == list(other) and all(map(alike, one.values(), other.values()))
    if isinstance(one, list):
        return type(one) is type(other) and len(one) == len(other) and all(map(alike, one, other))
    return type(one) is type(other) and bool(one == other)


@given(THINGS)
def test_what_a_file_holds_comes_out_as_it_went_in(thing: Any) -> None:  # noqa: ANN401 - the same
    assert alike(thing, again(thing))


@given(OPERATORS, THINGS)
def test_a_content_stream_keeps_its_operators_one_by_one(operators: list[Any], value: Any) -> None:  # noqa: ANN401 - the same
    stream = pydyf.Stream(operators, {"K": value}, compress=True)
    assert alike(stream, again(stream))


def test_operators_stay_what_they_are() -> None:
    stream = pydyf.Stream(
        ["/Span", pydyf.Dictionary({"MCID": 3}), b"BDC", b"", b"[<0001>] TJ", b"EMC"], {}, compress=True
    )
    assert alike(stream, again(stream))
    assert again(pydyf.Stream()).stream == []


def test_bytes_with_line_feeds_are_kept_whole() -> None:
    picture = pydyf.Stream([b"\x00\n\xff\n"], {"Subtype": "/Image"})
    assert alike(picture, again(picture))


def test_the_bytes_of_a_picture_are_read_when_they_are_packed() -> None:
    class Lazy(pydyf.Object):  # type: ignore[misc]  # pydyf ships no types
        data = b"rows of a picture"

    assert again(pydyf.Stream([Lazy()])).stream == [b"rows of a picture"]


def test_what_no_file_holds_is_refused_both_ways() -> None:
    with pytest.raises(ValueError, match="a file holds object"):
        coded(object(), Blobs())
    with pytest.raises(ValueError, match="a kept file holds"):
        thing_of(["e", "import os"], [])
