from __future__ import annotations

from dataclasses import replace

import pytest

from printreport.model.slip import Payment, PostalAddress
from printreport.slips.swiss_qr.payload import is_qr_iban, known, message, payload, reference_type


def test_the_guidelines_examples_come_out_line_for_line(example: tuple[Payment, tuple[str, ...]]) -> None:
    """SIX Implementation Guidelines annex A, tables 17, 18 and 19."""
    payment, lines = example
    assert tuple(payload(payment).split("\n")) == lines


def test_the_largest_example_stays_well_below_what_is_allowed(example: tuple[Payment, tuple[str, ...]]) -> None:
    payment, _ = example
    assert len(payload(payment)) < 400
    assert not payload(payment).endswith("\n")


@pytest.mark.parametrize(
    ("account", "expected"),
    [
        ("CH44 3199 9123 0008 8901 2", True),
        ("CH64 3196 1000 0044 2155 7", True),
        ("CH5604835012345678009", False),
        ("CH2430000012300088901", True),
        ("CH2432000012300088901", False),
        ("CH", False),
        ("CH00ABCDE", False),
    ],
)
def test_a_qr_iban_is_known_by_its_banks_number(account: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table above
    assert is_qr_iban(account) is expected


@pytest.mark.parametrize(
    ("written", "kind"), [("", "NON"), ("rf18 5390 0754 7034", "SCOR"), ("21 00000 00003 13947 14300 09017", "QRR")]
)
def test_the_kind_of_a_reference_is_seen_in_it(donation: Payment, written: str, kind: str) -> None:
    assert reference_type(replace(donation, details={"reference": written})) == kind


@pytest.mark.parametrize("sign", " ~\xa0ÿĀſȘțȚș€")
def test_these_characters_are_taken(sign: str) -> None:
    """SIX Implementation Guidelines 2.4, 4.1.1."""
    assert known(sign)


@pytest.mark.parametrize("sign", "\x1f\x7f\x80\x9f\u0180\u0217\u021c’–…日\n\u200b")
def test_these_characters_are_not(sign: str) -> None:
    """SIX Implementation Guidelines 2.4, 4.1.1."""
    assert not known(sign)


def test_what_the_gift_is_for_is_the_message_where_there_is_no_other(donation: Payment) -> None:
    asked = replace(donation, purpose="L’été des enfants")
    assert message(asked) == "L'été des enfants"
    assert message(replace(asked, details={"message": "Don"})) == "Don"


def test_letters_are_written_otherwise_only_where_the_slip_allows_it(donation: Payment) -> None:
    asked = replace(donation, payee="Ngày Mới", payee_address=PostalAddress("Rue “A”", "", "1200", "Genève", "CH"))
    assert "Ngày Mới" in payload(asked)
    assert payload(replace(asked, transliterate=True)).split("\n")[5:10] == [
        "Ngày Moi",
        'Rue "A"',
        "",
        "1200",
        "Genève",
    ]


def test_a_procedure_without_billing_information_stays_in_its_line(donation: Payment) -> None:
    lines = payload(replace(donation, details={"procedure": "eBill/B/a@b.example"})).split("\n")
    assert lines[30:] == ["EPD", "", "eBill/B/a@b.example"]


def test_a_country_that_the_address_leaves_out_is_the_payees(donation: Payment) -> None:
    asked = replace(donation, payee_address=PostalAddress(town="Vaduz", postcode="9490"), country="LI")
    assert payload(asked).split("\n")[10] == "LI"
