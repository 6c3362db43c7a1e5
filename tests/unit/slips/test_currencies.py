from __future__ import annotations

from babel.core import get_global

from printreport.slips.currencies import MINOR_UNITS, SIGNS


def test_every_code_is_three_capital_letters() -> None:
    assert [code for code in MINOR_UNITS if len(code) != 3 or not code.isupper()] == []


def test_every_code_is_known_to_the_unicode_consortium_too() -> None:
    known = set(get_global("all_currencies"))
    # Newer than the tables of Babel's oldest version that we allow.
    assert set(MINOR_UNITS) - known <= {"XCG", "ZWG", "SLE", "VED"}


def test_decimals_follow_iso_4217_not_habit() -> None:
    assert [MINOR_UNITS[code] for code in ("EUR", "JPY", "TND", "HUF", "ISK", "MGA")] == [2, 0, 3, 2, 0, 2]


def test_each_sign_leads_to_a_code() -> None:
    assert set(SIGNS.values()) <= set(MINOR_UNITS)
