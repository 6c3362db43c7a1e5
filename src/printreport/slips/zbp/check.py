"""Checks of a Polish 2D code: ZBP's recommendation, version 1.0, its table of fields."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from printreport.diagnostics import Diagnostic, error
from printreport.slips.apps import app_beside
from printreport.slips.identifiers import iban
from printreport.slips.identifiers.transposition import or_transposed
from printreport.slips.letters import named, strange
from printreport.slips.scheme import Asked, Check
from printreport.slips.zbp.decode import fits
from printreport.slips.zbp.payload import COUNTRY, known, name, nip, title

_LARGEST = Decimal("9999.99")
NAME, TITLE = 20, 32
_CURRENCY = "PLN"


def zbp_currency(asked: Asked) -> Iterator[Diagnostic]:
    """The code asks for a transfer within Poland, in złote, and this slip asks for something else."""
    if asked.payment.currency != _CURRENCY:
        said = f"the slip `{asked.slip}` asks for {asked.payment.currency}; a Polish 2D code is paid in {_CURRENCY}"
        yield error("zbp-currency", said, asked.place("currency"), f"write `currency: {_CURRENCY}`")


def zbp_account(asked: Asked) -> Iterator[Diagnostic]:
    """The account is not held in Poland, and the code has room for the 26 digits of a Polish one alone (field 3)."""
    account = asked.payment.detail("account")
    if account and not iban.fault(account) and iban.country(account) != COUNTRY:
        said = f"the account `{iban.show(account)}` is not held in Poland"
        yield error("zbp-account", said, asked.place("account"), "write a Polish account, or take another scheme")


def zbp_nip(asked: Asked) -> Iterator[Diagnostic]:
    """The payee's tax number, NIP, is not ten digits, or its check digit does not fit (field 1)."""
    written = asked.payment.detail("nip")
    if written and not fits(nip(asked.payment)):
        said = f"the tax number `{written}` is no NIP: ten digits, of which the last is a check digit"
        hint = or_transposed(nip(asked.payment), fits, str, "copy it from your register of companies")
        yield error("zbp-nip", said, asked.place("nip"), hint)


def zbp_amount(asked: Asked) -> Iterator[Diagnostic]:
    """The amount has no room in the code, which holds six digits of grosze: up to 9999.99 (field 4)."""
    sum_ = asked.payment.amount
    if sum_ is not None and sum_.is_finite() and sum_ > _LARGEST:
        said = f"the amount {sum_} has no room in the code, which holds up to {_LARGEST}"
        yield error("zbp-amount", said, asked.place("amount"), "take it out, and the donor writes the amount")


def zbp_text(asked: Asked) -> Iterator[Diagnostic]:
    r"""Name or title is missing or too long, or holds a character that the code does not take (fields 5 and 6).

    A name has 20 characters, a title 32: Polish letters, digits, spaces, and , . / \\ @ # & * _ among them. With
    `transliterate: true`, foreign letters lose their accents.
    """
    payment = asked.payment
    key = "purpose" if payment.purpose and not payment.detail("message") else "message"
    for where, words, most in (("holder", name(payment), NAME), (key, title(payment), TITLE)):
        at = asked.place(where)
        if not words:
            said = f"the slip `{asked.slip}` gives its transfer no title"
            yield error("zbp-text", said, at, f"write one under `{where}`")
        elif odd := strange(words, known):
            said = f"the {where} of the slip `{asked.slip}` holds {named(odd)}, which its code does not take"
            yield error("zbp-text", said, at, f"write it with other characters under `{where}`")
        elif len(words) > most:
            said = f"the {where} of the slip `{asked.slip}` has {len(words)} characters; {most} have room"
            yield error("zbp-text", said, at, f"write a shorter one under `{where}`")


CHECKS: tuple[Check, ...] = (
    *iban.CHECKS,
    zbp_currency,
    zbp_account,
    zbp_nip,
    zbp_amount,
    zbp_text,
    app_beside,
)
