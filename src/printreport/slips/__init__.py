"""Donation slips: takes a report and an edition, returns the `Slip` values it is issued with and all that is wrong.

`making` shows the steps: the schemes are looked up, the payment is put together, every check of every scheme is run
(`judging`), and only where none found an error are the values and codes made. Pure: nothing is read, nothing is drawn
on a page. `check`, `payload`, `decode` and `recognise` do the same for one payment without a report.

A new scheme is a folder beside `link`, with the same four modules, and a row in `BUILT_IN`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from printreport.diagnostics import Diagnostic
from printreport.model.report import Edition, Organisation, Report, SlipOrder
from printreport.model.slip import Party, Payment, PostalAddress, Slip
from printreport.registry import SLIPS, Table, gather
from printreport.slips import judging, making, single
from printreport.slips.emv import PAYNOW, PIX, PROMPTPAY
from printreport.slips.emv.qris import QRIS
from printreport.slips.epc import EPC
from printreport.slips.gift_aid import GIFT_AID
from printreport.slips.hub3 import HUB3
from printreport.slips.link import LINK
from printreport.slips.pay_by_square import PAY_BY_SQUARE
from printreport.slips.references import REFERENCES, Reference
from printreport.slips.reply import REPLY
from printreport.slips.scheme import Scheme
from printreport.slips.sepa_mandate import SEPA_MANDATE
from printreport.slips.spd import SPD
from printreport.slips.swiss_qr import SWISS_QR
from printreport.slips.uk_standing_order import UK_STANDING_ORDER
from printreport.slips.upi import UPI
from printreport.slips.upn_qr import UPN_QR
from printreport.slips.us_reply import US_REPLY
from printreport.slips.viitenumero import VIITENUMERO
from printreport.slips.zbp import ZBP

BUILT_IN: Mapping[str, Scheme] = MappingProxyType(
    {
        scheme.name: scheme
        for scheme in (
            REPLY,
            LINK,
            SWISS_QR,
            EPC,
            GIFT_AID,
            SEPA_MANDATE,
            UK_STANDING_ORDER,
            US_REPLY,
            PROMPTPAY,
            PIX,
            PAYNOW,
            QRIS,
            UPI,
            SPD,
            PAY_BY_SQUARE,
            ZBP,
            VIITENUMERO,
            HUB3,
            UPN_QR,
        )
    }
)

__all__ = [
    "BUILT_IN",
    "REFERENCES",
    "Party",
    "Payment",
    "PostalAddress",
    "Reference",
    "Scheme",
    "bundle",
    "check",
    "decode",
    "installed",
    "judge",
    "make",
    "payload",
    "recognise",
]


def installed() -> Table[Scheme]:
    """Return the built-in schemes and those that installed packages add."""
    return gather(SLIPS, Scheme, BUILT_IN)


def bundle(report: Report, edition: Edition) -> tuple[tuple[Slip, ...], tuple[Diagnostic, ...]]:
    """Make the slips that an edition is issued with, in its order, from all schemes of this machine.

    One that is printed in several languages comes once in each. A name that the manuscript does not describe is passed
    over here: `validate` has said so.
    """
    schemes = installed()
    orders = [report.slips[name] for name in edition.slips if name in report.slips]
    made = [
        making.make(order, report.organisation, language, schemes.rows)
        for order in orders
        for language in dict.fromkeys(order.languages or (report.language,))
    ]
    found = schemes.diagnostics if orders else ()
    said = dict.fromkeys(fault for _, faults in made for fault in faults)
    return making.told_apart(tuple(slip for slip, _ in made if slip)), (*found, *said)


def make(
    order: SlipOrder, organisation: Organisation, language: str, known: Mapping[str, Scheme] = BUILT_IN
) -> tuple[Slip | None, tuple[Diagnostic, ...]]:
    """Make the slip that the manuscript asks for, in a language (BCP 47), from the schemes that are known.

    Every fault is said at once; with an error among them there is no slip. `installed().rows` are all the schemes of
    this machine.
    """
    return making.make(order, organisation, language, known)


def judge(order: SlipOrder, payment: Payment) -> tuple[Diagnostic, ...]:
    """Return all that is wrong with a payment that is to be asked for in the schemes that its order names."""
    return judging.judge(order, payment, installed().rows)


def check(payment: Payment, *names: str) -> tuple[Diagnostic, ...]:
    """Return all that is wrong with a payment, held against the schemes named; nothing when it is as it must be.

    The findings have no place in a file.
    """
    return single.check(payment, names, installed().rows)


def payload(name: str, payment: Payment) -> str:
    """Return the exact text of the code that the scheme `name` prints for a payment.

    Raises:
        Refused: the payment has an error, or the scheme has no code; the diagnostics say which.
    """
    return single.payload(name, payment, installed().rows)


def decode(name: str, text: str) -> Mapping[str, str]:
    """Take the text of a code apart by the grammar of the scheme `name`: what it says, by name.

    Raises:
        Refused: the text is not built so, or its checksum does not fit; the diagnostic says where.
    """
    return single.decode(name, text, installed().rows)


def recognise(text: str) -> tuple[tuple[str, Mapping[str, str]], ...]:
    """Return every scheme whose grammar a code's text follows, each with what the text says by it."""
    return single.recognise(text, installed().rows)
