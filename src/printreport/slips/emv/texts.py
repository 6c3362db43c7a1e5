"""The texts that a merchant-presented code holds: EMVCo, Merchant-Presented Mode, version 1.1, 4.2 and 4.3."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.model.slip import Payment
from printreport.slips.emv.payload import CITY, NAME, REFERENCE, System, city, known, name, text
from printreport.slips.scheme import Text


def texts(payment: Payment, system: System) -> Iterator[Text]:
    """Yield the texts of a system's code: a name has 25 characters, a town 15, a reference 25, a message what is left.

    They are written in printable ASCII, which every app shows.
    """
    if "59" in system.order:
        yield Text("holder", "the payee's name", name(payment), NAME, known)
    if "60" in system.order:
        yield Text("city", "the town", city(payment, system), CITY, known)
    for tag, words in system.more(payment):
        if tag == system.reference and payment.detail("reference"):
            yield Text("reference", "the reference", words, REFERENCE, known)
    for tag, words in system.account(payment):
        if tag == "02" and words == text(payment, payment.detail("message")):
            yield Text("message", "the message", words, len(words), known)
