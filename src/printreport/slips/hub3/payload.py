"""What the code of a Croatian payment slip says: fourteen fields, each ended by a line feed.

HUB (Hrvatska udruga banaka), Uputa o upotrebi PDF417 2D bar koda (obrazac HUB 3A), Prilog A, version 6 of September
2022, for slips in euros: UTF-8, lengths counted in characters.
"""

from __future__ import annotations

from decimal import Decimal

from printreport.model.slip import Party, Payment, PostalAddress
from printreport.slips.identifiers import iban
from printreport.slips.letters import rewritten
from printreport.slips.references import hr

HEADER = "HRVHUB30"
CURRENCY = "EUR"
COUNTRY = "HR"
LARGEST = Decimal("9999999999999.99")  # field 3: fifteen digits of cents
FIELDS = 14
END = "\n"
GIFT = "CHAR"  # ISO 20022, external purpose codes: a payment to a charity
_LETTERS = frozenset("čćđšžČĆĐŠŽ")
_SIGNS = frozenset(" ,.:-+?'/()")


def payload(payment: Payment) -> str:
    """Return the exact text of the code; who pays is left out where nobody is named."""
    whose = reference(payment)
    fields = (
        HEADER,
        CURRENCY,
        amount(payment.amount),
        *payer(payment),
        *payee(payment),
        iban.normal(payment.detail("account")),
        *whose,
        purpose_code(payment),
        message(payment),
    )
    return "".join(f"{field}{END}" for field in fields)


def amount(sum_: Decimal | None) -> str:
    """Write an amount in cents, fifteen digits; noughts where the donor chooses."""
    return f"{int((sum_ or Decimal(0)) * 100):015}"


def payer(payment: Payment) -> tuple[str, str, str]:
    """Return name, street and town of who pays; three times nothing where nobody is named."""
    return _lines(payment, payment.debtor or Party(""))


def payee(payment: Payment) -> tuple[str, str, str]:
    """Return name, street and town of who is paid."""
    name = payment.detail("holder") or payment.payee
    return _lines(payment, Party(name, payment.payee_address or PostalAddress()))


def reference(payment: Payment) -> tuple[str, str]:
    """Return model and number by which the bank's file names the gift."""
    return hr.parted(payment.detail("reference"))


def purpose_code(payment: Payment) -> str:
    """Return the code of what the payment is for."""
    return payment.detail("purpose-code") or GIFT


def message(payment: Payment) -> str:
    """Return the words that reach the payee: what the gift is for, where nothing else was written."""
    return written(payment, payment.detail("message") or payment.purpose)


def written(payment: Payment, words: str) -> str:
    """Return words as they go into the code: as they were written, or with other letters where the slip allows that."""
    return rewritten(words, known) if payment.transliterate else words


def known(sign: str) -> bool:
    """Whether a character can stand in the code: letters of Croatian, q, w, x and y, digits, and few signs."""
    return (sign.isascii() and sign.isalnum()) or sign in _LETTERS or sign in _SIGNS


def _lines(payment: Payment, who: Party) -> tuple[str, str, str]:
    postal = who.address
    street = f"{postal.street} {postal.number}".strip()
    town = f"{postal.postcode} {postal.town}".strip()
    return written(payment, who.name), written(payment, street), written(payment, town)
