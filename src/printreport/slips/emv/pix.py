"""PIX, Brazil: the account is a key of one of five kinds.

Banco Central do Brasil, Manual de Padrões para Iniciação do Pix (BR Code), static code.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from stdnum.br import cnpj, cpf
from stdnum.exceptions import ValidationError

from printreport.diagnostics import Diagnostic, error
from printreport.model.slip import Payment
from printreport.slips.emv.payload import REFERENCE, System, city, text
from printreport.slips.emv.tlv import MOST, Field, written
from printreport.slips.identifiers.transposition import or_transposed
from printreport.slips.scheme import Asked

IDENTIFIER = "br.gov.bcb.pix"
NO_REFERENCE = "***"  # where none is given
_RANDOM = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PHONE = re.compile(r"\+55[1-9][0-9]{9,10}")
_MAIL = re.compile(r"[a-z0-9.!#$&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+")
_LONGEST_MAIL = 77


def normal(key: str) -> str:
    """Return a key as the code holds it: numbers without signs, everything else in small letters."""
    bare = re.sub(r"[\s\xa0]", "", key)
    if "@" in bare or _RANDOM.fullmatch(bare.lower()):
        return bare.lower()
    return ("+" if bare.startswith("+") else "") + re.sub(r"[+().\-/]", "", bare).upper()


def fault(key: str) -> str:
    """Say what is wrong with a key, as the end of a sentence about it; empty when nothing is."""
    bare = normal(key)
    if "@" in bare:
        return "" if _MAIL.fullmatch(bare) and len(bare) <= _LONGEST_MAIL else "is no address of at most 77 characters"
    if bare.startswith("+"):
        return "" if _PHONE.fullmatch(bare) else "is no telephone in Brazil, +55 and ten or eleven digits"
    number = {11: cpf, 14: cnpj}.get(len(bare))
    if number:
        return "" if _valid(number.validate, bare) else "has check digits that do not fit"
    return "" if _RANDOM.fullmatch(bare) else "is no CPF, CNPJ, telephone, address or random key"


def _valid(validate: Callable[[str], str], number: str) -> bool:
    try:
        validate(number)
    except ValidationError:
        return False
    return True


def show(key: str) -> str:
    """Return a key as it is printed: numbers with the signs that people know them by."""
    bare = normal(key)
    if bare.startswith("+") or "@" in bare or len(bare) not in {11, 14}:
        return bare
    return str(cpf.format(bare) if len(bare) == 11 else cnpj.format(bare))  # noqa: PLR2004 - digits of a CPF


def account(payment: Payment) -> tuple[Field, ...]:
    """Return key and message."""
    return (("01", normal(payment.detail("pix"))), ("02", text(payment, payment.detail("message"))))


def more(payment: Payment) -> tuple[Field, ...]:
    """Return the reference (txid), which may not be left out."""
    return (("05", payment.detail("reference") or NO_REFERENCE),)


def read(fields: Mapping[str, str]) -> Mapping[str, str]:
    """Return what an account says; ValueError in words."""
    key = fields.get("01", "")
    if why := fault(key):
        raise ValueError(f"its key `{key}` {why}")
    return {"pix": key, "message": fields.get("02", "")}


def pix_key(asked: Asked) -> Iterator[Diagnostic]:
    """The PIX key is no CPF, CNPJ, telephone, mail address or random key, or its check digits do not fit.

    (Manual de Padrões para Iniciação do Pix, field 26-01.)
    """
    key = asked.payment.detail("pix")
    if key and (why := fault(key)):
        otherwise = "copy it from your bank's app; a telephone begins with +55"
        hint = or_transposed(normal(key), lambda other: not fault(other), show, otherwise)
        yield error("pix-key", f"the PIX key `{key}` {why}", asked.place("pix"), hint)


def pix_reference(asked: Asked) -> Iterator[Diagnostic]:
    """The reference, txid, has anything but letters A to Z and digits, or more than 25 of them (field 62-05)."""
    reference = asked.payment.detail("reference")
    if reference and not re.fullmatch(rf"[A-Za-z0-9]{{1,{REFERENCE}}}", reference):
        message = f"the reference `{reference}` is not made of at most {REFERENCE} letters A to Z and digits"
        yield error("pix-reference", message, asked.place("reference"), "write it without spaces and signs, as `AR25`")


def pix_message(asked: Asked) -> Iterator[Diagnostic]:
    """Key and message have no room together: the field of a PIX account holds 99 characters (field 26)."""
    length = len(written((("00", IDENTIFIER), *account(asked.payment))))
    if length > MOST and asked.payment.detail("message"):
        message = f"the message of the slip `{asked.slip}` is {length - MOST} characters too long beside its PIX key"
        yield error("pix-message", message, asked.place("message"), "say it shorter")


def pix_city(asked: Asked) -> Iterator[Diagnostic]:
    """The code must say in which town the payee is (EMVCo 4.3, field 60), and nobody wrote that.

    It is taken from the organisation's address where that is given in parts, or from the slip's `city`.
    """
    if not city(asked.payment, SYSTEM):
        message = f"the slip `{asked.slip}` does not say in which town its payee is, which `pix` needs"
        yield error("pix-city", message, asked.place("city"), "write `city:` with the name of the town")


SYSTEM = System(
    currency="BRL",
    number="986",
    country="BR",
    identifier=IDENTIFIER,
    tag="26",
    order=("00", "26", "52", "53", "54", "58", "59", "60", "62"),
    account=account,
    read=read,
    more=more,
    reference="05",
)
