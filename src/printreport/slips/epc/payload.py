"""What the code of a SEPA credit transfer says: up to twelve elements, one below the other.

European Payments Council, EPC069-12, Quick Response Code: Guidelines to Enable the Data Capture for the Initiation of a
SEPA Credit Transfer, version 3.1 of 19 March 2024, section 2; the code itself has been the same since version 2.1 of
2012. "EPC" and a number means one of its sections.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from printreport.model.slip import Payment
from printreport.slips.figures import two_decimals
from printreport.slips.identifiers import bic as bics, iban
from printreport.slips.letters import Known, allowed
from printreport.slips.payment import holder
from printreport.slips.references import iso11649

TAG, IDENTIFICATION = "BCD", "SCT"
SEPARATOR = "\n"  # EPC 2.2: CR and LF, or LF alone; none behind the last element
VERSIONS = ("002", "001")  # 001 cannot do without a BIC; 002 can inside the EEA
MOST_BYTES = 331

# EPC 2.2, the character sets by the names that Python and everybody else has for them, with the digit in the code
CHARACTER_SETS: Mapping[str, str] = MappingProxyType(
    {
        "utf-8": "1",
        "iso-8859-1": "2",
        "iso-8859-2": "3",
        "iso-8859-4": "4",
        "iso-8859-5": "5",
        "iso-8859-7": "6",
        "iso-8859-10": "7",
        "iso-8859-15": "8",
    }
)


def payload(payment: Payment) -> str:
    """Return the exact text of the code, without the elements at its end that say nothing."""
    elements = [
        TAG,
        version(payment),
        CHARACTER_SETS[character_set(payment)],
        IDENTIFICATION,
        bics.normal(payment.detail("bic")),
        name(payment),
        iban.normal(payment.detail("account")),
        amount(payment.amount),
        payment.detail("purpose-code"),
        reference(payment),
        message(payment),
        note(payment),
    ]
    while not elements[-1]:
        elements.pop()
    return SEPARATOR.join(elements)


def version(payment: Payment) -> str:
    """Return the version that the slip asks for, 002 where it asks for none that there is."""
    asked = payment.detail("code-version")
    return asked if asked in VERSIONS else VERSIONS[0]


def character_set(payment: Payment) -> str:
    """Return the name of the character set, UTF-8 where the slip asks for none that there is."""
    asked = payment.detail("character-set").lower()
    return asked if asked in CHARACTER_SETS else "utf-8"


def name(payment: Payment) -> str:
    """Return in whose name the account is held (AT-21)."""
    return allowed(payment, holder(payment), known(payment))


def amount(sum_: Decimal | None) -> str:
    """Write an amount in euros as the guidelines' examples do, without noughts behind it: ``EUR12.3``."""
    figures = two_decimals(sum_)
    return f"EUR{figures.rstrip('0').rstrip('.')}" if figures else ""


def reference(payment: Payment) -> str:
    """Return the structured reference, RF, without spaces (AT-05)."""
    return iso11649.normal(payment.detail("reference"))


def message(payment: Payment) -> str:
    """Return the text that reaches the payee (AT-05); what the gift is for, where nothing else was written.

    A reference and a text exclude each other, so with a reference what the gift is for is not said twice.
    """
    own = payment.detail("message")
    return allowed(payment, own or ("" if payment.detail("reference") else payment.purpose), known(payment))


def note(payment: Payment) -> str:
    """Return what the payee tells the payer."""
    return allowed(payment, payment.detail("note"), known(payment))


def known(payment: Payment) -> Known:
    """Return the test of a character: one that can be seen, or a space, and that the character set holds."""
    encoding = character_set(payment)

    def holds(sign: str) -> bool:
        if not sign.isprintable():
            return False
        try:
            sign.encode(encoding)
        except UnicodeEncodeError:
            return False
        return True

    return holds
