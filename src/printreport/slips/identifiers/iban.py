"""IBAN: ISO 13616-1:2020. Its lengths and structures are SWIFT's registry, which python-stdnum carries.

The check digits are ISO 7064 mod 97-10 and run from 02 to 98 (ISO 13616-1, 6): 00, 01 and 99 leave the same remainder
as another pair and are none, so they are reckoned and compared rather than divided.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum import iban, numdb
from stdnum.exceptions import InvalidComponent, ValidationError

from printreport.diagnostics import Diagnostic, error
from printreport.slips.identifiers.transposition import or_transposed
from printreport.slips.scheme import Asked, Check

_COPY = "copy it from a statement of the account"
_PARTS = re.compile(r"(\d+)!([nac])")


def normal(text: str) -> str:
    """Return an IBAN as banks exchange it: capital letters and digits, no spaces. Nothing else is taken out."""
    return text.replace(" ", "").replace("\xa0", "").upper()


def show(text: str) -> str:
    """Return an IBAN as it is printed: in groups of four (ISO 13616-1, 5)."""
    number = normal(text)
    return " ".join(number[place : place + 4] for place in range(0, len(number), 4))


def fault(text: str) -> str:
    """Say what is wrong with an IBAN, as the end of a sentence about it; empty when nothing is."""
    return _signs(text) or _country(text) or _length(text) or _check_digits(text) or _structure(text)


def country(text: str) -> str:
    """Return the country of an account, ISO 3166-1."""
    return normal(text)[:2]


def _signs(text: str) -> str:
    number = normal(text)
    if re.fullmatch(r"[A-Z]{2}[0-9]{2}[0-9A-Z]+", number):
        return ""
    return "does not begin with two letters and two digits, with letters and digits alone behind them"


def _country(text: str) -> str:
    return "" if _bban(text) else f"begins with `{country(text)}`, which no IBAN does"


def _length(text: str) -> str:
    length, right = len(normal(text)), 4 + sum(int(many) for many, _ in _PARTS.findall(_bban(text)))
    return "" if length == right else f"has {length} characters; those of {country(text)} have {right}"


def _check_digits(text: str) -> str:
    return "" if _fits(normal(text)) else "has check digits that do not fit"


def _structure(text: str) -> str:
    try:
        iban.validate(normal(text))
    except InvalidComponent:
        return ""  # a bank that the library's list does not know: lists of banks grow old
    except ValidationError:
        return f"has check digits that fit, but is not built as accounts in {country(text)} are"
    return ""


def _fits(number: str) -> bool:
    return bool(re.fullmatch(r"[A-Z]{2}[0-9]{2}[0-9A-Z]+", number)) and iban.calc_check_digits(number) == number[2:4]


def _bban(text: str) -> str:
    """Return how an account of the IBAN's country is built (``8!n10!n``); empty for a country without IBANs."""
    parts = numdb.get("iban").info(normal(text)[:2])
    return str(parts[0][1].get("bban", "")) if parts else ""


def _account(asked: Asked) -> str:
    return asked.payment.detail("account")


def iban_characters(asked: Asked) -> Iterator[Diagnostic]:
    """The account is not written as an IBAN is: two letters, two digits, then letters and digits (ISO 13616-1, 6).

    Spaces between the groups are welcome. Copy it from a statement of the account.
    """
    account = _account(asked)
    if account and (why := _signs(account)):
        yield error("iban-characters", f"the account `{account}` {why}", asked.place("account"), _COPY)


def iban_country(asked: Asked) -> Iterator[Diagnostic]:
    """The account begins with two letters that are no country with IBANs. Copy it from a statement of the account."""
    account = _account(asked)
    if account and not _signs(account) and (why := _country(account)):
        yield error("iban-country", f"the account `{show(account)}` {why}", asked.place("account"), _COPY)


def iban_length(asked: Asked) -> Iterator[Diagnostic]:
    """The account is longer or shorter than those of its country (SWIFT IBAN registry): a digit is missing or twice."""
    account = _account(asked)
    if account and not (_signs(account) or _country(account)) and (why := _length(account)):
        yield error("iban-length", f"the account `{show(account)}` {why}", asked.place("account"), _COPY)


def iban_check_digits(asked: Asked) -> Iterator[Diagnostic]:
    """The account's check digits do not fit (ISO 13616-1, 6): a digit is wrong, or two were exchanged."""
    account = _account(asked)
    if account and not (_signs(account) or _country(account) or _length(account)) and (why := _check_digits(account)):
        hint = or_transposed(normal(account), lambda candidate: not fault(candidate), show, _COPY)
        yield error("iban-check-digits", f"the account `{show(account)}` {why}", asked.place("account"), hint)


def iban_structure(asked: Asked) -> Iterator[Diagnostic]:
    """The account's check digits fit, but what stands behind them is no account of that country.

    A letter stands where the country has digits, or the country's own check digits do not fit (SWIFT IBAN registry).
    """
    account = _account(asked)
    wrong = not account or _signs(account) or _country(account) or _length(account) or _check_digits(account)
    if not wrong and (why := _structure(account)):
        yield error("iban-structure", f"the account `{show(account)}` {why}", asked.place("account"), _COPY)


CHECKS: tuple[Check, ...] = (iban_characters, iban_country, iban_length, iban_check_digits, iban_structure)
