from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from hypothesis import HealthCheck, given, settings, strategies as st

from printreport.model.slip import Party, Payment, PostalAddress
from printreport.slips.references import si
from printreport.slips.upn_qr.decode import decode
from printreport.slips.upn_qr.payload import ENCODING, MOST_BYTES, control, known, payload

LETTERS = "".join(sign for byte in range(256) if known(sign := bytes([byte]).decode(ENCODING)))


def test_an_order_for_charity_comes_out_letter_for_letter(donation: Payment, examples: Mapping[str, str]) -> None:
    """Standard, annex 1, example D."""
    assert payload(donation) == examples["D"]


def test_an_order_with_payer_and_amount_comes_out_letter_for_letter(
    order: Payment, examples: Mapping[str, str]
) -> None:
    """Standard, annex 1, example A."""
    assert payload(order) == examples["A"]


def test_the_sum_of_lengths_is_the_standards_own(example: str) -> None:
    """Standard, 5.2, field 20."""
    fields = example.split("\n")
    assert control(tuple(fields[:19])) == fields[19]


def test_letters_of_slovene_have_one_byte_each(donation: Payment) -> None:
    """Standard, 5.1 d: ISO 8859-2."""
    assert all(map(known, "čšžćđČŠŽĆĐ "))
    assert not known("€")
    assert not known("\n")
    assert len(payload(donation).encode(ENCODING)) == len(payload(donation))


def test_other_letters_are_written_anew_only_if_asked(donation: Payment) -> None:
    wished = replace(donation, details={**donation.details, "holder": "Společnost – ñandú"})
    assert "\nSpolečnost – ñandú\n" in payload(wished)
    assert "\nSpolečnost - nandú\n" in payload(replace(wished, transliterate=True))


def test_what_the_gift_is_for_stands_in_for_a_message(donation: Payment) -> None:
    said = {**donation.details, "message": ""}
    assert "\nLuči naših'\n" in payload(replace(donation, details=said, purpose="Luči naših’"))


def test_a_payer_abroad_has_the_country_before_the_postcode(donation: Payment) -> None:
    """Standard, annex 1, example G."""
    payer = Party("Ada", PostalAddress("Rosenthal", "15", "86807", "Buchloe", "DE"))
    assert "\nAda\nRosenthal 15\nDE-86807 Buchloe\n" in payload(replace(donation, debtor=payer))


def line(most: int) -> st.SearchStrategy[str]:
    return st.text(LETTERS, max_size=most).map(str.strip).filter(bool)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    lines=st.tuples(line(33), line(33), line(42)),
    number=st.integers(0, 10**12 - 1),
    cents=st.none() | st.integers(1, 99_999_999_999),
    payer=st.none() | line(33),
)
def test_what_is_written_is_read_again(
    donation: Payment, lines: tuple[str, str, str], number: int, cents: int | None, payer: str | None
) -> None:
    reference, amount = si.make_12(str(number)), None if cents is None else Decimal(cents) / 100
    details = {**donation.details, "holder": lines[0], "message": lines[2], "reference": reference}
    home = PostalAddress(lines[1], "", "1000", "Ljubljana", "SI")
    debtor = Party(payer, home) if payer else None
    text = payload(replace(donation, details=details, amount=amount, payee_address=home, debtor=debtor))
    said = decode(text)
    assert (said["name"], said["street"], said["message"]) == lines
    assert (said["reference"], said.get("payer")) == (reference, payer)
    assert (Decimal(said["amount"]) if "amount" in said else None) == amount
    assert len(text.encode(ENCODING)) <= MOST_BYTES
