"""The texts that go into the Swiss QR Code: how long each may be, and that each holds only what the code takes."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.model.slip import Party, Payment, PostalAddress
from printreport.slips.scheme import Text
from printreport.slips.swiss_qr import payload as code

MOST_INFORMATION = 140


def texts(payment: Payment) -> Iterator[Text]:
    """Yield every text as it will stand in the code."""
    yield Text("holder", "the payee's name", code.holder(payment), 70, code.known)
    yield from _address("the payee's", "", payment, code.address(payment))
    if payment.debtor:
        debtor: Party = payment.debtor
        yield Text("debtor", "the payer's name", code.written(payment, debtor.name), 70, code.known)
        yield from _address("the payer's", "debtor", payment, debtor.address)
    key = "message" if payment.detail("message") else "purpose"
    yield Text(key, f"the {key}", code.message(payment), MOST_INFORMATION, code.known)
    yield Text("billing-information", "the billing information", code.billing(payment), MOST_INFORMATION, code.known)
    for procedure in code.procedures(payment):
        yield Text("procedure", "the alternative procedure", procedure, 100, code.known)


def _address(whose: str, key: str, payment: Payment, postal: PostalAddress) -> Iterator[Text]:
    for words, text, most in (
        ("street", postal.street, 70),
        ("number", postal.number, 16),
        ("postcode", postal.postcode, 16),
        ("town", postal.town, 35),
    ):
        yield Text(key, f"{whose} {words}", code.written(payment, text), most, code.known)
