"""Checks of the SEPA direct debit mandate: EPC016-06, SEPA Direct Debit Core scheme rulebook, section 4.7.2."""

from __future__ import annotations

import re
from collections.abc import Iterator

from printreport.diagnostics import Diagnostic, error
from printreport.slips import paper
from printreport.slips.epc.countries import SEPA
from printreport.slips.identifiers import creditor_id
from printreport.slips.letters import named, strange
from printreport.slips.scheme import Asked, Check
from printreport.slips.sepa_mandate.payments import ONE_OFF, RECURRENT

_KEY = "mandate-reference"
_LONGEST_REFERENCE, _LONGEST_NAME = 35, 70
_SIGN = re.compile(r"[A-Za-z0-9+?/\-:().,' ]")


def mandate_reference_characters(asked: Asked) -> Iterator[Diagnostic]:
    """The mandate's reference holds a character that banks do not pass on, or a slash where none may stand.

    Letters without accents, digits and + ? / - : ( ) . , ' are taken; no slash first, last or twice in a row
    (EPC016-06, 4.7.2; EPC130-08, Mandate Identification).
    """
    reference = asked.payment.detail(_KEY).strip()
    odd = strange(reference, lambda sign: bool(_SIGN.fullmatch(sign)))
    slashed = reference.startswith("/") or reference.endswith("/") or "//" in reference
    if odd or slashed:
        what = f"holds {named(odd)}" if odd else "has a slash first, last or twice in a row"
        message = f"the mandate reference `{reference}` {what}, which banks do not pass on"
        hint = "use letters, digits and hyphens, as in LAMPS-2026-0042"
        yield error("mandate-reference-characters", message, asked.place(_KEY), hint)


def mandate_reference_length(asked: Asked) -> Iterator[Diagnostic]:
    """The mandate's reference is longer than the 35 characters that banks pass on (EPC016-06, 4.7.2)."""
    length = len(asked.payment.detail(_KEY).strip())
    if length > _LONGEST_REFERENCE:
        message = f"the mandate reference has {length} characters; {_LONGEST_REFERENCE} are passed on"
        yield error("mandate-reference-length", message, asked.place(_KEY), "write it shorter")


def mandate_creditor_name(asked: Asked) -> Iterator[Diagnostic]:
    """The creditor's name is longer than the 70 characters that a direct debit carries (EPC016-06, 4.7.2)."""
    length = len(paper.payee(asked.payment))
    if length > _LONGEST_NAME:
        message = f"the name of {asked.payment.payee} has {length} characters; a mandate carries {_LONGEST_NAME}"
        hint = "write under `organisation` the name in which the account is held"
        yield error("mandate-creditor-name", message, asked.at, hint)


def mandate_creditor_address(asked: Asked) -> Iterator[Diagnostic]:
    """The mandate names no address of the creditor, without which it is none (EPC016-06, 4.7.2)."""
    if not paper.address(asked.payment):
        message = f"the slip `{asked.slip}` is a mandate, and {asked.payment.payee} has no address"
        yield error("mandate-creditor-address", message, asked.at, "write `address:` under `organisation:`")


def mandate_creditor_country(asked: Asked) -> Iterator[Diagnostic]:
    """The creditor identifier is of a country whose banks take no part in SEPA (EPC409-09, list of countries)."""
    written = asked.payment.detail("creditor-id")
    country = creditor_id.normal(written)[:2]
    if written and not creditor_id.fault(written) and country not in SEPA:
        message = f"the creditor identifier `{written}` begins with `{country}`, which SEPA does not reach"
        hint = "copy it from the letter that gave it to you"
        yield error("mandate-creditor-country", message, asked.place("creditor-id"), hint)


def mandate_payment(asked: Asked) -> Iterator[Diagnostic]:
    """The mandate is for gifts again and again and the slip offers one gift, or the other way round.

    A bank refuses a second collection from a mandate for one (EPC016-06, 4.7.2). Take `payment` out, and the donor
    ticks.
    """
    kind, frequency = asked.payment.detail("payment"), asked.payment.frequency
    again = any(often != "once" for often in frequency)
    if (kind == ONE_OFF and again) or (kind == RECURRENT and "once" in frequency):
        message = f"the mandate of the slip `{asked.slip}` is {kind}, and the slip offers gifts {', '.join(frequency)}"
        yield error("mandate-payment", message, asked.place("payment"), "take `payment` out, and the donor ticks")


CHECKS: tuple[Check, ...] = (
    *paper.CHECKS,
    *creditor_id.CHECKS,
    mandate_reference_characters,
    mandate_reference_length,
    mandate_creditor_name,
    mandate_creditor_address,
    mandate_creditor_country,
    mandate_payment,
)
