"""The trade's #10 window envelope: 4⅛ × 9½ in, window 1⅛ × 4½ in, ⅞ in from the left, ½ in from the foot."""

from __future__ import annotations

import pytest

from printreport.slips.us_reply.geometry import COUPON, LYING, SHEET


def test_three_coupons_are_a_sheet_of_letter() -> None:
    assert pytest.approx((215.9, 279.4)) == SHEET
    assert COUPON.height * 3 == pytest.approx(SHEET.height)


def test_the_address_is_seen_however_the_coupon_lies() -> None:
    seen, address = LYING.always_seen, LYING.address
    assert seen.left <= address.left
    assert seen.foot <= address.foot
    assert address.left + address.width <= seen.left + seen.width
    assert address.foot + address.height <= seen.foot + seen.height


def test_the_coupon_lies_flat_in_its_envelope() -> None:
    assert LYING.play.width > 0
    assert LYING.play.height > 0
