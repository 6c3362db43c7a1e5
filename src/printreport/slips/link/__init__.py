"""The link: a donation page on the web, as a link, as a code, and as an address to type."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from printreport.model.slip import Code, Payment
from printreport.slips.code import qr
from printreport.slips.details import FORM, TAX
from printreport.slips.link.check import CHECKS
from printreport.slips.link.geometry import LONGEST_PIECE, SIDES
from printreport.slips.link.payload import decode, payload, printed
from printreport.slips.link.words import WORDS
from printreport.slips.scheme import Norm, Place, Scheme, Words


def fill(payment: Payment) -> Mapping[str, Any]:
    """Return the exact URL, and the address as people type it, in pieces between which a line may break."""
    address = printed(payment.link)
    return {"url": payload(payment), "address": address, "pieces": _pieces(address)}


def _pieces(address: str) -> tuple[str, ...]:
    """Cut an address where a line may break: after a slash, before other signs, so that none looks like its end."""
    return tuple(re.findall(rf".{{1,{LONGEST_PIECE}}}", "\n".join(re.split(r"(?<=/)|(?=[.?&=#_-])", address))))


def codes(payment: Payment, words: Words, place: Place) -> tuple[Code, ...]:
    """Draw the code, as large as its place allows."""
    url = payload(payment)
    return (qr(url, SIDES[place], f"{words['code']} {url}"),)


LINK = Scheme(
    name="link",
    about="a donation page on the web: a link, a code to scan, an address to type",
    place="panel",
    checks=CHECKS,
    fill=fill,
    words=WORDS,
    codes=codes,
    details=(FORM, TAX),
    norm=Norm("RFC 3986, Uniform Resource Identifier", "2005", "3"),
    payload=payload,
    decode=decode,
    beside=("reply",),
)
