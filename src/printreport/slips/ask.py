"""Checks of the words above the slip: whether they have room there, before anything is laid out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from printreport.diagnostics import Diagnostic, error
from printreport.slips.scheme import Asked

# Characters that have room on the sheet: two lines of heading, seven of plea, three of notice, three of purpose beside
# the form, five below an amount; where more than four amounts stand in two rows, five, two, three and three.
ROOM: Mapping[str, int] = MappingProxyType({"heading": 60, "ask": 320, "notice": 240, "purpose": 90, "amounts": 100})
CROWDED_ROOM: Mapping[str, int] = MappingProxyType({**ROOM, "ask": 220, "notice": 150, "amounts": 75})
MOST_IN_A_ROW = 4


def slip_words_too_long(asked: Asked) -> Iterator[Diagnostic]:
    """Words of a slip are longer than the place that they have on its sheet.

    Everything else on a slip has its fixed place, so words cannot push it down. Say it shorter; what needs more words
    belongs into the report's own page that asks for gifts.
    """
    payment = asked.payment
    room = CROWDED_ROOM if len(payment.amounts) > MOST_IN_A_ROW else ROOM
    written = {"heading": payment.heading, "ask": payment.ask, "notice": payment.notice, "purpose": payment.purpose}
    for key, words in written.items():
        if len(words) > room[key]:
            message = f"the `{key}` of the slip `{asked.slip}` has {len(words)} characters; {room[key]} have room"
            yield error("slip-words-too-long", message, asked.place(key), "say it shorter")
    for amount, words in payment.amounts:
        if len(words) > room["amounts"]:
            message = f"what {amount} buys is told in {len(words)} characters; {room['amounts']} have room"
            yield error("slip-words-too-long", message, asked.place("amounts"), "say it shorter")
