from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from printreport.slips import gift
from printreport.slips.scheme import Asked

Ask = Callable[..., Asked]


def amounts(*values: str) -> tuple[tuple[Decimal, str], ...]:
    return tuple((Decimal(value), "") for value in values)


def names(check: Callable[[Asked], object], asked: Asked) -> list[str]:
    return [found.name for found in check(asked)]  # type: ignore[attr-defined]  # a check returns an iterator


def test_a_sound_gift_raises_nothing(asked: Ask) -> None:
    assert [found for check in gift.CHECKS for found in check(asked())] == []


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("EURO", "did you mean `EUR`?"),
        ("€", "did you mean `EUR`?"),
        ("eur", "did you mean `EUR`?"),
        ("dollars", "write the three letters of the currency, such as `EUR` or `USD`"),
    ],
)
def test_an_unknown_currency_gets_the_nearest_one_offered(asked: Ask, written: str, hint: str) -> None:
    (found,) = gift.unknown_currency(asked(currency=written))
    assert found.message == f"`{written}`, the currency of the slip `give`, is no code of ISO 4217"
    assert hint.split(" or ", maxsplit=1)[0].rstrip("?") in found.hints[0]


@pytest.mark.parametrize("value", ["0", "-5", "NaN", "Infinity"])
def test_nobody_is_asked_for_nothing_or_less(asked: Ask, value: str) -> None:
    assert names(gift.amount_not_positive, asked(amounts=amounts(value))) == ["amount-not-positive"]
    assert names(gift.amount_decimals, asked(amounts=amounts(value))) == []


@pytest.mark.parametrize(
    ("currency", "value", "fits"),
    [
        ("EUR", "12.5", True),
        ("EUR", "12.50", True),
        ("EUR", "12.500", True),
        ("EUR", "12.505", False),
        ("JPY", "500", True),
        ("JPY", "500.5", False),
        ("TND", "1.255", True),
        ("TND", "1.2555", False),
    ],
)
def test_decimals_are_held_against_the_minor_unit_of_the_currency(
    asked: Ask, currency: str, value: str, *, fits: bool
) -> None:
    found = names(gift.amount_decimals, asked(currency=currency, amounts=amounts(value)))
    assert found == ([] if fits else ["amount-decimals"])


def test_amounts_are_the_same_when_their_values_are(asked: Ask) -> None:
    (found,) = gift.amount_twice(asked(amounts=amounts("25", "60", "25.00")))
    assert found.message == "the slip `give` asks for 25 EUR twice"


def test_more_amounts_than_the_form_holds_are_refused(asked: Ask) -> None:
    assert names(gift.amounts_too_many, asked(amounts=amounts("1", "2", "3", "4", "5", "6"))) == []
    assert names(gift.amounts_too_many, asked(amounts=amounts("1", "2", "3", "4", "5", "6", "7"))) == [
        "amounts-too-many"
    ]


def test_an_unknown_rhythm_gets_the_nearest_one_offered(asked: Ask) -> None:
    (found,) = gift.unknown_frequency(asked(frequency=("montly", "once")))
    assert found.name == "unknown-frequency"
    assert found.hints == ("did you mean `monthly`?",)


def test_a_rhythm_offered_twice_is_said_once(asked: Ask) -> None:
    assert names(gift.frequency_twice, asked(frequency=("once", "once", "once"))) == ["frequency-twice"]


@pytest.mark.parametrize(
    ("appeal", "words"),
    [
        ("AR 25", "a space"),
        ("AR25\n", "a line break"),
        ("AR\u200b25", "an unseen character (U+200B)"),
        ("été", "“é”"),
        ("A&B", "“&”"),
        ("A" * 25, "has 25 characters"),
    ],
)
def test_an_appeal_code_that_cannot_be_copied_is_refused(asked: Ask, appeal: str, words: str) -> None:
    (found,) = gift.appeal_characters(asked(appeal=appeal))
    assert words in found.message


def test_a_finding_stands_at_its_key_or_else_at_the_slip(asked: Ask) -> None:
    from_key = asked()
    assert from_key.place("link").line == 32
    assert from_key.place("amounts").line == 30
