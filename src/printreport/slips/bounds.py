"""What every scheme may bound, checked for all alike: currency, amount, the account's country, texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from printreport.diagnostics import Diagnostic, error
from printreport.slips.details import ACCOUNT
from printreport.slips.identifiers import iban
from printreport.slips.letters import named, strange
from printreport.slips.scheme import Asked, Scheme, Text

_FEW = 3  # countries that a hint names


def beyond(asked: Asked, scheme: Scheme, known: Mapping[str, Scheme]) -> Iterator[Diagnostic]:
    """Return where a payment goes beyond what a scheme can carry; `known` are those that might be taken instead."""
    yield from _currency(asked, scheme)
    yield from _country(asked, scheme, known)
    yield from _amount(asked, scheme)
    for text in scheme.texts(asked.payment):
        yield from _letters(asked, text)
        yield from _length(asked, text)


def _currency(asked: Asked, scheme: Scheme) -> Iterator[Diagnostic]:
    currency = asked.payment.currency
    if scheme.currencies and currency not in scheme.currencies:
        pays = " and ".join(scheme.currencies)
        message = f"the slip `{asked.slip}` asks for {currency}; `{scheme.name}` is paid in {pays}"
        yield error("scheme-currency", message, asked.place("currency"), f"write `currency: {scheme.currencies[0]}`")


def _country(asked: Asked, scheme: Scheme, known: Mapping[str, Scheme]) -> Iterator[Diagnostic]:
    """Say where an account is held that is none of the scheme's countries, and which scheme would reach it."""
    account = asked.payment.detail(ACCOUNT.name)
    if not _reaches(scheme) or not account or iban.fault(account) or iban.country(account) in scheme.countries:
        return
    country = iban.country(account)
    others = [f"take `{other.name}`" for other in known.values() if _reaches(other) and country in other.countries]
    few = len(scheme.countries) <= _FEW
    hints = [f"write an account in {' or '.join(scheme.countries) if few else 'one of its countries'}", *others]
    message = f"the account `{iban.show(account)}` is held in {country}, which `{scheme.name}` does not reach"
    yield error("account-country", message, asked.place(ACCOUNT.name), ", or ".join(hints))


def _reaches(scheme: Scheme) -> bool:
    """Whether a scheme pays into accounts of certain countries."""
    return bool(scheme.countries) and any(detail.name == ACCOUNT.name for detail in scheme.details)


def _amount(asked: Asked, scheme: Scheme) -> Iterator[Diagnostic]:
    amount = asked.payment.amount
    if amount is not None and scheme.largest is not None and amount.is_finite() and amount > scheme.largest:
        message = f"the amount {amount} has no room in the code of `{scheme.name}`, which holds up to {scheme.largest}"
        yield error("amount-beyond", message, asked.place("amount"), "take it out, and the donor writes the amount")


def _letters(asked: Asked, text: Text) -> Iterator[Diagnostic]:
    """Say which characters of a text the code does not take; one that cannot be seen can be written no other way."""
    if odd := strange(text.text, text.known):
        message = f"{text.words} of the slip `{asked.slip}` holds {named(odd)}, which its code does not take"
        final = asked.payment.transliterate or any(not sign.isprintable() for sign in odd)
        hint = "write it with other characters" if final else "write `transliterate: true`, or other characters"
        yield error("code-characters", message, asked.place(text.key), hint)


def _length(asked: Asked, text: Text) -> Iterator[Diagnostic]:
    if len(text.text) > text.most:
        message = f"{text.words} of the slip `{asked.slip}` has {len(text.text)} characters; {text.most} have room"
        yield error("code-too-long", message, asked.place(text.key), f"write a shorter one under `{text.key}`")
