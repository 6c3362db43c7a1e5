from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from printreport.slips.letters import named, rewritten, strange


def ascii_alone(sign: str) -> bool:
    return " " <= sign <= "~"


@pytest.mark.parametrize(
    ("written", "taken"),
    [
        ("Łódź", "Lodz"),
        ("l’été – “noël”…", 'l\'ete - "noel"...'),
        ("Straße Æ œ", "Strasse AE oe"),
        ("Ngày\u202fmai", "Ngay mai"),
        ("ﬁne", "fine"),
        ("e\u0301", "e"),
        ("soft\xadly", "softly"),
    ],
)
def test_a_letter_loses_its_accent_and_a_joined_one_is_written_as_two(written: str, taken: str) -> None:
    assert rewritten(written, ascii_alone) == taken


def test_what_cannot_be_written_otherwise_stays_to_be_found() -> None:
    assert rewritten("Zürich ประเทศ", ascii_alone).startswith("Zurich ")
    assert strange(rewritten("日\n", ascii_alone), ascii_alone) == ("\n", "日")


def test_an_accent_that_stands_apart_is_joined_first() -> None:
    assert rewritten("Zu\u0308rich", lambda sign: sign <= "ÿ") == "Zürich"


def test_few_are_named_and_many_counted() -> None:
    assert named(("\n", "日")) == "a line break and “日”"
    assert named(("a", "b", "c", "d", "e")) == "“a” and “b” and “c” and 2 more"


@given(st.text(max_size=60))
def test_what_is_taken_is_left_and_a_second_time_changes_nothing(text: str) -> None:
    once = rewritten(text, ascii_alone)
    assert rewritten(once, ascii_alone) == once
    assert strange("".join(filter(ascii_alone, text)), ascii_alone) == ()
