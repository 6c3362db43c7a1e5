"""Drawing a code for payment apps, and what stands beside it to be copied by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from printreport.model.slip import Code, Payment
from printreport.slips.apps.geometry import LARGEST_VERSION, SIDES
from printreport.slips.code import Symbol, qr
from printreport.slips.identifiers import bic, iban
from printreport.slips.scheme import Codes, Fill, Place, Words

WANT = Symbol(largest=LARGEST_VERSION)
Said = Callable[[Payment], str]


def drawing(payload: Said, fill: Fill, want: Symbol = WANT) -> Codes:
    """Return what draws a scheme's code as large as its place allows; a screen reader says whose it is."""

    def codes(payment: Payment, words: Words, place: Place) -> tuple[Code, ...]:
        said = fill(payment)
        title = f"{words['transfer_code']} {said['payee']}, {said['account']}"
        return (qr(payload(payment), SIDES[place], title, want),)

    return codes


def by_account(payee: Said, reference: Said, message: Said) -> Fill:
    """Return what fills a scheme that pays into an account by its IBAN, printed in groups to be copied by hand."""

    def fill(payment: Payment) -> Mapping[str, Any]:
        account, bank = iban.show(payment.detail("account")), bic.show(payment.detail("bic"))
        return shown(payment, payee(payment), account, reference(payment), message(payment), bank)

    return fill


def shown(
    payment: Payment, payee: str, account: str, reference: str = "", message: str = "", bic: str = ""
) -> Mapping[str, Any]:
    """Return what the template prints beside the code, by name."""
    return {
        "payee": payee,
        "account": account,
        "bic": bic,
        "amount": payment.amount,
        "currency": payment.currency,
        "reference": reference,
        "message": message,
    }
