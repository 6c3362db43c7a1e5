from __future__ import annotations

from base64 import b32hexdecode, b32hexencode

import pytest
from hypothesis import given, strategies as st

from printreport.slips.pay_by_square.envelope import packed, unpacked

# What another program wrote (bysquare 1.3 for JavaScript), whose packer chooses other bytes for the same data
WRITTEN = (
    "0004A00090IFU27IV0J6HGGLIOTIBVHNQQJQ6LAVGNBT363HR13JC6C75G19O246KTT5G8LTLM67HOIATP4OOG8F8FDLJ6T26KFCB1690NEVPQVSG0"
)
DATA = "random-id\t1\t1\t100\tEUR\t\t123\t\t\t\t\t1\tSK9611000000002918599669\t\t0\t0\t\t\t"


def test_what_another_program_packed_is_unpacked() -> None:
    assert unpacked(WRITTEN) == DATA


def bent(place: int, byte: int) -> str:
    """Return a packed text with one of its bytes another."""
    content = bytearray(b32hexdecode(WRITTEN + "=" * (-len(WRITTEN) % 8)))
    content[place] = byte
    return b32hexencode(bytes(content)).decode().rstrip("=")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "first bytes"),
        ("0004A", "first bytes"),
        ("0004a000", "base32hex"),
        ("0004A0W0", "base32hex"),
        ("004", "base32hex"),
        (bent(0, 0x10), "first bytes"),
        (bent(1, 0x10), "first bytes"),
        (bent(2, 0xFF), "and holds"),
        (bent(2, 4), "says that it holds 4 bytes"),
        (bent(40, 0), ""),
    ],
)
def test_what_is_not_packed_so_is_refused_in_words(text: str, why: str) -> None:
    with pytest.raises(ValueError) as refused:
        unpacked(text)
    assert why in str(refused.value)


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=300))
def test_what_is_packed_is_unpacked_again(data: str) -> None:
    text = packed(data)
    assert unpacked(text) == data
    assert set(text) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUV")


@given(st.text("0123456789ABCDEFGHIJKLMNOPQRSTUV", max_size=80).map("0004A000".__add__))
def test_whatever_is_read_is_refused_in_words_or_understood(text: str) -> None:
    try:
        assert unpacked(text)
    except ValueError as refused:
        assert str(refused)  # noqa: PT017 - any text may be refused, none may break the reader
