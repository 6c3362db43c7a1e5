"""Both ways of reckoning, with the examples of no.wikipedia.org/wiki/KID-nummer and of the libraries that follow it."""

from __future__ import annotations

from printreport.slips.references import kid


def test_published_examples_of_modulo_10_are_met() -> None:
    assert kid.make("234567") == "2345676"
    assert kid.make("1234") == "12344"
    assert kid.make("12345670112345") == "123456701123453"


def test_published_examples_of_modulo_11_are_met() -> None:
    assert kid.make_11("1234") == "12343"
    assert kid.make_11("12345670112345") == "123456701123458"


def test_the_check_digit_ten_is_a_hyphen() -> None:
    made = next(made for made in map(kid.make_11, map(str, range(100, 200))) if not made.isdigit())
    assert made.endswith("-")
    assert kid.check_11(made) == ""
    assert kid.check(made) == "is not made of digits alone"


def test_a_reference_of_one_way_is_not_right_in_the_other() -> None:
    assert kid.check_11("12344") == "has a check digit that does not fit"
    assert kid.check("12343") == "has a check digit that does not fit"
