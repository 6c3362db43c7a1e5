from __future__ import annotations

from collections.abc import Mapping

import pytest

from printreport.slips.upn_qr.decode import decode


def test_the_standards_own_codes_are_read_with_their_reserve_of_spaces(example: str) -> None:
    """ZBS, UPN QR – tehnični standard 1.1, annex 1: every use of the form."""
    assert decode(example.ljust(411)) == decode(example)


def test_what_a_code_says_is_read_by_name(examples: Mapping[str, str]) -> None:
    assert decode(examples["D"]) == {
        "purpose-code": "CHAR",
        "message": "Donacija v dobrodelne namene",
        "account": "SI56051008010486080",
        "reference": "SI121234567890120",
        "name": "Novo podjetje d.o.o.",
        "street": "Lepa cesta 15",
        "town": "3698 Loški Potok",
    }
    assert decode(examples["A"])["amount"] == "81.05"
    assert decode(examples["A"])["payer"] == "Janez Novak"


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("UPNQR\n", "", "19 fields"),
        ("152\n", "152", "19 fields"),
        ("152\n", "152\nx", "20 fields"),
        ("UPNQR", "UPNQS", "field 1, leading"),
        ("00000000000", "0", "field 9, amount"),
        ("CHAR", "char", "field 12, purpose code"),
        ("Lepa", " Lepa", "field 18, street"),
        ("Lepa", "L" * 33, "field 18, street"),
        ("dobrodelne", "dobrodelne\t", "a tab"),
        ("dobrodelne", "dobrodelñe", "“ñ”"),
        ("152", "153", "152 characters long, and it says 153"),
        ("0486080", "0486008", "its account"),
        ("SI121234567890120", "SI121234567890121", "its reference"),
        ("00000000000", "٠" * 11, "“٠”"),
    ],
)
def test_what_is_no_upn_qr_code_is_refused_in_words(examples: Mapping[str, str], old: str, new: str, why: str) -> None:
    with pytest.raises(ValueError) as refused:
        decode(examples["D"].replace(old, new, 1))
    assert why in str(refused.value)


def test_no_code_is_longer_than_its_symbol_holds(examples: Mapping[str, str]) -> None:
    with pytest.raises(ValueError, match="at most 411"):
        decode(examples["D"].ljust(412))
