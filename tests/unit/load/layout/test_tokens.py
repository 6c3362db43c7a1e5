"""Custom properties as values for drawings."""

import pytest

from printreport.load.layout.tokens import read_tokens, resolved


def test_the_properties_of_the_root_are_read_and_the_last_word_counts() -> None:
    text = """
    /* --ghost: 1; */
    @layer tokens { :root { --ink: #111; --face: "A; B", serif; --wide: calc(var(--unit) * 2) } }
    .other { --no: 1; }
    :root { --ink: #222; }
    """
    assert read_tokens(text) == {"ink": "#222", "face": '"A; B", serif', "wide": "calc(var(--unit) * 2)"}


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [
        ({"a": "var(--b)", "b": "var( --c )", "c": "#123"}, {"a": "#123", "b": "#123", "c": "#123"}),
        ({"a": "calc(var(--b) * 2)", "b": "3mm"}, {"a": "calc(3mm * 2)", "b": "3mm"}),
        ({"a": "var(--trim-width)"}, {"a": "var(--trim-width)"}),
    ],
)
def test_a_token_that_names_another_gets_its_literal(tokens: dict[str, str], expected: dict[str, str]) -> None:
    assert resolved(tokens) == expected


def test_tokens_in_a_circle_or_that_double_each_step_end() -> None:
    assert resolved({"a": "var(--b)", "b": "var(--a)"}).keys() == {"a", "b"}
    doubling = {f"t{n}": f"var(--t{n + 1}) " * 9 for n in range(50)}
    assert max(map(len, resolved(doubling).values())) <= 1000
