"""What forms of a whole page have in common: the page to themselves, their country's money, the texts they print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from printreport.diagnostics import Diagnostic, error
from printreport.model.slip import Payment
from printreport.slips.scheme import Asked, Check

# The only money that each can ask for
CURRENCIES: Mapping[str, str] = MappingProxyType(
    {"gift-aid": "GBP", "sepa-mandate": "EUR", "uk-standing-order": "GBP", "us-reply": "USD"}
)


def form_currency(asked: Asked) -> Iterator[Diagnostic]:
    """The form belongs to a country whose banks and tax office reckon in another currency than the slip asks for.

    A Gift Aid declaration and a standing order are in pounds, a SEPA mandate in euros, a form of the United States in
    dollars.
    """
    for scheme in asked.schemes:
        currency = CURRENCIES.get(scheme, asked.payment.currency)
        if asked.payment.currency != currency:
            message = f"the slip `{asked.slip}` asks for {asked.payment.currency}; `{scheme}` is made in {currency}"
            yield error("form-currency", message, asked.place("currency"), f"write `currency: {currency}`")


def form_beside(asked: Asked) -> Iterator[Diagnostic]:
    """The form takes its page to itself, and the slip names another scheme that would stand there.

    Describe two slips, with one of them each; an edition may be issued with both.
    """
    forms = [scheme for scheme in asked.schemes if scheme in CURRENCIES]
    others = [scheme for scheme in asked.schemes if scheme not in CURRENCIES]
    if forms and others:
        beside = " and ".join(f"`{scheme}`" for scheme in others)
        message = f"the form `{forms[0]}` of the slip `{asked.slip}` leaves no room for {beside}"
        yield error("form-beside", message, asked.place("scheme"), "describe two slips, with one of them each")


def form_dedication(asked: Asked) -> Iterator[Diagnostic]:
    """The slip asks for a dedication, and its form has no lines for one: it belongs to a bank or a tax office.

    Describe a slip with `scheme: reply`, which has them.
    """
    if asked.payment.dedication:
        for form in (scheme for scheme in asked.schemes if scheme in CURRENCIES):
            message = f"the form `{form}` of the slip `{asked.slip}` has no lines for a dedication"
            yield error("form-dedication", message, asked.place("dedication"), "take `dedication` out")


def rhythms(payment: Payment) -> tuple[str, ...]:
    """Return the rhythms that the slip offers; none where it offers a single gift alone, which is said by saying none.

    A slip whose entry has no `frequency` asks for a gift `once`.
    """
    return () if payment.frequency == ("once",) else payment.frequency


def payee(payment: Payment) -> str:
    """Return who receives the gift, on one line."""
    return " ".join(payment.payee.split())


def address(payment: Payment) -> tuple[str, ...]:
    """Return the lines of the payee's address without the name."""
    lines = payment.address
    return lines[1:] if lines and lines[0].casefold() == payee(payment).casefold() else lines


def common(payment: Payment) -> dict[str, Any]:
    """Return what every form of a whole page prints of its own."""
    return {"payee": payee(payment), "address": address(payment), "amount": payment.amount}


CHECKS: tuple[Check, ...] = (form_currency, form_beside, form_dedication)
