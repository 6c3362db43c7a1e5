"""The texts that go into the Swiss QR Code: how long each may be, and that each holds only what the code takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from printreport.diagnostics import Diagnostic, error
from printreport.model.slip import Party, Payment, PostalAddress
from printreport.slips.letters import named, strange
from printreport.slips.scheme import Asked
from printreport.slips.swiss_qr import payload as code

MOST_INFORMATION = 140


class Part(NamedTuple):
    """A text of the code: what it is in words, the key that says it, the text, how many characters have room."""

    words: str
    key: str
    text: str
    most: int


def parts(payment: Payment) -> Iterator[Part]:
    """Yield every text as it will stand in the code."""
    yield Part("the payee's name", "holder", code.holder(payment), 70)
    yield from _address("the payee's", "", payment, code.address(payment))
    if payment.debtor:
        debtor: Party = payment.debtor
        yield Part("the payer's name", "debtor", code.written(payment, debtor.name), 70)
        yield from _address("the payer's", "debtor", payment, debtor.address)
    key = "message" if payment.detail("message") else "purpose"
    yield Part(f"the {key}", key, code.message(payment), MOST_INFORMATION)
    yield Part("the billing information", "billing-information", code.billing(payment), MOST_INFORMATION)
    for procedure in code.procedures(payment):
        yield Part("the alternative procedure", "procedure", procedure, 100)


def _address(whose: str, key: str, payment: Payment, postal: PostalAddress) -> Iterator[Part]:
    for words, text, most in (
        ("street", postal.street, 70),
        ("number", postal.number, 16),
        ("postcode", postal.postcode, 16),
        ("town", postal.town, 35),
    ):
        yield Part(f"{whose} {words}", key, code.written(payment, text), most)


def swiss_characters(asked: Asked) -> Iterator[Diagnostic]:
    """A text holds a character that the Swiss QR Code does not take (SIX guidelines, 4.1.1): banks would refuse it.

    Letters of Europe's west and middle are taken, and the euro sign; printers' quotation marks and dashes are not.
    Write others instead, or `transliterate: true`, and they are written with what comes nearest. A line break is never
    taken.
    """
    for part in parts(asked.payment):
        odd = strange(part.text, code.known)
        if odd:
            message = f"{part.words} of the slip `{asked.slip}` holds {named(odd)}, which a QR-bill does not take"
            unseen = any(not sign.isprintable() for sign in odd)
            tried = unseen or asked.payment.transliterate
            hint = "write it with other characters" if tried else "write it otherwise, or write `transliterate: true`"
            yield error("swiss-characters", message, asked.place(part.key), hint)


def swiss_too_long(asked: Asked) -> Iterator[Diagnostic]:
    """A text is longer than its line of the code (SIX guidelines, 4.2.2, table 8), counted in characters."""
    for part in parts(asked.payment):
        if len(part.text) > part.most:
            message = f"{part.words} of the slip `{asked.slip}` has {len(part.text)} characters; {part.most} have room"
            yield error("swiss-too-long", message, asked.place(part.key), "write it shorter")
