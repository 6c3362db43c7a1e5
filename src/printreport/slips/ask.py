"""Checks of the words above the slip: whether they have room there, before anything is laid out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from printreport.diagnostics import Diagnostic, error
from printreport.model.slip import Payment
from printreport.slips.scheme import Asked

# Characters that have room on the sheet: two lines of heading, seven of plea, three of notice, three of purpose beside
# the form, five below an amount; where more than four amounts stand in two rows, five, two, three and three.
# A layout whose type is larger has less room; what does not fit there is said when it is laid out (`overset-text`).
ROOM: Mapping[str, int] = MappingProxyType({"heading": 60, "ask": 320, "notice": 240, "purpose": 90, "amounts": 100})
CROWDED_ROOM: Mapping[str, int] = MappingProxyType({**ROOM, "ask": 220, "notice": 150, "amounts": 75})
MOST_IN_A_ROW = 4

# The same above a slip that takes half of the page or more: for an envelope C5, or as a form of the whole page
TIGHT_ROOM: Mapping[str, int] = MappingProxyType({**ROOM, "ask": 120, "notice": 100, "amounts": 75})
TIGHT_CROWDED_ROOM: Mapping[str, int] = MappingProxyType(
    {**ROOM, "heading": 40, "ask": 70, "notice": 80, "amounts": 50}
)


def slip_words_too_long(asked: Asked) -> Iterator[Diagnostic]:
    """Words of a slip are longer than the place that they have on its sheet.

    Everything else on a slip has its fixed place, so words cannot push it down. Say it shorter; what needs more words
    belongs into the report's own page that asks for gifts.
    """
    payment = asked.payment
    room = _room(payment)
    written = {
        "heading": payment.heading,
        "ask": payment.ask,
        "notice": small_print(asked.payment),
        "purpose": payment.purpose,
    }
    for key, words in written.items():
        if len(words) > room[key]:
            message = f"the `{key}` of the slip `{asked.slip}` has {len(words)} characters; {room[key]} have room"
            yield error("slip-words-too-long", message, asked.place(key), "say it shorter")
    for amount, words in payment.amounts:
        if len(words) > room["amounts"]:
            message = f"what {amount} buys is told in {len(words)} characters; {room['amounts']} have room"
            yield error("slip-words-too-long", message, asked.place("amounts"), "say it shorter")


def small_print(payment: Payment) -> str:
    """Return the notice and what is said about tax, which share the foot of the words."""
    return " ".join(filter(None, (payment.notice, " ".join(payment.detail("tax").split()))))


def _room(payment: Payment) -> Mapping[str, int]:
    """Return how many characters of each text have room, by the slip's form and by how many amounts stand with them."""
    crowded = len(payment.amounts) > MOST_IN_A_ROW
    if payment.detail("envelope") == "C5":
        return TIGHT_CROWDED_ROOM if crowded else TIGHT_ROOM
    if payment.detail("form") == "page":
        return TIGHT_ROOM
    return CROWDED_ROOM if crowded else ROOM
