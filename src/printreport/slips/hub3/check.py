"""Checks of a Croatian payment slip: HUB's instructions for the 2D code of form HUB 3A, version 6, field by field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import starmap

from printreport.diagnostics import Diagnostic, error, warning
from printreport.model.slip import Payment
from printreport.slips.hub3 import payload as code
from printreport.slips.hub3.geometry import MOST_ROWS, STACK
from printreport.slips.identifiers import iban
from printreport.slips.payment import message_key
from printreport.slips.pdf417 import rows_of
from printreport.slips.references import hr
from printreport.slips.scheme import Asked, Check, Text

_PURPOSE = re.compile(r"[A-Z]{4}")


NAME, PAYER_LINE, PAYEE_LINE, TOWN, MESSAGE = 30, 27, 25, 27, 35  # fields 4 to 9 and 14


def texts(payment: Payment) -> tuple[Text, ...]:
    """Return every text of the code, with the letters and the room that it has (fields 4 to 9 and 14)."""
    payer, payee = code.payer(payment), code.payee(payment)
    key = message_key(payment)
    lines = (
        (key, f"the {key}", code.message(payment), MESSAGE, code.known),
        ("debtor", "the payer's name", payer[0], NAME, code.known),
        ("debtor", "the payer's street", payer[1], PAYER_LINE, code.known),
        ("debtor", "the payer's town", payer[2], TOWN, code.known),
        ("holder", "the payee's name", payee[0], PAYEE_LINE, code.known),
        ("address", "the payee's street", payee[1], PAYEE_LINE, code.known),
        ("address", "the payee's town", payee[2], TOWN, code.known),
    )
    return tuple(starmap(Text, lines))


def hub3_reference(asked: Asked) -> Iterator[Diagnostic]:
    """The reference is no Croatian one: a model, then up to three groups of up to 12 digits (fields 11 and 12).

    `HR00 2026-42` has no check digit, `HR01` has one, which `{hr01: 2026-42}` reckons; without a reference the model is
    HR99.
    """
    written = asked.payment.detail("reference")
    if why := hr.check(written):
        hint = hr.HR01.hint(written) if hr.normal(written).startswith(hr.CHECKED) else "write it as `HR00 2026-42`"
        yield error("hub3-reference", f"the reference `{written}` {why}", asked.place("reference"), hint)


def hub3_model(asked: Asked) -> Iterator[Diagnostic]:
    """The reference has a model whose check digits are not reckoned here: only HR00, HR01 and HR99 are.

    Its groups of digits are looked at, what the model asks of them is not.
    """
    model, _ = code.reference(asked.payment)
    if model not in hr.RECKONED:
        said = f"nobody has reckoned the check digits of the reference, which has the model {model}"
        yield warning(
            "hub3-model", said, asked.place("reference"), "have your bank read one slip before you print many"
        )


def hub3_purpose_code(asked: Asked) -> Iterator[Diagnostic]:
    """The code of what the payment is for is not four capital letters, as those of ISO 20022 are (field 13)."""
    written = code.purpose_code(asked.payment)
    if not _PURPOSE.fullmatch(written):
        said = f"the purpose code `{written}` is not four capital letters"
        yield error("hub3-purpose-code", said, asked.place("purpose-code"), f"write `{code.GIFT}`, or leave it out")


def hub3_message(asked: Asked) -> Iterator[Diagnostic]:
    """The slip does not say what the payment is for, which its form has a place for and banks ask (field 14)."""
    if not code.message(asked.payment).strip():
        said = f"the slip `{asked.slip}` does not say what the payment is for"
        yield error("hub3-message", said, asked.place("message"), "write it under `message`")


def hub3_too_much(asked: Asked) -> Iterator[Diagnostic]:
    """The code would be higher than the 26 mm that it has on the form; č, ć, đ, š and ž count twice."""
    length = len(code.payload(asked.payment).encode())
    if rows_of(length, STACK) > MOST_ROWS:
        said = f"the code of the slip `{asked.slip}` would have {length} bytes, more than its place holds"
        yield error("hub3-too-much", said, asked.place("message"), "say names and message shorter")


CHECKS: tuple[Check, ...] = (
    *iban.CHECKS,
    hub3_reference,
    hub3_model,
    hub3_purpose_code,
    hub3_message,
    hub3_too_much,
)
