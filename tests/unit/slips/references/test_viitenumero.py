"""Finance Finland, Kotimaisen viitteen rakenneohje: its example is 1234561, printed 12 34561, as xmldation quotes it.

The long one is JustOn's, after Finance Finland; that of five digits a developer's.
"""

from __future__ import annotations

import pytest

from printreport.slips.references import viitenumero


def test_published_examples_are_met() -> None:
    assert viitenumero.make("123456") == "1234561"
    assert viitenumero.make("12345") == "123453"
    assert viitenumero.make("123456712345678") == "1234567123456784"


def test_groups_of_five_are_counted_from_the_right_and_noughts_left_out() -> None:
    assert viitenumero.show("00000000000001234561") == "12 34561"


def test_a_number_has_at_least_three_digits() -> None:
    with pytest.raises(ValueError, match="has 2 digits; it must have 3 to 19"):
        viitenumero.make("0012")
