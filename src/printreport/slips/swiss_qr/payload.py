"""What the Swiss QR Code says: the 31 to 34 lines of the data structure, in their order.

SIX, Swiss Implementation Guidelines for the QR-bill, version 2.4 of 24 February 2026 (valid from 14 November 2026): by
"IG" and a number one of its chapters is meant. What it allows was allowed by version 2.3 as well, which stays valid
until November 2027.
"""

from __future__ import annotations

from dataclasses import replace

from printreport.model.slip import Payment, PostalAddress
from printreport.slips import payment as said
from printreport.slips.figures import two_decimals
from printreport.slips.identifiers import iban
from printreport.slips.letters import allowed

HEADER = ("SPC", "0200", "1")  # IG 4.2.2: Swiss Payments Code, version 2.0, UTF-8 with the characters of 4.1.1
STRUCTURED = "S"  # the only kind of address since 21 November 2025
TRAILER = "EPD"
SEPARATOR = "\n"  # IG 4.1.4: CR and LF, or LF alone, which takes less room; none behind the last line
QRR, SCOR, NON = "QRR", "SCOR", "NON"

_QR_IIDS = range(30000, 32000)  # IG 2.9: banks' numbers that stand in QR-IBANs alone
_EXTRA = frozenset("ȘșȚț€")


def payload(payment: Payment) -> str:
    """Return the exact text of the code: lines 1 to 31, and behind them what there is of 32 to 34."""
    lines = (
        *HEADER,
        account(payment),
        *_party(payment, holder(payment), address(payment)),
        *("",) * 7,  # the ultimate creditor, reserved: its lines stand there, empty
        two_decimals(payment.amount),
        payment.currency,
        *_debtor(payment),
        reference_type(payment),
        reference(payment),
        message(payment),
        TRAILER,
        *_additional(payment),
    )
    return SEPARATOR.join(lines)


def known(sign: str) -> bool:
    """Whether a character may stand in the code (IG 4.1.1): Basic Latin, Latin-1, Latin Extended-A and five more."""
    return " " <= sign <= "~" or "\xa0" <= sign <= "\u017f" or sign in _EXTRA


def account(payment: Payment) -> str:
    """Return the creditor's IBAN or QR-IBAN, without spaces."""
    return iban.normal(payment.detail("account"))


def is_qr_iban(number: str) -> bool:
    """Whether an IBAN is a QR-IBAN: the bank's number behind its check digits is a QR-IID (IG 2.9, 2.10)."""
    iid = iban.normal(number)[4:9]
    return iid.isascii() and iid.isdigit() and int(iid) in _QR_IIDS


def holder(payment: Payment) -> str:
    """Return in whose name the account is held: the creditor's name must be exactly that (IG 4.2.2, line 6)."""
    return written(payment, said.holder(payment))


def address(payment: Payment) -> PostalAddress:
    """Return the creditor's address in its parts; a country that it leaves out is the payee's."""
    postal = payment.payee_address or PostalAddress()
    return postal if postal.country else replace(postal, country=payment.country)


def reference(payment: Payment) -> str:
    """Return the reference without the spaces that it is printed with."""
    return payment.detail("reference").replace(" ", "").replace("\xa0", "").upper()


def reference_type(payment: Payment) -> str:
    """Return which kind of reference it is: SCOR where it begins as ISO 11649 has it, else QRR; NON without one."""
    number = reference(payment)
    if not number:
        return NON
    return SCOR if number.startswith("RF") else QRR


def message(payment: Payment) -> str:
    """Return the unstructured message: the slip's own, or else what the gift is for, with a typist's apostrophes."""
    own = payment.detail("message")
    return written(payment, own or payment.purpose.replace("’", "'"))


def billing(payment: Payment) -> str:
    """Return the billing information, which begins with ``//`` and the two signs of its syntax (IG, annex D)."""
    return written(payment, payment.detail("billing-information"))


def procedures(payment: Payment) -> tuple[str, ...]:
    """Return the parameters of up to two alternative procedures, such as eBill."""
    keys = ("procedure", "second-procedure")
    return tuple(written(payment, said) for said in map(payment.detail, keys) if said)


def written(payment: Payment, text: str) -> str:
    """Return a text as it goes into the code: as it was written, or with other letters where the slip allows that."""
    return allowed(payment, text, known)


def _party(payment: Payment, name: str, postal: PostalAddress) -> tuple[str, ...]:
    """Write lines 5 to 11, or 21 to 27: who, with a structured address."""
    parts = (name, postal.street, postal.number, postal.postcode, postal.town, postal.country)
    return (STRUCTURED, *(written(payment, part) for part in parts))


def _debtor(payment: Payment) -> tuple[str, ...]:
    debtor = payment.debtor
    return _party(payment, debtor.name, debtor.address) if debtor else ("",) * 7


def _additional(payment: Payment) -> tuple[str, ...]:
    """Return the lines that are left out where nothing is said (IG 4.2.1, status A).

    The guidelines do not say what stands in line 32 where only line 33 is used; it is kept, empty, so that the
    procedure stays in its place.
    """
    lines = (billing(payment), *procedures(payment))
    return lines if any(lines) else ()
