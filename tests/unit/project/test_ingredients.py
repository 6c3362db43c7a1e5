from __future__ import annotations

import pytest

from printreport.project.ingredients import Ingredients, digest_of

BEFORE = Ingredients.of([("report.yaml", "1"), ("data/finance.csv", "2"), ("$LANG", "3")])


def test_their_order_does_not_matter() -> None:
    assert Ingredients.of(reversed(BEFORE.parts)) == BEFORE
    assert Ingredients.of(reversed(BEFORE.parts)).digest == BEFORE.digest


def test_what_is_new_gone_or_different_is_named() -> None:
    after = Ingredients.of([("report.yaml", "1"), ("data/finance.csv", "4"), ("images/a.png", "5")])
    assert after.changed_since(BEFORE) == ("$LANG", "data/finance.csv", "images/a.png")
    assert after.changed_since(after) == ()
    assert after.digest != BEFORE.digest


def test_a_file_that_is_called_as_the_program_hides_nothing() -> None:
    both = Ingredients.of([("printreport", "of the program"), ("printreport", "of the file")])
    other = Ingredients.of([("printreport", "of the program"), ("printreport", "of another file")])
    assert both.digest != other.digest
    assert both.changed_since(other) == ("printreport",)


def test_they_are_kept_and_opened_again() -> None:
    strange = Ingredients.of([("content/\udcff\n.md", "1")])
    for each in (BEFORE, strange):
        assert Ingredients.opened(each.packed()) == each


@pytest.mark.parametrize("content", [b"", b"{", b"1", b"[1]", b'[["a"]]', b"\xff"])
def test_what_is_something_else_is_not_opened(content: bytes) -> None:
    assert Ingredients.opened(content) is None


def test_words_are_told_from_each_other_and_not_run_together() -> None:
    assert len({digest_of("ab", "c"), digest_of("a", "bc"), digest_of("abc"), digest_of("abc", "")}) == 4
