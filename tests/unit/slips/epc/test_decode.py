from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st
from stdnum import iban as check_digits

from printreport.model.slip import Payment
from printreport.slips.epc.decode import decode
from printreport.slips.epc.payload import CHARACTER_SETS, payload
from printreport.slips.references import iso11649

Example = tuple[Payment, str, int]
TEXT = "BCD\n002\n1\nSCT\n\nLantern\nDE89370400440532013000\nEUR12.3\nCHAR\n\nGift"


def test_the_guidelines_examples_are_read(example: Example) -> None:
    """EPC069-12, version 3.1, section 2.3; CR and LF do as well (2.2)."""
    payment, text, _ = example
    for written in (text, text.replace("\n", "\r\n")):
        said = decode(written)
        assert said["name"] == payment.payee
        assert said["amount"] == "12.3"
        assert said.get("bic", "") == payment.detail("bic")
        assert said.get("message", "") == payment.detail("message")
        assert said["character-set"] == (payment.detail("character-set") or "utf-8")


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("BCD", "BCE", "element 1, tag"),
        ("002", "003", "element 2, code version"),
        ("\n1\n", "\n9\n", "element 3, character set"),
        ("SCT", "INST", "element 4, identification"),
        ("SCT\n\n", "SCT\nDEUT\n", "element 5, bic"),
        ("SCT\n\n", "SCT\nDEUTDE1\u00c4\n", "element 5, bic"),
        ("Lantern", "", "element 6, name"),
        ("Lantern", "L" * 71, "element 6, name"),
        ("Lantern", "Lan\ttern", "holds a tab"),
        ("DE89370400440532013000", "DE89370400440532013001", "check digits that do not fit"),
        ("DE89370400440532013000", "CH9300762011623852957", "no BIC"),
        ("002", "001", "no BIC"),
        ("EUR12.3", "CHF12.3", "element 8, amount"),
        ("EUR12.3", "EUR12,3", "element 8, amount"),
        ("EUR12.3", "EUR012.3", "element 8, amount"),
        ("EUR12.3", "EUR0.00", "the amount is nothing"),
        ("CHAR", "char", "element 9, purpose code"),
        ("\n\nGift", "\nRF18539007547034\nGift", "of which it may have one"),
        ("\n\nGift", "\nRF18539007547035", "check digits that do not fit"),
        ("Gift", "g" * 141, "element 11, message"),
        ("Gift", "Gift\n", "an empty line"),
        ("Gift", "Gift\nNote\n", "13 elements"),
        ("\nDE89370400440532013000\nEUR12.3\nCHAR\n\nGift", "", "6 elements"),
        ("\n1\n", "\n5\n", "iso-8859-5 does not have"),
    ],
)
def test_what_is_no_sepa_code_is_refused_with_the_element(old: str, new: str, why: str) -> None:
    written = TEXT.replace(old, new, 1)
    with pytest.raises(ValueError) as refused:
        decode(written.replace("Lantern", "Länder") if "iso" in why else written)
    assert why in str(refused.value)


def test_more_than_331_bytes_are_refused_whatever_their_characters() -> None:
    assert decode(TEXT.replace("Lantern", "L" * 70).replace("Gift", "g" * 140))
    with pytest.raises(ValueError, match="331 are allowed"):
        decode(TEXT.replace("Lantern", "ä" * 70).replace("Gift", "ä" * 140))


SIGNS = st.characters(min_codepoint=0x20, max_codepoint=0x7E)
TEXTS = st.text(SIGNS, max_size=70)
CENTS = st.integers(1, 99_999_999_999).map(lambda cents: Decimal(cents) / 100)


def account(number: int) -> str:
    return f"DE{check_digits.calc_check_digits(f'DE00{number:018}')}{number:018}"


@given(
    number=st.integers(0, 10**18 - 1),
    name=st.text(SIGNS, min_size=1, max_size=70),
    amount=st.none() | CENTS,
    body=st.none() | st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=21),
    message=TEXTS,
    note=TEXTS,
    encoding=st.sampled_from(sorted(CHARACTER_SETS)),
)
def test_what_is_written_is_read_again(  # noqa: PLR0913, PLR0917 - everything that a code may say
    number: int,
    name: str,
    amount: Decimal | None,
    body: str | None,
    message: str,
    note: str,
    encoding: str,
) -> None:
    details = {
        "account": account(number),
        "character-set": encoding,
        "reference": iso11649.make(body) if body else "",
        "message": "" if body else message,
        "note": note,
    }
    said = decode(payload(Payment(name, (), "EUR", (), (), amount=amount, details=details)))
    expected = {**details, "name": name, "code-version": "002", "amount": ""}
    if amount is not None:
        assert Decimal(said["amount"]) == amount
        expected["amount"] = said["amount"]
    assert said == {key: element for key, element in expected.items() if element}


@given(st.text(max_size=300) | st.text("BCD0012SCT\r\n", max_size=100))
def test_whatever_is_read_is_refused_in_words_or_understood(text: str) -> None:
    try:
        said = decode(text)
    except ValueError as refused:
        assert str(refused)  # noqa: PT017 - any text may be refused, none may break the reader
    else:
        assert said["account"]
