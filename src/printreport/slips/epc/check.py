"""Checks of the code of a SEPA credit transfer: EPC069-12, version 3.1, section 2.2."""

from __future__ import annotations

import re
from collections.abc import Iterator

from printreport.diagnostics import Diagnostic, error
from printreport.model.slip import Payment
from printreport.slips.epc import payload as code
from printreport.slips.epc.countries import EEA, SEPA
from printreport.slips.epc.geometry import PANEL_LETTERS, PANEL_LINES
from printreport.slips.identifiers import bic, iban
from printreport.slips.references import iso11649
from printreport.slips.scheme import Asked, Check

_PURPOSE = re.compile(r"[A-Z0-9]{1,4}")


def _country(asked: Asked) -> str:
    """Return the country of the account; empty where the account is none."""
    account = asked.payment.detail("account")
    return "" if not account or iban.fault(account) else iban.country(account)


def epc_bic_missing(asked: Asked) -> Iterator[Diagnostic]:
    """The code needs the BIC of the account's bank, which it has not: outside the EEA, and where its version is 001.

    (EPC069-12, 2.2.)
    """
    country, version = _country(asked), code.version(asked.payment)
    if asked.payment.detail("bic") or country not in SEPA:
        return
    if version == "001" or country not in EEA:
        why = "version 001" if version == "001" else f"an account in {country}"
        message = f"the slip `{asked.slip}` has no `bic`, which {why} needs"
        yield error(
            "epc-bic-missing", message, asked.place("account"), "write `bic:` with the BIC of the account's bank"
        )


def epc_purpose_code(asked: Asked) -> Iterator[Diagnostic]:
    """The purpose code is not made of up to four capital letters or digits (EPC069-12, 2.2, AT-44; ISO 20022)."""
    written = asked.payment.detail("purpose-code")
    if written and not _PURPOSE.fullmatch(written):
        message = f"the purpose code `{written}` is not made of up to four capital letters or digits"
        hint = "write `purpose-code: CHAR`, or take it out; what the gift is for stands under `purpose`"
        yield error("epc-purpose-code", message, asked.place("purpose-code"), hint)


def epc_reference(asked: Asked) -> Iterator[Diagnostic]:
    """The reference is no RF reference, or its check digits do not fit (EPC069-12, 2.2, AT-05; ISO 11649).

    Other references have no place of their own in the code: write them under `message`.
    """
    written = asked.payment.detail("reference")
    if written and (why := iso11649.check(written)):
        known = code.reference(asked.payment).startswith("RF")
        hint = iso11649.RF.hint(written) if known else "write it under `message`, or make an RF reference of it"
        yield error("epc-reference", f"the reference `{written}` {why}", asked.place("reference"), hint)


def epc_remittance(asked: Asked) -> Iterator[Diagnostic]:
    """The code holds a reference or a text, not both (EPC069-12, 2.2, AT-05): banks pass on one of the two."""
    if asked.payment.detail("reference") and asked.payment.detail("message"):
        message = f"the slip `{asked.slip}` has a `reference` and a `message`; the code holds one of the two"
        hint = "take one of the two out; `note` is read by the donor alone"
        yield error("epc-remittance", message, asked.place("message"), hint)


def epc_too_much(asked: Asked) -> Iterator[Diagnostic]:
    """The code would have more than 331 bytes, which is what a symbol of version 13 holds (EPC069-12, 2.2).

    In UTF-8 a letter with an accent takes two bytes.
    """
    text = code.payload(asked.payment)
    length = len(text.encode(code.character_set(asked.payment), "replace"))
    if length > code.MOST_BYTES:
        message = f"the code of the slip `{asked.slip}` would have {length} bytes; {code.MOST_BYTES} are allowed"
        yield error("epc-too-much", message, asked.place("message"), "say name or message shorter")


def epc_room(asked: Asked) -> Iterator[Diagnostic]:
    """Name and message have no room below the code, where it stands beside a form.

    About five lines of 22 letters stand there. Say it shorter, or describe the transfer as a slip of its own, with the
    foot of a page to itself.
    """
    if "reply" not in asked.schemes:
        return
    said = [code.name(asked.payment), room_text(asked.payment)]
    lines = sum(-(-len(text) // PANEL_LETTERS) for text in said)
    if lines > PANEL_LINES:
        message = (
            f"name and message of the slip `{asked.slip}` have no room beside its form: {lines} lines of {PANEL_LINES}"
        )
        yield error(
            "epc-room", message, asked.place("message"), "say it shorter, or make the transfer a slip of its own"
        )


def room_text(payment: Payment) -> str:
    """Return what stands below the account where there is little room: the reference, or else the message."""
    return code.reference(payment) or code.message(payment)


CHECKS: tuple[Check, ...] = (
    *iban.CHECKS,
    *bic.CHECKS,
    epc_bic_missing,
    epc_purpose_code,
    epc_reference,
    epc_remittance,
    epc_too_much,
    epc_room,
)
