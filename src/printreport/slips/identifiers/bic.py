"""BIC, ISO 9362:2022: four characters for the bank, two for its country, two for its place, three for a branch."""

from __future__ import annotations

from collections.abc import Iterator

from stdnum import bic
from stdnum.exceptions import InvalidLength, ValidationError

from printreport.diagnostics import Diagnostic, error, warning
from printreport.slips.identifiers import iban
from printreport.slips.scheme import Asked, Check

# Territories whose banks have the BIC of one country and the accounts of another
_ONE_HOUSE = (
    frozenset({"GB", "GG", "IM", "JE"}),
    frozenset({"FR", "MC", "GF", "GP", "MQ", "YT", "RE", "PM", "BL", "MF", "NC", "PF", "WF", "TF"}),
    frozenset({"FI", "AX"}),
    frozenset({"IT", "SM", "VA"}),
    frozenset({"CH", "LI"}),
)


def normal(text: str) -> str:
    """Return a BIC as banks exchange it: capital letters and digits, no spaces."""
    return text.replace(" ", "").upper()


def show(text: str) -> str:
    """Return a BIC as it is printed, which is as it is exchanged."""
    return normal(text)


def fault(text: str) -> str:
    """Say what is wrong with a BIC, as the end of a sentence about it; empty when nothing is."""
    number = normal(text)
    if not number.isascii() or not number.isalnum():
        return "holds other signs than letters and digits"
    try:
        bic.validate(number)
    except InvalidLength:
        return f"has {len(number)} characters; a BIC has 8 or 11"
    except ValidationError:
        return "is not four letters, a country's two letters, and two or five letters or digits"
    return ""


def bic_form(asked: Asked) -> Iterator[Diagnostic]:
    """The BIC is not built as one (ISO 9362): the bank's file would name no bank.

    It has 8 or 11 letters and digits: COBADEFF, COBADEFFXXX. The IBAN alone often does; then take the BIC out.
    """
    written = asked.payment.detail("bic")
    if written and (why := fault(written)):
        yield error("bic-form", f"the BIC `{written}` {why}", asked.place("bic"), "copy it from the bank's letter")


def bic_country(asked: Asked) -> Iterator[Diagnostic]:
    """The BIC names a bank in another country than the account's. One of the two may belong to somebody else."""
    written, account = asked.payment.detail("bic"), asked.payment.detail("account")
    if not written or not account or fault(written) or iban.fault(account):
        return
    places = {normal(written)[4:6], iban.country(account)}
    if len(places) > 1 and not any(places <= house for house in _ONE_HOUSE):
        message = f"the BIC `{normal(written)}` is of another country than the account `{iban.show(account)}`"
        yield warning("bic-country", message, asked.place("bic"), "compare both with a letter of the bank")


CHECKS: tuple[Check, ...] = (bic_form, bic_country)
