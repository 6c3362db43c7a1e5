"""Payments of each system, and the texts that are printed for them.

EMVCo: Merchant-Presented Mode, version 1.1, annex, the code of BEST TRANSPORT, as eight programs quote it with its
checksum A13A. PIX: Banco Central do Brasil, Manual de Padrões para Iniciação do Pix, the static code of Fulano de Tal,
as the tests of six programs quote it from the manual. Of PromptPay, PayNow and QRIS the owners publish no code as text
that could be found: those below are what programs in use there write (the tests of promptpay-qr and of a PayNow
library; a code of Baznas).
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

import pytest

from printreport.diagnostics import Location
from printreport.model.slip import Payment
from printreport.slips.scheme import Asked

NOTHING: Any = {"address": (), "amounts": (), "frequency": ()}
EMVCO = (
    "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST TRANSPORT"
    "6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***0708A60086670902ME91320016"
    "A0112233449988770708123456786304A13A"
)
QRIS = (
    "00020101021126550016ID.CO.SHOPEE.WWW01189360091800000000180202180303UBE51440014ID.CO.QRIS.WWW0215ID2019002291555"
    "0303UBE5204839853033605802ID5906Baznas6013Jakarta Pusat61051034062070703A016304A402"
)


class Example(NamedTuple):
    """A payment in a scheme, and the text of its code."""

    scheme: str
    payment: Payment
    text: str


def paid(payee: str, currency: str, amount: str = "", **details: str) -> Payment:
    """Return a payment; a key's hyphen is written as an underscore."""
    said = {key.replace("_", "-"): written for key, written in details.items()}
    return Payment(payee, currency=currency, amount=Decimal(amount) if amount else None, details=said, **NOTHING)


EXAMPLES = {
    "promptpay-telephone": Example(
        "promptpay",
        paid("Lantern", "THB", promptpay="080-123-4567"),
        "00020101021129370016A000000677010111011300668012345675802TH530376463046197",
    ),
    "promptpay-purse": Example(
        "promptpay",
        paid("Lantern", "THB", promptpay="012345678901234"),
        "00020101021129390016A00000067701011103150123456789012345802TH530376463049781",
    ),
    "pix": Example(
        "pix",
        paid("Fulano de Tal", "BRL", pix="123e4567-e12b-12d1-a456-426655440000", city="BRASILIA"),
        "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal"
        "6008BRASILIA62070503***63041D3D",
    ),
    "paynow-mobile": Example(
        "paynow",
        paid("NA", "SGD", "888.88", paynow="9090 1234", expiry="20500415", reference="Payment reference XX12345678"),
        "00020101021126500009SG.PAYNOW010100211+6590901234030100408205004155204000053037025406888.885802SG5902NA"
        "6009Singapore62320128Payment reference XX1234567863046B73",
    ),
    "qris": Example("qris", paid("Baznas", "IDR", qris=QRIS), QRIS),
}


@pytest.fixture(params=EXAMPLES)
def example(request: pytest.FixtureRequest) -> Example:
    return EXAMPLES[request.param]


@pytest.fixture(scope="session")
def pay() -> Callable[..., Payment]:
    return paid


@pytest.fixture
def ask() -> Callable[[str, Payment], Asked]:
    """Return a function that gives a payment as a check sees it."""
    return lambda scheme, payment: Asked(payment, "give", Location("report.yaml", 10, 3), {}, (scheme,))
