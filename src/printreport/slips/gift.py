"""Checks of the gift itself, for every scheme: currency, amounts, how often, and the codes that come back with it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from difflib import get_close_matches
from types import MappingProxyType

from printreport.diagnostics import Diagnostic, did_you_mean, error
from printreport.slips.ask import slip_words_too_long
from printreport.slips.currencies import MINOR_UNITS, SIGNS
from printreport.slips.scheme import Asked, Check

FREQUENCIES: Mapping[str, int] = MappingProxyType({"once": 0, "monthly": 12, "quarterly": 4, "yearly": 1})  # a year
MOST_AMOUNTS = 6  # what the form was drawn for; a longer choice is no choice
LONGEST_APPEAL = 24  # characters that stand on one line of the slip


def unknown_currency(asked: Asked) -> Iterator[Diagnostic]:
    """The currency is no code of ISO 4217, so neither its sign nor its decimals are known.

    Write three capital letters: EUR, CHF, THB.
    """
    code = asked.payment.currency
    if code not in MINOR_UNITS:
        message = f"`{code}`, the currency of the slip `{asked.slip}`, is no code of ISO 4217"
        yield error("unknown-currency", message, asked.place("currency"), _near_currency(code))


def _near_currency(code: str) -> str:
    """Offer the code that was likely meant."""
    letters = code.strip().upper()
    known = letters if letters in MINOR_UNITS else SIGNS.get(letters, SIGNS.get(code))
    near = [known] if known else get_close_matches(letters, MINOR_UNITS, n=3, cutoff=0.66)
    words = " or ".join(f"`{one}`" for one in near)
    return f"did you mean {words}?" if near else "write the three letters of the currency, such as `EUR` or `USD`"


def amount_not_positive(asked: Asked) -> Iterator[Diagnostic]:
    """An amount is nothing, or less: nobody can give it. Take it out; an own amount can always be written in."""
    for amount, key in _asked_for(asked):
        if not amount.is_finite() or amount <= 0:
            message = f"the slip `{asked.slip}` asks for {amount}, which is no amount to give"
            yield error("amount-not-positive", message, asked.place(key), "write an amount above nought")


def _asked_for(asked: Asked) -> list[tuple[Decimal, str]]:
    """Return every amount that the slip names, the fixed one among them, with the key under which it stands."""
    offered = [(amount, "amounts") for amount, _ in asked.payment.amounts]
    return offered if asked.payment.amount is None else [*offered, (asked.payment.amount, "amount")]


def amount_decimals(asked: Asked) -> Iterator[Diagnostic]:
    """An amount has more decimals than its currency has small change (ISO 4217, minor unit): banks refuse it."""
    digits = MINOR_UNITS.get(asked.payment.currency)
    for amount, key in _asked_for(asked):
        if digits is None or not amount.is_finite() or amount == round(amount, digits):
            continue
        allowed = "no decimals" if digits == 0 else f"at most {digits} decimals"
        message = f"the slip `{asked.slip}` asks for {amount}, but {asked.payment.currency} has {allowed}"
        yield error("amount-decimals", message, asked.place(key), f"round it, for example to {amount:.{digits}f}")


def amount_twice(asked: Asked) -> Iterator[Diagnostic]:
    """Two amounts of one slip are the same, so a donor would not know which box to tick. Take one of them out."""
    values = [amount for amount, _ in asked.payment.amounts if amount.is_finite()]
    for amount in sorted({value for value in values if values.count(value) > 1}):
        message = f"the slip `{asked.slip}` asks for {amount.normalize():f} {asked.payment.currency} twice"
        yield error("amount-twice", message, asked.place("amounts"), "take one of the two out")


def amounts_too_many(asked: Asked) -> Iterator[Diagnostic]:
    """There are more amounts than stand on the form with room to tick them. Keep those that are given most."""
    count = len(asked.payment.amounts)
    if count > MOST_AMOUNTS:
        message = f"the slip `{asked.slip}` asks for {count} amounts; the form has room for {MOST_AMOUNTS}"
        yield error("amounts-too-many", message, asked.place("amounts"), "keep three or four that are given most")


def unknown_frequency(asked: Asked) -> Iterator[Diagnostic]:
    """How often a gift is asked for must be once, monthly, quarterly or yearly: these have words in every language."""
    for often in asked.payment.frequency:
        if often not in FREQUENCIES:
            message = f"the slip `{asked.slip}` asks for gifts `{often}`, which is no known rhythm"
            yield error("unknown-frequency", message, asked.place("frequency"), did_you_mean(often, FREQUENCIES))


def frequency_twice(asked: Asked) -> Iterator[Diagnostic]:
    """The same rhythm is offered twice. Take one of the two out."""
    offered = asked.payment.frequency
    for often in sorted({often for often in offered if offered.count(often) > 1}):
        message = f"the slip `{asked.slip}` offers `{often}` twice"
        yield error("frequency-twice", message, asked.place("frequency"), "take one of the two out")


def appeal_characters(asked: Asked) -> Iterator[Diagnostic]:
    """The appeal code comes back on paper, in addresses and in bank files: it must be short and easy to copy.

    Use letters, digits, full stops and hyphens, at most 24 of them: AR25, SPRING-26.
    """
    appeal = asked.payment.appeal
    odd = sorted({sign for sign in appeal if not (sign.isascii() and (sign.isalnum() or sign in "-._"))})
    hint = "use letters A to Z, digits, hyphens and full stops, as in AR25"
    if odd:
        message = f"the appeal code of the slip `{asked.slip}` holds {' and '.join(map(sign_name, odd))}"
        yield error("appeal-characters", message, asked.place("appeal"), hint)
    elif len(appeal) > LONGEST_APPEAL:
        message = f"the appeal code of the slip `{asked.slip}` has {len(appeal)} characters; {LONGEST_APPEAL} have room"
        yield error("appeal-characters", message, asked.place("appeal"), hint)


def sign_name(sign: str) -> str:
    """Name a character so that it can be found, even when it cannot be seen: ``a space``, ``a line break``, ``“é”``."""
    named = {" ": "a space", "\n": "a line break", "\r": "a line break", "\t": "a tab", "\xa0": "a no-break space"}
    if sign in named:
        return named[sign]
    unseen = unicodedata.category(sign)[0] in "CZ"
    return f"an unseen character (U+{ord(sign):04X})" if unseen else f"“{sign}”"


CHECKS: tuple[Check, ...] = (
    unknown_currency,
    amount_not_positive,
    amount_decimals,
    amount_twice,
    amounts_too_many,
    unknown_frequency,
    frequency_twice,
    appeal_characters,
    slip_words_too_long,
)
