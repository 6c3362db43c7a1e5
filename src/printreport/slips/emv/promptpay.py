"""PromptPay, Thailand: the account is a telephone, a tax number or an electronic purse.

Bank of Thailand, Thai QR Code Payment Standard, of 2017, credit transfer with PromptPay ID (field 29).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from stdnum.exceptions import ValidationError
from stdnum.th import tin

from printreport.diagnostics import Diagnostic, error
from printreport.model.slip import Payment
from printreport.slips.emv.payload import System
from printreport.slips.emv.tlv import Field
from printreport.slips.identifiers.transposition import or_transposed
from printreport.slips.scheme import Asked

# How an ID is written, and the field that it goes into
_PHONE, _TAX, _PURSE = "01", "02", "03"
_KINDS: Mapping[str, str] = MappingProxyType({r"0[2-9][0-9]{8}": _PHONE, r"[0-9]{13}": _TAX, r"[0-9]{15}": _PURSE})
_LENGTHS: Mapping[str, int] = MappingProxyType({_PHONE: 13, _TAX: 13, _PURSE: 15})


def normal(written: str) -> str:
    """Return an ID in digits alone, a telephone as it is dialled in the country."""
    bare = re.sub(r"[\s\xa0-]", "", written)
    return re.sub(r"^(\+66|0066)0?", "0", bare)


def _kind(written: str) -> str:
    """Return the field that an ID goes into; empty when it is none."""
    number = normal(written)
    return next((kind for form, kind in _KINDS.items() if re.fullmatch(form, number, re.ASCII)), "")


def fault(written: str) -> str:
    """Say what is wrong with an ID, as the end of a sentence about it; empty when nothing is."""
    kind = _kind(written)
    if not kind:
        return "is no telephone of ten digits, tax number of 13 or electronic purse of 15"
    return "has a check digit that does not fit" if kind == _TAX and not _fits(normal(written)) else ""


def _fits(number: str) -> bool:
    try:
        tin.validate(number)
    except ValidationError:
        return False
    return True


def show(written: str) -> str:
    """Return an ID as it is printed."""
    number = normal(written)
    parts = {_PHONE: (3, 3, 4), _TAX: (1, 4, 5, 2, 1), _PURSE: (3, 4, 4, 4)}[_kind(written)]
    places = [sum(parts[:place]) for place in range(len(parts))]
    return "-".join(number[place : place + length] for place, length in zip(places, parts, strict=True))


def account(payment: Payment) -> tuple[Field, ...]:
    """Return the account's field; a telephone stands there as it is dialled from abroad, in 13 digits."""
    written = payment.detail("promptpay")
    number = normal(written)
    return ((_kind(written), f"0066{number[1:]}" if _kind(written) == _PHONE else number),)


def read(fields: Mapping[str, str]) -> Mapping[str, str]:
    """Return the ID that an account names; ValueError in words."""
    for kind, length in _LENGTHS.items():
        number = fields.get(kind, "")
        if number and (len(number) != length or fault(number)):
            raise ValueError(f"its PromptPay ID `{number}` {fault(number) or f'has not {length} digits'}")
        if number:
            return {"promptpay": normal(number)}
    raise ValueError("it names no PromptPay ID")


def promptpay_id(asked: Asked) -> Iterator[Diagnostic]:
    """The PromptPay ID is no Thai telephone, tax number or electronic purse, or the tax number's check digit is wrong.

    (Thai QR Code Payment Standard, field 29.)
    """
    written = asked.payment.detail("promptpay")
    if written and (why := fault(written)):
        hint = or_transposed(
            normal(written), lambda other: not fault(other), show, "copy it from where you registered it"
        )
        if not _kind(written):
            hint = "write it in digits, such as `promptpay: 0812345678`"
        yield error("promptpay-id", f"the PromptPay ID `{written}` {why}", asked.place("promptpay"), hint)


SYSTEM = System(
    currency="THB",
    number="764",
    country="TH",
    identifier="A000000677010111",
    tag="29",
    order=("00", "01", "29", "58", "53", "54"),
    account=account,
    read=read,
)
