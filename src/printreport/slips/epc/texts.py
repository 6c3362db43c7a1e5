"""The texts of the code: how long each may be (EPC069-12, 2.2), and that each holds only what its character set has."""

from __future__ import annotations

from printreport.model.slip import Payment
from printreport.slips.epc.payload import known, message, name, note
from printreport.slips.payment import message_key
from printreport.slips.scheme import Text


def texts(payment: Payment) -> tuple[Text, ...]:
    """Return every text as it will stand in the code; a line break in one would shift everything below it."""
    key, taken = message_key(payment), known(payment)
    return (
        Text("holder", "the payee's name", name(payment), 70, taken),
        Text(key, f"the {key}", message(payment), 140, taken),
        Text("note", "the note", note(payment), 70, taken),
    )
