"""Drawing a code for payment apps, and what stands beside it to be copied by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printreport.model.slip import Code, Payment
from printreport.slips.apps.geometry import LARGEST_VERSION, SIDES
from printreport.slips.code import Symbol, qr
from printreport.slips.scheme import Place, Words

WANT = Symbol(largest=LARGEST_VERSION)


def drawn(payload: str, words: Words, place: Place, said: Mapping[str, Any], want: Symbol = WANT) -> tuple[Code, ...]:
    """Draw a code as large as its place allows; a screen reader says whose it is."""
    title = f"{words['transfer_code']} {said['payee']}, {said['account']}"
    return (qr(payload, SIDES[place], title, want),)


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
