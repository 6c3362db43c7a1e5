from __future__ import annotations

from printreport.slips.reply.geometry import ADDRESS, ALWAYS_SEEN, ENVELOPE, EVER_SEEN, SLIP, WINDOW, Area


def inside(inner: Area, outer: Area) -> bool:
    return (
        outer.left <= inner.left
        and outer.foot <= inner.foot
        and inner.left + inner.width <= outer.left + outer.width
        and inner.foot + inner.height <= outer.foot + outer.height
    )


def test_the_slip_lies_flat_in_its_envelope() -> None:
    assert SLIP.width <= ENVELOPE.width
    assert SLIP.height <= ENVELOPE.height


def test_the_address_is_seen_however_the_slip_lies() -> None:
    """The slip may lie in any corner of the envelope: the window, seen from the slip, moves the other way."""
    for right in (0, ENVELOPE.width - SLIP.width):
        for up in (0, ENVELOPE.height - SLIP.height):
            window = Area(WINDOW.left - right, WINDOW.foot - up, WINDOW.width, WINDOW.height)
            assert inside(ADDRESS, window)
            assert inside(ALWAYS_SEEN, window)
            assert inside(window, EVER_SEEN)
