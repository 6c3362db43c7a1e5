from __future__ import annotations

import pytest

from printreport.slips.reply.geometry import LYING, Area, Lying


def inside(inner: Area, outer: Area) -> bool:
    return (
        outer.left <= inner.left
        and outer.foot <= inner.foot
        and inner.left + inner.width <= outer.left + outer.width
        and inner.foot + inner.height <= outer.foot + outer.height
    )


@pytest.mark.parametrize("lying", LYING.values(), ids=LYING)
def test_the_slip_lies_flat_in_its_envelope(lying: Lying) -> None:
    assert lying.slip.width <= lying.envelope.width
    assert lying.slip.height <= lying.envelope.height


@pytest.mark.parametrize("lying", LYING.values(), ids=LYING)
def test_the_address_is_seen_however_the_slip_lies(lying: Lying) -> None:
    """The slip may lie in any corner of the envelope: the window, seen from the slip, moves the other way."""
    for right in (0, lying.play.width):
        for up in (0, lying.play.height):
            seen = Area(lying.window.left - right, lying.window.foot - up, lying.window.width, lying.window.height)
            assert inside(lying.address, seen)
            assert inside(lying.always_seen, seen)
            assert inside(seen, lying.ever_seen)


def test_an_address_in_the_lower_window_is_seen_through_that_of_the_norm_as_well() -> None:
    """DIN 680: 45 mm high, 15 mm from the foot."""
    lying = LYING["DL"]
    norm = Lying(lying.slip, lying.envelope, Area(20, 15, 90, 45), lying.address)
    assert inside(lying.address, norm.always_seen)


def test_lines_and_letters_that_have_room_follow_from_the_address_area() -> None:
    assert LYING["DL"].steps() == {"body": (5, 40), "note": (6, 52)}
    assert LYING["#10"].steps() == {"body": (4, 42), "note": (5, 54)}
