"""Checks of what must go together on a Swiss QR-bill: account, reference and currency.

SIX Implementation Guidelines 2.4: 2.9 to 2.12, 4.2.2 and 7.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from printreport.diagnostics import Diagnostic, error
from printreport.slips.identifiers import iban
from printreport.slips.references import iso11649, qrr
from printreport.slips.scheme import Asked
from printreport.slips.swiss_qr import payload as code


def _sound(asked: Asked) -> bool:
    """Whether the account is one at all: what it goes with is judged only then."""
    account = asked.payment.detail("account")
    return bool(account) and not iban.fault(account)


def swiss_currency(asked: Asked) -> Iterator[Diagnostic]:
    """A QR-IBAN takes francs alone, since 14 November 2026: for euros write the account's other IBAN.

    (SIX guidelines, 2.10 and 4.2.2, line 20.)
    """
    currency = asked.payment.currency
    if currency != "CHF" and _sound(asked) and code.is_qr_iban(asked.payment.detail("account")):
        message = f"the slip `{asked.slip}` asks for {currency} with a QR-IBAN, which takes CHF alone"
        hint = "write the account's other IBAN, which is no QR-IBAN, and an RF reference if you use one"
        yield error("swiss-currency", message, asked.place("currency"), hint)


def swiss_reference_kind(asked: Asked) -> Iterator[Diagnostic]:
    """Account and reference do not go together (SIX guidelines, 2.10, 7.1): the bank will send the gift back.

    A QR-IBAN (its bank's number, in places 5 to 9, lies between 30000 and 31999) goes with a QR reference of 27 digits
    and with nothing else. Any other IBAN goes with an RF reference, or with none.
    """
    if not _sound(asked):
        return
    kind, account = code.reference_type(asked.payment), asked.payment.detail("account")
    if code.is_qr_iban(account) and kind != code.QRR:
        what = "an RF reference" if kind == code.SCOR else "no reference"
        message = f"the account `{iban.show(account)}` is a QR-IBAN, but the slip `{asked.slip}` has {what}"
        hint = "make a QR reference: printreport slip reference qrr NUMBER; or write the account's other IBAN"
        yield error("swiss-reference-kind", message, asked.place("reference"), hint)
    elif kind == code.QRR and not code.is_qr_iban(account):
        message = (
            f"the reference of the slip `{asked.slip}` is no RF reference, and `{iban.show(account)}` is no QR-IBAN"
        )
        hint = "write the QR-IBAN, or make an RF reference: printreport slip reference rf NUMBER"
        yield error("swiss-reference-kind", message, asked.place("reference"), hint)


def swiss_reference(asked: Asked) -> Iterator[Diagnostic]:
    """The reference is not built as its kind is, or its check digits do not fit.

    A QR reference has 27 digits, the last of them by modulo 10 recursive; an RF reference has up to 25 letters and
    digits. (SIX guidelines, 2.12 and annex B; ISO 11649.)
    """
    written = asked.payment.detail("reference")
    kinds = {code.QRR: qrr.QRR, code.SCOR: iso11649.RF}
    kind = kinds.get(code.reference_type(asked.payment))
    if kind and (why := kind.check(written)):
        message = f"the reference `{written}` {why}"
        yield error("swiss-reference", message, asked.place("reference"), kind.hint(written))
