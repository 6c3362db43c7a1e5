"""PayNow, Singapore: the account is an entity's number (UEN) or a mobile telephone, within SGQR.

Monetary Authority of Singapore, SGQR specifications; Association of Banks in Singapore, PayNow (field 26).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from stdnum.exceptions import ValidationError
from stdnum.sg import uen

from printreport.diagnostics import Diagnostic, error
from printreport.model.slip import Payment
from printreport.slips.days import digits, is_day
from printreport.slips.emv.payload import System, text
from printreport.slips.emv.tlv import Field
from printreport.slips.identifiers.transposition import or_transposed
from printreport.slips.scheme import Asked

_MOBILE, _ENTITY = "0", "2"
_PHONE = re.compile(r"\+65[89][0-9]{7}")
_SUFFIX = re.compile(r"[0-9A-Z]{3}")  # of an entity with several accounts
ALLOWED, REFUSED = "allowed", "refused"


def normal(written: str) -> str:
    """Return a proxy as the code holds it: a telephone with +65, an entity's number in capital letters."""
    bare = re.sub(r"[\s\xa0-]", "", written).upper()
    return f"+65{bare}" if re.fullmatch(r"[89][0-9]{7}", bare, re.ASCII) else bare


def fault(written: str) -> str:
    """Say what is wrong with a proxy, as the end of a sentence about it; empty when nothing is."""
    bare = normal(written)
    if bare.startswith("+"):
        return "" if _PHONE.fullmatch(bare) else "is no mobile telephone in Singapore, +65 and eight digits"
    if _valid(bare) or (_SUFFIX.fullmatch(bare[-3:]) and _valid(bare[:-3])):
        return ""
    return "is no UEN whose check letter fits"


def _valid(number: str) -> bool:
    try:
        uen.validate(number)
    except ValidationError:
        return False
    return True


def account(payment: Payment) -> tuple[Field, ...]:
    """Return the proxy, whether the amount may be changed, and until when the code is taken."""
    proxy = normal(payment.detail("paynow"))
    own = payment.amount is None or payment.detail("own-amount") == ALLOWED
    return (
        ("01", _MOBILE if proxy.startswith("+") else _ENTITY),
        ("02", proxy),
        ("03", "1" if own else "0"),
        ("04", digits(payment.detail("expiry"))),
    )


def more(payment: Payment) -> tuple[Field, ...]:
    """Return the reference, as a bill's number."""
    return (("01", text(payment, payment.detail("reference"))),)


def read(fields: Mapping[str, str]) -> Mapping[str, str]:
    """Return what an account says; ValueError in words."""
    kind, proxy, own, expiry = (fields.get(tag, "") for tag in ("01", "02", "03", "04"))
    if (kind != _MOBILE if proxy.startswith("+") else kind != _ENTITY) or own not in {"0", "1"}:
        raise ValueError("it does not say what its proxy is, or whether the amount may be changed")
    if why := fault(proxy):
        raise ValueError(f"its proxy `{proxy}` {why}")
    if expiry and not is_day(expiry[:8]):
        raise ValueError(f"its last day `{expiry}` is none")
    return {"paynow": proxy, "own-amount": ALLOWED if own == "1" else REFUSED, "expiry": expiry}


def paynow_proxy(asked: Asked) -> Iterator[Diagnostic]:
    """The PayNow proxy is no UEN, or its check letter does not fit, and it is no mobile telephone in Singapore.

    (PayNow, field 26-02.)
    """
    written = asked.payment.detail("paynow")
    if written and (why := fault(written)):
        hint = or_transposed(normal(written), lambda other: not fault(other), str, "copy it from your bank's app")
        yield error("paynow-proxy", f"the PayNow proxy `{written}` {why}", asked.place("paynow"), hint)


def paynow_expiry(asked: Asked) -> Iterator[Diagnostic]:
    """The day until which the code is taken is no day of the calendar (PayNow, field 26-04)."""
    written = asked.payment.detail("expiry")
    if written and not is_day(digits(written)):
        message = f"`{written}`, the last day of the slip `{asked.slip}`, is no day"
        yield error("paynow-expiry", message, asked.place("expiry"), "write year, month and day, such as `20271231`")


SYSTEM = System(
    currency="SGD",
    number="702",
    country="SG",
    identifier="SG.PAYNOW",
    tag="26",
    order=("00", "01", "26", "52", "53", "54", "58", "59", "60", "62"),
    account=account,
    read=read,
    more=more,
    city="Singapore",
    reference="01",
)
