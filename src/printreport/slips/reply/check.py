"""Checks of the tear-off form."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.diagnostics import Diagnostic, error, warning
from printreport.model.slip import Payment
from printreport.slips.reply.geometry import LYING, USUAL
from printreport.slips.scheme import Asked, Check

WITHOUT_PANEL = frozenset({"#10"})  # envelopes whose window shows what stands where the link's code would
HIGH_WINDOWS = frozenset({"C5/6", "C5"})
FEW_AMOUNTS, FEW_RHYTHMS = 4, 2
CONSENT = 68  # characters on one line of the details
CONSENT_BESIDE_A_CODE = 36


def reply_without_address(asked: Asked) -> Iterator[Diagnostic]:
    """The form can be torn off but not sent: nobody wrote where to.

    Write the organisation's postal address; it is printed where the envelope's window shows it.
    """
    if not asked.payment.address:
        message = f"the slip `{asked.slip}` is a form to send back, and {asked.payment.payee} has no address"
        hint = "write `address:` under `organisation:`, one line of the address per line"
        yield warning("reply-without-address", message, asked.at, hint)


def address_too_long(asked: Asked) -> Iterator[Diagnostic]:
    """The address does not stand in the part of the envelope's window that is seen however the slip lies.

    In a DL envelope six lines of some fifty characters have room, the organisation's name among them; in a #10 envelope
    five lines, in C5 and C5/6 six shorter ones.
    """
    envelope = envelope_of(asked.payment)
    if asked.payment.address and not address_step(asked.payment.address, envelope):
        lines, signs = LYING[envelope].steps()["note"]
        longest = max(asked.payment.address, key=len)
        why = (
            f"has {len(asked.payment.address)} lines with the name; {lines} have room in the envelope's window"
            if len(asked.payment.address) > lines
            else f"has a line of {len(longest)} characters (“{longest}”); {signs} have room in the envelope's window"
        )
        yield error(
            "address-too-long", f"the organisation's address {why}", asked.at, "write it shorter, or in fewer lines"
        )


def window_without_room(asked: Asked) -> Iterator[Diagnostic]:
    """The envelope's window shows so much of the slip that something on it has no room beside or above the window.

    In a #10 envelope the code of a link has none; in C5 and C5/6 more than four amounts with more than two rhythms have
    none. Describe two slips, say fewer, or choose another envelope.
    """
    payment = asked.payment
    envelope, at = envelope_of(payment), asked.place("envelope")
    if envelope in WITHOUT_PANEL and payment.link:
        message = f"the window of an envelope {envelope} leaves the slip `{asked.slip}` no room for the link's code"
        hint = "describe a second slip for the link, or take `link` and its scheme out"
        yield error("window-without-room", message, at, hint)
    crowded = len(payment.amounts) > FEW_AMOUNTS and len(payment.frequency) > FEW_RHYTHMS
    if envelope in HIGH_WINDOWS and crowded and payment.detail("form") != "page":
        message = f"the window of an envelope {envelope} leaves the slip `{asked.slip}` no room for all it offers"
        yield error("window-without-room", message, at, "offer four amounts, or two rhythms, or take a DL envelope")


def consent_too_long(asked: Asked) -> Iterator[Diagnostic]:
    """What the donor agrees to with a tick has one line of the form. Say it shorter; the rest belongs into `notice`."""
    consent = " ".join(asked.payment.detail("consent").split())
    room = CONSENT_BESIDE_A_CODE if asked.payment.link else CONSENT
    if len(consent) > room:
        message = f"the `consent` of the slip `{asked.slip}` has {len(consent)} characters; {room} have room"
        yield error("consent-too-long", message, asked.place("consent"), "say it shorter")


def words_without_place(asked: Asked) -> Iterator[Diagnostic]:
    """A slip of a third of the page has nothing above it, so what is asked and promised there is not printed.

    Print these words beside the slip, or take `form: third` out.
    """
    payment = asked.payment
    said = {"ask": payment.ask, "notice": payment.notice, "tax": payment.detail("tax")}
    if payment.detail("form") == "third":
        for key in (key for key, words in said.items() if words.strip()):
            message = f"the `{key}` of the slip `{asked.slip}` is not printed: a third of the page has no place for it"
            yield warning("words-without-place", message, asked.place(key), "print it where the slip is put in")


def envelope_of(payment: Payment) -> str:
    """Return the envelope that the slip is made for."""
    asked = payment.detail("envelope")
    return asked if asked in LYING else USUAL


def address_step(address: tuple[str, ...], envelope: str = USUAL) -> str:
    """Return the step of the type scale in which the address stands in its window; empty when in none."""
    for step, (lines, signs) in LYING[envelope].steps().items():
        if len(address) <= lines and max(map(len, address), default=0) <= signs:
            return step
    return ""


CHECKS: tuple[Check, ...] = (
    reply_without_address,
    address_too_long,
    window_without_room,
    consent_too_long,
    words_without_place,
)
