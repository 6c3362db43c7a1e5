from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from printreport.slips.ask import ROOM, slip_words_too_long, small_print
from printreport.slips.scheme import Asked

Ask = Callable[..., Asked]


@pytest.mark.parametrize("key", sorted(set(ROOM) - {"amounts"}))
def test_words_that_have_room_pass_and_one_letter_more_does_not(asked: Ask, key: str) -> None:
    assert list(slip_words_too_long(asked(**{key: "a" * ROOM[key]}))) == []
    (found,) = slip_words_too_long(asked(**{key: "a" * (ROOM[key] + 1)}))
    assert found.message == f"the `{key}` of the slip `give` has {ROOM[key] + 1} characters; {ROOM[key]} have room"


def test_what_an_amount_buys_is_told_in_few_words(asked: Ask) -> None:
    (found,) = slip_words_too_long(asked(amounts=((Decimal(25), "a" * 101), (Decimal(60), "a" * 100))))
    assert found.message == "what 25 buys is told in 101 characters; 100 have room"


def test_with_two_rows_of_amounts_there_is_room_for_fewer_words(asked: Ask) -> None:
    six = tuple((Decimal(amount), "") for amount in range(1, 7))
    assert list(slip_words_too_long(asked(ask="a" * 221))) == []
    assert [found.name for found in slip_words_too_long(asked(ask="a" * 221, amounts=six))] == ["slip-words-too-long"]


@pytest.mark.parametrize("details", [{"envelope": "C5"}, {"form": "page"}])
def test_above_a_larger_slip_there_is_room_for_fewer_words(asked: Ask, details: dict[str, str]) -> None:
    assert list(slip_words_too_long(asked(ask="a" * 120, details=details))) == []
    assert [found.name for found in slip_words_too_long(asked(ask="a" * 121, details=details))] == [
        "slip-words-too-long"
    ]


def test_what_is_said_about_tax_stands_with_the_notice_and_shares_its_room(asked: Ask) -> None:
    said = asked(notice="a" * 200, details={"tax": "Gifts are\n tax-deductible."})
    assert small_print(said.payment) == f"{'a' * 200} Gifts are tax-deductible."
    assert list(slip_words_too_long(said)) == []
    assert list(slip_words_too_long(asked(notice="a" * 230, details={"tax": "Deductible."})))
