"""One payment without a report: its findings, the exact text of its code, and a code's text taken apart again."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from printreport.diagnostics import Diagnostic, Location, Refused, did_you_mean, error
from printreport.model.report import SlipOrder
from printreport.model.slip import Payment
from printreport.slips.judging import judge
from printreport.slips.scheme import Scheme


def check(payment: Payment, names: tuple[str, ...], known: Mapping[str, Scheme]) -> tuple[Diagnostic, ...]:
    """Return all that is wrong with a payment, held against the schemes named; nothing when it is as it must be.

    The findings have no place in a file.
    """
    return judge(_unwritten(payment, names), payment, known)


def payload(name: str, payment: Payment, known: Mapping[str, Scheme]) -> str:
    """Return the exact text of the code that the scheme `name` prints for a payment.

    Raises:
        Refused: the payment has an error, or the scheme has no code; the diagnostics say which.
    """
    found = check(payment, (name,), known)
    if any(fault.is_error for fault in found):
        raise Refused(found)
    make_text = known[name].payload
    if make_text is None:
        coded = ", ".join(f"`{other}`" for other, scheme in known.items() if scheme.payload)
        hint = f"schemes with a code: {coded}"
        raise Refused([error("no-payload", f"the scheme `{name}` is a form without a code", None, hint)])
    return make_text(payment)


def decode(name: str, text: str, known: Mapping[str, Scheme]) -> Mapping[str, str]:
    """Take the text of a code apart by the grammar of the scheme `name`: what it says, by name.

    Raises:
        Refused: the text is not built so, or its checksum does not fit; the diagnostic says where.
    """
    take_apart = known[name].decode if name in known else None
    if take_apart is None:
        able = [other for other, scheme in known.items() if scheme.decode]
        message = f"no scheme `{name}` takes a code apart"
        raise Refused([error("unknown-scheme", message, None, did_you_mean(name, able))])
    try:
        return take_apart(text)
    except ValueError as fault:
        raise Refused([error("code-not-understood", f"the text is no code of `{name}`: {fault}")]) from fault


def recognise(text: str, known: Mapping[str, Scheme]) -> tuple[tuple[str, Mapping[str, str]], ...]:
    """Return every scheme whose grammar a code's text follows, each with what the text says by it."""
    read: list[tuple[str, Mapping[str, str]]] = []
    for name in known:
        with suppress(Refused):
            read.append((name, decode(name, text, known)))
    return tuple(read)


def _unwritten(payment: Payment, names: tuple[str, ...]) -> SlipOrder:
    """Return an order for a payment that nobody wrote into a manuscript."""
    return SlipOrder(names[0] if names else "payment", names, Location(""), details=payment.details)
