"""What a UPN QR code says: twenty fields, each ended by a line feed, in ISO 8859-2.

Bank Association of Slovenia (ZBS, Združenje bank Slovenije), UPN QR – tehnični standard, version 1.1 of November 2016:
by "standard" and a number one of its chapters is meant. Navodilo o obliki, vsebini in uporabi UPN QR, version 1.1,
annex 2, says which fields an order has. Decision 0010 tells how both were read.

Fields 1 to 19 and the sum of their lengths are the twenty; a reserve of spaces may follow and says nothing. So it has
been since 2016: a "standard of 2024 with 20 fields", which a program speaks of, counts the same fields.

A slip without payer and amount is the order of an issuer for charity: example D of the standard's annex 1.
"""

from __future__ import annotations

from decimal import Decimal

from printreport.model.slip import Party, Payment, PostalAddress
from printreport.slips import payment as said
from printreport.slips.identifiers import iban
from printreport.slips.letters import allowed

COUNTRY = "SI"
LEADING = "UPNQR"
CHARITY = "CHAR"  # the purpose of ISO 20022 for gifts to charity, as in example D
END = "\n"
ENCODING = "iso8859-2"  # standard, 5.1 d
MOST_BYTES = 411  # standard, 5.2: what version 15 holds at level M beside the mark of its character set
LARGEST = Decimal("999999999.99")  # standard, 5.2, field 9


def payload(payment: Payment) -> str:
    """Return the exact text of the code: fields 1 to 19, and the sum of their lengths."""
    payer = party(payment, payment.debtor)
    fields = (
        LEADING,
        *("",) * 4,  # the payer's account, paying in and out, the payer's reference: for those who pay to fill in
        *payer,
        amount(payment.amount),
        *("",) * 2,  # the day of payment, and whether it is urgent
        purpose_code(payment),
        message(payment),
        "",  # the day until which to pay: a gift has none
        iban.normal(payment.detail("account")),
        reference(payment),
        *payee(payment),
    )
    return "".join(field + END for field in (*fields, control(fields)))


def control(fields: tuple[str, ...]) -> str:
    """Return field 20: how long fields 1 to 19 are with the line feeds behind them, three digits."""
    return f"{sum(len(field) + len(END) for field in fields):03}"


def amount(sum_: Decimal | None) -> str:
    """Write an amount in cents, eleven digits; noughts where the donor chooses."""
    return f"{int((sum_ or Decimal(0)) * 100):011}"


def purpose_code(payment: Payment) -> str:
    """Return what kind of payment it is: a gift to charity, where nothing else was written."""
    return payment.detail("purpose-code") or CHARITY


def message(payment: Payment) -> str:
    """Return what the payment is for, on the form and in the code, with a typist's apostrophes where it is prose."""
    words = said.message(payment).strip(" ")
    return allowed(payment, words if payment.detail("message") else words.replace("’", "'"), known)


def reference(payment: Payment) -> str:
    """Return the payee's reference without the spaces that it is printed with."""
    return payment.detail("reference").replace(" ", "").replace("\xa0", "").upper()


def payee(payment: Payment) -> tuple[str, str, str]:
    """Return name, street and town of whom the account belongs to: fields 17 to 19."""
    return party(payment, Party(said.holder(payment), payment.payee_address or PostalAddress()))


def party(payment: Payment, who: Party | None) -> tuple[str, str, str]:
    """Return name, street with its number, and postcode with the town; empty where nobody is named."""
    if who is None:
        return ("", "", "")
    postal = who.address
    abroad = f"{postal.country}-" if postal.country and postal.country != COUNTRY else ""
    lines = (who.name, f"{postal.street} {postal.number}", f"{abroad}{postal.postcode} {postal.town}")
    name, street, town = (allowed(payment, line.strip(" "), known) for line in lines)
    return (name, street, town)


def known(sign: str) -> bool:
    """Whether a character may stand in the code: all of ISO 8859-2 that can be seen, and the space (standard, 5.2)."""
    return sign.isprintable() and encodable(sign)


def encodable(sign: str) -> bool:
    """Whether ISO 8859-2 has a character."""
    try:
        sign.encode(ENCODING)
    except UnicodeEncodeError:
        return False
    return True
