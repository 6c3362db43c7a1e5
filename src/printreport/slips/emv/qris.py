"""QRIS, Indonesia: the code is issued by the bank or purse that holds the account, and printed as it was issued.

Bank Indonesia, QRIS Merchant-Presented Mode, within EMVCo's. The account's fields name the issuer and the merchant
number that the national registry gave (NMID), so nobody else can write them; what can be done is to test the code.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from printreport.diagnostics import Diagnostic, error
from printreport.model.slip import Payment
from printreport.slips.apps import drawing, shown
from printreport.slips.emv.payload import STATIC
from printreport.slips.emv.tlv import parted, unsealed
from printreport.slips.emv.words import QRIS_WORDS
from printreport.slips.scheme import Asked, Detail, Norm, Scheme

_NATIONAL = "51"  # the field of the national registry; others from 26 on are the issuers'
_IDENTIFIER = "ID.CO.QRIS.WWW"
_RUPIAH, _COUNTRY = "360", "ID"


def payload(payment: Payment) -> str:
    """Return the code's text as it was issued."""
    return payment.detail("qris")


def decode(text: str) -> Mapping[str, str]:
    """Return what the code says, by name; ValueError in words where it is no QRIS code."""
    fields = unsealed(text)
    for tag, right in (("53", _RUPIAH), ("58", _COUNTRY)):
        if fields.get(tag) != right:
            raise ValueError(f"its field {tag} is not {right}")
    account = parted(fields.get(_NATIONAL, ""), f"its field {_NATIONAL}")
    if account.get("00") != _IDENTIFIER or not account.get("02"):
        raise ValueError(f"its field {_NATIONAL} does not begin with {_IDENTIFIER} and a merchant's number")
    said = {
        "nmid": account["02"],
        "name": fields.get("59", ""),
        "city": fields.get("60", ""),
        "amount": fields.get("54", ""),
        "use": "many" if fields.get("01") == STATIC else "once",
    }
    return MappingProxyType({key: value for key, value in said.items() if value})


def qris_code(asked: Asked) -> Iterator[Diagnostic]:
    """The text under `qris` is no QRIS code: not built as one, or its checksum does not fit, so a sign is wrong.

    Read the code that your bank issued with any QR reader and copy all that it says. (EMVCo 4.7.3, field 63.)
    """
    text = asked.payment.detail("qris")
    try:
        said = decode(text) if text else {}
    except ValueError as why:
        message = f"the QRIS code of the slip `{asked.slip}` cannot be right: {why}"
        yield error("qris-code", message, asked.place("qris"), "copy it again from the code that your bank issued")
        return
    if said.get("use") == "once":
        message = f"the QRIS code of the slip `{asked.slip}` is made for one payment (field 01)"
        yield error("qris-code", message, asked.place("qris"), "ask your bank for the static code of your account")


def qris_amount(asked: Asked) -> Iterator[Diagnostic]:
    """The slip fixes an amount, and a QRIS code is printed as it was issued: the donor writes the amount in the app."""
    if asked.payment.amount is not None:
        message = f"the slip `{asked.slip}` fixes the amount {asked.payment.amount}, which its QRIS code does not say"
        yield error("qris-amount", message, asked.place("amount"), "take `amount` out, or offer it under `amounts`")


def fill(payment: Payment) -> Mapping[str, Any]:
    """Return what stands beside the code: whom it names, and the merchant's number."""
    said = decode(payload(payment))
    return shown(payment, said.get("name", payment.payee), said["nmid"])


QRIS = Scheme(
    name="qris",
    about="QRIS in Indonesia: the code that your bank issued, tested and drawn anew",
    place="panel",
    checks=(qris_code, qris_amount),
    fill=fill,
    words=QRIS_WORDS,
    codes=drawing(payload, fill),
    details=(
        Detail(
            "qris", "All that the code of your account says, as your bank issued it.", "000201010211…", required=True
        ),
    ),
    countries=(_COUNTRY,),
    norm=Norm("Bank Indonesia, QRIS, within EMVCo Merchant-Presented Mode", "1.1", "4"),
    payload=payload,
    decode=decode,
    currencies=("IDR",),
    beside=("link",),
)
