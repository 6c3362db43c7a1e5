"""What a merchant-presented code says, for every system that uses them; a system is a small table.

EMVCo, Merchant-Presented Mode, version 1.1, chapter 4. The code in a report is scanned by many, so it is a static one
(field 01 is 11), with an amount or without.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from printreport.model.slip import Payment
from printreport.slips.emv.tlv import Field, sealed, written
from printreport.slips.figures import two_decimals
from printreport.slips.letters import allowed
from printreport.slips.payment import holder

STATIC = "11"
NAME, CITY, REFERENCE, AMOUNT = 25, 15, 25, 13  # characters that have room: 4.3 and table 3.6
LARGEST = Decimal("9999999999.99")  # of 13 characters: 4.3, field 54


def nothing(_payment: Payment) -> tuple[Field, ...]:
    """Return no fields: for systems that say nothing more."""
    return ()


@dataclass(frozen=True, slots=True)
class System:
    """A system of payment: currency and its number by ISO 4217, country, the identifier that its account begins with.

    `tag` is where the account stands, `account` and `more` (field 62) return their fields; `order` is that in which a
    system prints its fields, and what it leaves out. `read` gives what an account says, by name, or a ValueError.
    """

    currency: str
    number: str
    country: str
    identifier: str
    tag: str
    order: tuple[str, ...]
    account: Callable[[Payment], tuple[Field, ...]]
    read: Callable[[Mapping[str, str]], Mapping[str, str]]
    more: Callable[[Payment], tuple[Field, ...]] = nothing
    city: str = ""
    reference: str = ""  # where in field 62 a reference stands


def payload(payment: Payment, system: System) -> str:
    """Return the exact text of the code."""
    fields = {
        "00": "01",
        "01": STATIC,
        system.tag: written((("00", system.identifier), *system.account(payment))),
        "52": "0000",
        "53": system.number,
        "54": two_decimals(payment.amount),
        "58": system.country,
        "59": name(payment),
        "60": city(payment, system),
        "62": written(system.more(payment)),
    }
    return sealed((tag, fields[tag]) for tag in system.order)


def name(payment: Payment) -> str:
    """Return in whose name the account is held."""
    return text(payment, holder(payment))


def city(payment: Payment, system: System) -> str:
    """Return where the payee is at home."""
    town = payment.payee_address.town if payment.payee_address else ""
    return system.city or text(payment, payment.detail("city") or town)


def text(payment: Payment, words: str) -> str:
    """Return words as they go into the code: as they were written, or with other letters where the slip allows that."""
    return allowed(payment, words, known)


def known(sign: str) -> bool:
    """Whether every app shows a character: the common character set (4.2), which is printable ASCII."""
    return sign.isascii() and sign.isprintable()
