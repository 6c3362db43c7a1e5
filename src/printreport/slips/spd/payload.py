"""What a Czech QR Platba says: keys and values, parted by asterisks.

Czech Banking Association, Standard "Formát pro sdílení platebních údajů v rámci tuzemského platebního styku v CZK
prostřednictvím QR kódů", Short Payment Descriptor, version 1.0. The checksum is optional and left out: it lengthens the
code, whose own error correction does the same.
"""

from __future__ import annotations

from urllib.parse import quote

from printreport.model.slip import Payment
from printreport.slips import payment as said
from printreport.slips.figures import two_decimals
from printreport.slips.identifiers import bic as bics, iban
from printreport.slips.letters import allowed
from printreport.slips.symbols import CONSTANT, SPECIFIC, VARIABLE

HEAD = "SPD*1.0*"
ENCODING = "iso-8859-1"

# The Czech symbols by which a bank's file names a payment: the key in the code, and the one that the editor writes
SYMBOLS = (("X-VS", VARIABLE), ("X-SS", SPECIFIC), ("X-KS", CONSTANT))


def payload(payment: Payment) -> str:
    """Return the exact text of the code; what says nothing is left out."""
    values = {
        "ACC": account(payment),
        "AM": two_decimals(payment.amount),
        "CC": payment.currency,
        "RN": name(payment),
        "MSG": message(payment),
        **{key: payment.detail(symbol) for key, symbol in SYMBOLS},
    }
    return HEAD + "*".join(f"{key}:{written(value)}" for key, value in values.items() if value)


def account(payment: Payment) -> str:
    """Return the account, with the BIC of its bank where the slip says it."""
    return "+".join(filter(None, (iban.normal(payment.detail("account")), bics.normal(payment.detail("bic")))))


def name(payment: Payment) -> str:
    """Return in whose name the account is held, where the slip asks for it: apps know it by the account."""
    return allowed(payment, payment.detail("holder"), known)


def message(payment: Payment) -> str:
    """Return the words that reach the payee."""
    return allowed(payment, said.message(payment), known)


def known(sign: str) -> bool:
    """Whether a character can stand in the code: one of ISO 8859-1 that can be seen, or a space."""
    return sign.isprintable() and ord(sign) <= 0xFF  # noqa: PLR2004 - the last of ISO 8859-1


def written(words: str) -> str:
    """Write a value: an asterisk would end it, so it and the percent sign are written in two hexadecimal digits."""
    return words.replace("%", "%25").replace("*", quote("*", safe=""))
