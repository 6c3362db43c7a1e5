from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from printreport.slips.emv.tlv import checksum, parted, sealed, unsealed, written

BODY = "000201010211"
BEST_TRANSPORT = (
    "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST TRANSPORT"
    "6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***0708A60086670902ME91320016"
    "A0112233449988770708123456786304A13A"
)


def test_the_norms_example_is_read() -> None:
    """EMVCo, Merchant-Presented Mode, version 1.1, annex: lengths count characters, the checksum bytes of UTF-8."""
    fields = unsealed(BEST_TRANSPORT)
    assert fields["59"] == "BEST TRANSPORT"
    assert parted(fields["64"])["01"] == "最佳运输"
    assert sealed(fields.items()) == BEST_TRANSPORT


def test_the_checksum_is_that_of_the_catalogue() -> None:
    """CRC-16/CCITT-FALSE of the digits 1 to 9."""
    assert checksum("123456789") == "29B1"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "does not begin with 000201"),
        ("010211000201", "does not begin with 000201"),
        (BODY, "does not end with a checksum"),
        (f"{BODY}6304ABCD5802BR", "does not end with a checksum"),
        (f"{BODY}6304ABCD", "`ABCD` does not fit"),
        (f"{BODY}6304abcd", "`abcd` does not fit"),
        (f"{BODY}01", "no tag and length at character 13"),
        (f"{BODY}5800", "no tag and length at character 13"),
        (f"{BODY}٥٨02BR", "no tag and length at character 13"),
        (f"{BODY}5803BR", "ends within field 58"),
        (f"{BODY}0102116304ABCD", "field 01 twice"),
    ],
)
def test_what_is_no_code_is_refused_before_its_checksum_is_asked(text: str, why: str) -> None:
    with pytest.raises(ValueError) as refused:
        unsealed(text)
    assert why in str(refused.value)


TAGS = st.integers(1, 99).map(lambda number: f"{number:02}").filter(lambda tag: tag != "63")
FIELDS = st.dictionaries(TAGS, st.text(st.characters(codec="utf-8"), min_size=1, max_size=99), max_size=20)


@given(FIELDS)
def test_what_is_written_is_read_again(fields: dict[str, str]) -> None:
    assert unsealed(sealed({"00": "01", **fields}.items())) == {"00": "01", **fields}
    assert parted(written(fields.items())) == fields


@given(st.text(max_size=60) | st.text("0123456789", max_size=60))
def test_whatever_is_read_is_refused_in_words_or_understood(text: str) -> None:
    try:
        fields = unsealed(text)
    except ValueError as refused:
        assert str(refused)  # noqa: PT017 - any text may be refused, none may break the reader
    else:
        assert fields["00"] == "01"
