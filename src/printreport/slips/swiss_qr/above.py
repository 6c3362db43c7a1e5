"""The words above a Swiss QR-bill: it is higher than other slips, so they have less room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from printreport.diagnostics import Diagnostic, error
from printreport.slips.ask import MOST_IN_A_ROW, slip_words_too_long
from printreport.slips.scheme import Asked

# Characters that have room in every layout of ours, with up to four amounts and with more
ROOM: Mapping[str, int] = MappingProxyType({"heading": 60, "ask": 170, "notice": 120, "amounts": 45})
CROWDED_ROOM: Mapping[str, int] = MappingProxyType({**ROOM, "ask": 90, "notice": 80, "amounts": 40})


def swiss_words_too_long(asked: Asked) -> Iterator[Diagnostic]:
    """Words of the slip are longer than the place that they have above a Swiss QR-bill.

    The bill has its fixed height, more than a third of the page. Say it shorter; what needs more words belongs into
    the report's own page that asks for gifts.
    """
    if any(slip_words_too_long(asked)):  # said already
        return
    payment = asked.payment
    room = CROWDED_ROOM if len(payment.amounts) > MOST_IN_A_ROW else ROOM
    written = (
        *((key, f"the `{key}` of", getattr(payment, key)) for key in ("heading", "ask", "notice")),
        *(("amounts", f"what {amount} buys on", words) for amount, words in payment.amounts),
    )
    for key, what, words in written:
        if len(words) > room[key]:
            message = (
                f"{what} the slip `{asked.slip}` has {len(words)} characters; {room[key]} have room above the bill"
            )
            yield error("swiss-words-too-long", message, asked.place(key), "say it shorter")
