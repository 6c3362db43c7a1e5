"""What a Polish 2D code says: nine fields, parted by vertical bars.

Polish Bank Association (ZBP), Rekomendacja dotycząca kodu dwuwymiarowego „2D”, version 1.0 of December 2013: UTF-8,
error correction of level L, at most 160 characters. Its list of signs is copied by two programs with a hyphen
(pl-qr-payment, and one that follows it) and read by a third without; a Polish transfer takes one, and so does this.
"""

from __future__ import annotations

from decimal import Decimal

from printreport.model.slip import Payment
from printreport.slips.identifiers import iban
from printreport.slips.letters import rewritten

BAR = "|"
COUNTRY = "PL"
LEVEL = "l"
_SIGNS = frozenset(" ,./\\-@#&*_")
_POLISH = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")


def payload(payment: Payment) -> str:
    """Return the exact text of the code; the last three fields are the banks' own."""
    fields = (
        nip(payment),
        COUNTRY,
        iban.normal(payment.detail("account")).removeprefix(COUNTRY),
        amount(payment.amount),
        name(payment),
        title(payment),
        "",
        "",
        "",
    )
    return BAR.join(fields)


def nip(payment: Payment) -> str:
    """Return the payee's tax number in digits alone."""
    return payment.detail("nip").replace("-", "").replace(" ", "")


def amount(sum_: Decimal | None) -> str:
    """Write an amount in grosze, six digits; noughts where the donor chooses."""
    return f"{int((sum_ or Decimal(0)) * 100):06}"


def name(payment: Payment) -> str:
    """Return in whose name the account is held."""
    return text(payment, payment.detail("holder") or payment.payee)


def title(payment: Payment) -> str:
    """Return the transfer's title: what the gift is for, where nothing else was written."""
    return text(payment, payment.detail("message") or payment.purpose)


def text(payment: Payment, words: str) -> str:
    """Return words as they go into the code: as they were written, or with other letters where the slip allows that."""
    return rewritten(words, known) if payment.transliterate else words


def known(sign: str) -> bool:
    """Whether a character can stand in the code: letters of Polish, digits, and few signs."""
    return (sign.isascii() and sign.isalnum()) or sign in _POLISH or sign in _SIGNS
