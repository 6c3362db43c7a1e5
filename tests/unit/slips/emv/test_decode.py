from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, strategies as st

from printreport.model.slip import Payment
from printreport.slips import BUILT_IN
from printreport.slips.emv import paynow, pix, promptpay
from printreport.slips.emv.decode import decode
from printreport.slips.emv.payload import payload
from printreport.slips.emv.tlv import sealed, unsealed

Example = tuple[str, Payment, str]
KEY = "123e4567-e12b-12d1-a456-426655440000"


def test_the_printed_examples_are_read(example: Example) -> None:
    scheme, payment, text = example
    read = BUILT_IN[scheme].decode
    assert read is not None
    said = read(text)
    assert {scheme, "nmid"} & set(said)
    assert said.get("name", payment.payee) == payment.payee


def test_each_text_is_read_by_its_own_system_alone(example: Example) -> None:
    scheme, _, text = example
    for other in {"promptpay", "pix", "paynow", "qris"} - {scheme}:
        read = BUILT_IN[other].decode
        assert read is not None
        with pytest.raises(ValueError, match="is not"):
            read(text)


def test_a_code_in_use_is_read_though_others_stand_in_it_with_ours() -> None:
    """SGQR holds many systems at once: the code of a charity in Singapore, as a PayNow generator shows it."""
    read = BUILT_IN["paynow"].decode
    assert read is not None
    assert read(
        "00020101021126430009SG.PAYNOW010120210T04SS0129D030110502QS51810007SG.SGQR011221073031741D020701.00010306600316"
        "0402010503279060400000708202107305204000053037025802SG5925LOVING HEART MULTI-SERVIC6009Singapore6304A177"
    ) == {
        "paynow": "T04SS0129D",
        "own-amount": "allowed",
        "name": "LOVING HEART MULTI-SERVIC",
        "city": "Singapore",
    }


def test_pix_is_known_in_capital_letters_too_as_many_banks_write_it(pay: Callable[..., Payment]) -> None:
    fields = dict(unsealed(payload(pay("Fulano", "BRL", pix=KEY, city="Manaus"), pix.SYSTEM)))
    capitals = fields["26"].replace(pix.IDENTIFIER, pix.IDENTIFIER.upper())
    assert decode(sealed({**fields, "26": capitals}.items()), pix.SYSTEM)["pix"] == KEY


@pytest.mark.parametrize(
    ("tag", "value", "why"),
    [
        ("53", "978", "field 53 is not 986"),
        ("58", "PT", "field 58 is not BR"),
        ("54", "0.00", "amount says `0.00`"),
        ("54", "1,50", "amount says `1,50`"),
        ("54", "12345678901.00", "amount says"),
        ("26", "0014br.gov.bcb.pax0101x", "does not begin with br.gov.bcb.pix"),
        ("26", "0014br.gov.bcb.pix0111123", "its field 26 ends within field 01"),
        ("26", "0014br.gov.bcb.pix011112345678900", "check digits that do not fit"),
        ("62", "0525", "its field 62 ends"),
    ],
)
def test_a_fitting_checksum_says_nothing_about_what_stands_before_it(
    pay: Callable[..., Payment], tag: str, value: str, why: str
) -> None:
    fields = dict(unsealed(payload(pay("Fulano", "BRL", pix=KEY, city="Manaus"), pix.SYSTEM)))
    with pytest.raises(ValueError) as refused:
        decode(sealed({**fields, tag: value}.items()), pix.SYSTEM)
    assert why in str(refused.value)


SIGNS = st.characters(min_codepoint=0x21, max_codepoint=0x7E)
CENTS = st.none() | st.integers(1, 99_999_999).map(lambda cents: f"{cents // 100}.{cents % 100:02}")
NAMES = st.text(SIGNS, min_size=1, max_size=25)


@given(
    key=st.sampled_from([KEY, "+5511987654321", "ola@lanterna.example", "123.456.789-09"]),
    name=NAMES,
    city=st.text(SIGNS, min_size=1, max_size=15),
    amount=CENTS,
    reference=st.text("ABCxyz0189", max_size=25),
    message=st.text(SIGNS, max_size=36),
)
def test_a_pix_code_is_read_as_it_was_written(  # noqa: PLR0913, PLR0917 - everything that a code may say
    pay: Callable[..., Payment],
    key: str,
    name: str,
    city: str,
    amount: str | None,
    reference: str,
    message: str,
) -> None:
    payment = pay(name, "BRL", amount or "", pix=key, city=city, reference=reference, message=message)
    expected = {
        "pix": pix.normal(key),
        "name": name,
        "city": city,
        "amount": amount,
        "reference": reference,
        "message": message,
    }
    assert decode(payload(payment, pix.SYSTEM), pix.SYSTEM) == {key: said for key, said in expected.items() if said}


@given(number=st.integers(20000000, 99999999), amount=CENTS)
def test_a_promptpay_code_is_read_as_it_was_written(
    pay: Callable[..., Payment], number: int, amount: str | None
) -> None:
    payment = pay("Lantern", "THB", amount or "", promptpay=f"0{number}1")
    said = decode(payload(payment, promptpay.SYSTEM), promptpay.SYSTEM)
    assert said == {"promptpay": f"0{number}1", **({"amount": amount} if amount else {})}


@given(
    name=NAMES,
    amount=CENTS,
    reference=st.text(SIGNS, max_size=25),
    expiry=st.dates(min_value=date(2000, 1, 1)).map(lambda day: f"{day:%Y%m%d}"),
)
def test_a_paynow_code_is_read_as_it_was_written(
    pay: Callable[..., Payment], name: str, amount: str | None, reference: str, expiry: str
) -> None:
    payment = pay(name, "SGD", amount or "", paynow="T08GB0025ACT1", reference=reference, expiry=expiry)
    expected = {
        "paynow": "T08GB0025ACT1",
        "own-amount": "refused" if amount else "allowed",
        "expiry": expiry,
        "name": name,
        "city": "Singapore",
        "amount": amount,
        "reference": reference.replace("***", ""),
    }
    said = decode(payload(payment, paynow.SYSTEM), paynow.SYSTEM)
    assert said == {key: word for key, word in expected.items() if word}
