from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st
from stdnum import iban as check_digits

from printreport.model.slip import Party, Payment, PostalAddress
from printreport.slips.references import iso11649, qrr
from printreport.slips.swiss_qr.decode import decode
from printreport.slips.swiss_qr.payload import payload

DONATION = (
    "SPC\n0200\n1\nCH5204835012345671000\nS\nMuster\n\n\n3001\nBern\nCH" + "\n" * 9 + "CHF" + "\n" * 8 + "NON\n\n\nEPD"
)


def test_the_guidelines_examples_are_read(example: tuple[Payment, tuple[str, ...]]) -> None:
    """SIX Implementation Guidelines annex A, tables 17, 18 and 19; there with CR and LF."""
    payment, lines = example
    for separator in ("\n", "\r\n"):
        said = decode(separator.join(lines))
        assert said["account"] == lines[3]
        assert said["name"] == payment.payee
        assert said.get("amount", "") == lines[18]
        assert said.get("reference", "") == lines[28]
        assert said.get("procedure", "") == payment.detail("procedure")


def test_one_line_end_behind_the_last_line_is_let_pass() -> None:
    assert decode(DONATION + "\n") == decode(DONATION)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("SPC", "SPD", "line 1, qr type"),
        ("0200", "0100", "line 2, version"),
        ("\n1\n", "\n2\n", "line 3, coding"),
        ("CH5204835012345671000", "DE89370400440532013000", "line 4, account"),
        ("CH5204835012345671000", "CH5204835012345671001", "check digits that do not fit"),
        ("\nS\n", "\nK\n", "line 5, address type"),
        ("\nMuster\n", "\n\n", "line 6, name"),
        ("\nMuster\n", "\nM\tuster\n", "holds a tab"),
        ("\nMuster\n", "\nMuster\n\n", "line 9, postcode"),
        ("\n3001\n", "\n\n", "line 9, postcode"),
        ("CHF", "USD", "line 20, currency"),
        ("\nCHF", "050.00\nCHF", "line 19, amount"),
        ("\nCHF", "50\nCHF", "line 19, amount"),
        ("\nCHF", "0.00\nCHF", "the amount is nothing"),
        ("CHF\n", "CHF\nS", "not debtor name"),
        ("NON\n", "NON\n1", "though its kind says"),
        ("NON\n", "SCOR\nRF18539007547035", "check digits that do not fit"),
        ("NON\n", "QRR\n210000000003139471430009017", "goes with a QR-IBAN"),
        ("EPD", "END", "line 31, trailer"),
        ("\nEPD", "", "29 lines"),
        ("EPD", "EPD\n\na\nb\nc", "35 lines"),
        ("EPD", f"EPD\n{'x' * 141}", "line 32, billing information"),
        ("\nEPD", f"{'m' * 100}\nEPD\n{'x' * 41}", "141 characters; 140"),
    ],
)
def test_what_is_no_swiss_qr_code_is_refused_with_the_line(old: str, new: str, why: str) -> None:
    with pytest.raises(ValueError) as refused:
        decode(DONATION.replace(old, new, 1))
    assert why in str(refused.value)


def test_a_text_longer_than_any_symbol_is_refused_before_it_is_parted() -> None:
    with pytest.raises(ValueError, match="at most 997"):
        decode("SPC\n" + "x" * 1000)


SIGNS = st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=["Cc"])


def texts(most: int, least: int = 0) -> st.SearchStrategy[str]:
    return st.text(SIGNS, min_size=least, max_size=most)


COUNTRY = st.sampled_from(["CH", "LI", "DE", "FR"])
ADDRESSES = st.builds(PostalAddress, texts(70), texts(16), texts(16, 1), texts(35, 1), COUNTRY)
PLAIN = st.tuples(st.sampled_from(["CH", "LI"]), st.integers(1, 29999), st.integers(0, 10**12 - 1))
CENTS = st.integers(1, 99_999_999_999).map(lambda cents: Decimal(cents) / 100)


def account(parts: tuple[str, int, int]) -> str:
    number = f"{parts[0]}00{parts[1]:05}{parts[2]:012}"
    return number[:2] + check_digits.calc_check_digits(number) + number[4:]


@given(
    parts=PLAIN,
    qr_number=st.integers(1, 10**26 - 1),
    rf_number=st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=21),
    kind=st.sampled_from(["QRR", "SCOR", "NON"]),
    payee=texts(70, 1),
    address=ADDRESSES,
    debtor=st.none() | st.builds(Party, texts(70, 1), ADDRESSES),
    amount=st.none() | CENTS,
    message=texts(100),
)
def test_what_is_written_is_read_again(  # noqa: PLR0913, PLR0917 - everything that a code may say
    parts: tuple[str, int, int],
    qr_number: int,
    rf_number: str,
    kind: str,
    payee: str,
    address: PostalAddress,
    debtor: Party | None,
    amount: Decimal | None,
    message: str,
) -> None:
    land, bank, number = parts
    iid = 30000 + bank % 2000 if kind == "QRR" else bank
    reference = {"QRR": qrr.make(str(qr_number)), "SCOR": iso11649.make(rf_number), "NON": ""}[kind]
    asked = Payment(
        payee=payee,
        address=(),
        currency="CHF",
        amounts=(),
        frequency=(),
        amount=amount,
        payee_address=address,
        debtor=debtor,
        details={"account": account((land, iid, number)), "reference": reference, "message": message},
    )
    said = decode(payload(asked))
    expected = {
        "account": asked.detail("account"),
        "name": payee,
        "street": address.street,
        "number": address.number,
        "postcode": address.postcode,
        "town": address.town,
        "country": address.country,
        "amount": f"{amount:.2f}" if amount is not None else "",
        "currency": "CHF",
        "reference-type": kind,
        "reference": reference,
        "message": message,
    }
    if debtor:
        expected |= {"debtor-name": debtor.name, "debtor-street": debtor.address.street}
        expected |= {"debtor-number": debtor.address.number, "debtor-postcode": debtor.address.postcode}
        expected |= {"debtor-town": debtor.address.town, "debtor-country": debtor.address.country}
    assert said == {name: line for name, line in expected.items() if line}


@given(st.text(max_size=400) | st.text("SPC0201\r\n", max_size=200))
def test_whatever_is_read_is_refused_in_words_or_understood(text: str) -> None:
    try:
        said = decode(text)
    except ValueError as refused:
        assert str(refused)  # noqa: PT017 - any text may be refused, none may break the reader
    else:
        assert said["account"]


def test_an_address_that_is_not_structured_is_refused(bill: Payment) -> None:
    with pytest.raises(ValueError, match="line 21, debtor address type"):
        decode(payload(replace(bill)).replace("\nS\nSimon", "\nK\nSimon"))
