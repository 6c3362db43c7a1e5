from __future__ import annotations

from functools import cache

import pytest
from PIL import Image

from printreport.finish.inks import Inks
from printreport.model.condition import CONDITIONS, FOGRA39
from printreport.model.plates import Plates
from printreport.project import colour_profile

INCLUDED = [condition for condition in CONDITIONS.values() if condition.included]


@cache
def inks(name: str = "fogra39") -> Inks:
    condition = CONDITIONS[name]
    builds = {"#f3a712": (0.0, 38.0, 95.0, 0.0)}
    return Inks(Plates(condition, builds, colour_profile(condition.profile)))


@pytest.mark.parametrize("name", [condition.name for condition in INCLUDED])
def test_paper_has_no_ink_and_black_is_black_alone(name: str) -> None:
    assert inks(name).of((1, 1, 1)) == (0, 0, 0, 0)
    assert inks(name).of((0, 0, 0)) == (0, 0, 0, 100)


def test_greys_are_black_ink_alone_and_darker_greys_have_more_of_it() -> None:
    greys = [inks().of((grey / 10, grey / 10, grey / 10)) for grey in range(11)]
    assert {ink[:3] for ink in greys} == {(0, 0, 0)}
    assert [ink[3] for ink in greys] == sorted((ink[3] for ink in greys), reverse=True)


def test_a_grey_that_was_rounded_is_still_a_grey() -> None:
    assert inks().of((0.502, 0.4985, 0.5))[:3] == (0, 0, 0)


def test_what_the_layout_has_mixed_keeps_its_build() -> None:
    assert inks().of((0xF3 / 255, 0xA7 / 255, 0x12 / 255)) == (0, 38, 95, 0)
    assert inks().of((0xF3 / 255, 0xA7 / 255, 0x13 / 255)) != (0, 38, 95, 0)


def test_red_is_mixed_of_magenta_and_yellow() -> None:
    cyan, magenta, yellow, black = inks().of((1, 0, 0))
    assert (cyan, black) == (0, 0)
    assert min(magenta, yellow) > 85


def test_a_colour_in_lab_is_mixed_as_the_same_in_rgb_is() -> None:
    assert inks().of_lab((53.2, 80.1, 67.2)) == pytest.approx(inks().of((1, 0, 0)), abs=6)


@pytest.mark.parametrize("name", [condition.name for condition in INCLUDED])
def test_no_picture_gets_more_ink_than_the_condition_takes(name: str) -> None:
    steps = range(0, 256, 15)
    colours = [(red, green, blue) for red in steps for green in steps for blue in steps]
    image = Image.new("RGB", (len(colours), 1))
    image.putdata(colours)
    shares = inks(name).picture(image, b"").tobytes()
    most = max(sum(shares[place : place + 4]) for place in range(0, len(shares), 4)) / 255 * 100
    assert most <= CONDITIONS[name].limit + 1


def test_a_picture_with_greys_alone_is_printed_with_black_alone() -> None:
    assert inks().picture(Image.linear_gradient("L").convert("RGB"), b"").mode == "L"
    one_red_dot = Image.new("RGB", (300, 300), (90, 90, 90))
    one_red_dot.putpixel((7, 7), (200, 0, 0))
    assert inks().picture(one_red_dot, b"").mode == "CMYK"


def test_a_picture_in_ink_stays_as_its_maker_separated_it() -> None:
    image = Image.new("CMYK", (2, 2), (10, 20, 30, 40))
    assert inks().picture(image, b"") is image


def test_a_profile_that_cannot_be_read_counts_for_nothing() -> None:
    image = Image.new("RGB", (2, 2), (10, 200, 30))
    assert inks().picture(image, b"no profile").tobytes() == inks().picture(image, b"").tobytes()
    press = colour_profile(FOGRA39.profile)  # one of ink, with a picture of light
    assert inks().picture(image, press).tobytes() == inks().picture(image, b"").tobytes()


def test_a_dark_grey_of_many_inks_has_a_black_that_is_as_dark_and_a_colour_has_none() -> None:
    assert inks().alone((60, 75, 40, 70)) == (0, 0, 0, 100)
    assert inks().alone((35, 40, 25, 40)) == pytest.approx((0, 0, 0, 68), abs=1)
    for colour in ((20, 70, 100, 35), (100, 95, 0, 8), (0, 3, 12, 0), (0, 0, 0, 50)):
        assert inks().alone(colour) == colour
