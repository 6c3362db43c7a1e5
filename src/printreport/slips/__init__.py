"""Donation slips: takes a report and an edition, returns the `Slip` values it is issued with and all that is wrong.

`make` shows the steps: the schemes are looked up, the payment is put together, every check of every scheme is run, and
only where none found an error are the values and codes made. Pure: nothing is read, nothing is drawn on a page.

A new scheme is a folder beside `link`, with the same four modules, and a row in `BUILT_IN`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from printreport.diagnostics import Diagnostic, did_you_mean, error, warning
from printreport.model.report import Edition, Organisation, Report, SlipOrder
from printreport.model.slip import Payment, Slip
from printreport.registry import SLIPS, Table, gather
from printreport.slips.gift import CHECKS
from printreport.slips.link import LINK
from printreport.slips.payment import payment_of
from printreport.slips.reply import REPLY
from printreport.slips.scheme import Asked, Place, Scheme, Words
from printreport.slips.words import WORDS

BUILT_IN: Mapping[str, Scheme] = MappingProxyType({"reply": REPLY, "link": LINK})
FALLBACK = "en"

__all__ = ["BUILT_IN", "Scheme", "bundle", "installed", "make"]


def installed() -> Table[Scheme]:
    """Return the built-in schemes and those that installed packages add."""
    return gather(SLIPS, Scheme, BUILT_IN)


def bundle(report: Report, edition: Edition) -> tuple[tuple[Slip, ...], tuple[Diagnostic, ...]]:
    """Make the slips that an edition is issued with, in its order, from all schemes of this machine.

    A name that the manuscript does not describe is passed over here: `validate` has said so.
    """
    schemes = installed()
    orders = [report.slips[name] for name in edition.slips if name in report.slips]
    made = [make(order, report.organisation, report.language, schemes.rows) for order in orders]
    found = schemes.diagnostics if orders else ()
    return tuple(slip for slip, _ in made if slip), (*found, *(fault for _, faults in made for fault in faults))


def make(
    order: SlipOrder, organisation: Organisation, language: str, known: Mapping[str, Scheme] = BUILT_IN
) -> tuple[Slip | None, tuple[Diagnostic, ...]]:
    """Make the slip that the manuscript asks for, in a language (BCP 47), from the schemes that are known.

    Every fault is said at once; with an error among them there is no slip. `installed().rows` are all the schemes of
    this machine.
    """
    schemes = [known[name] for name in order.schemes if name in known]
    payment = payment_of(order, organisation)
    spoken = _spoken(language, schemes)
    found = (
        *_order_faults(order, known),
        *_missing_details(order, schemes),
        *_check(order, payment, schemes),
        *_language_faults(order, language, spoken),
    )
    if any(fault.is_error for fault in found):
        return None, found
    return _slip(order, payment, schemes, spoken), found


def _order_faults(order: SlipOrder, known: Mapping[str, Scheme]) -> Iterator[Diagnostic]:
    """Say what is wrong with the choice of schemes."""
    at = order.places.get("scheme", order.at)
    for name in order.schemes:
        if name not in known:
            yield error(
                "unknown-scheme", f"the slip `{order.name}` asks for a scheme `{name}`", at, did_you_mean(name, known)
            )
    feet = [name for name in dict.fromkeys(order.schemes) if name in known and known[name].place == "foot"]
    if len(feet) > 1:
        message = (
            f"{' and '.join(f'`{name}`' for name in feet)} both need the foot of the page of the slip `{order.name}`"
        )
        yield error("schemes-collide", message, at, "describe two slips, with one of them each")
    if not order.schemes:
        message = f"the slip `{order.name}` names no scheme"
        yield error("unknown-scheme", message, at, f"write `scheme: {next(iter(known), 'reply')}`")


def _missing_details(order: SlipOrder, schemes: list[Scheme]) -> Iterator[Diagnostic]:
    """Say which keys the slip's schemes cannot do without and nobody wrote."""
    for scheme in schemes:
        for detail in scheme.details:
            if detail.required and not order.details.get(detail.name, "").strip():
                message = f"the slip `{order.name}` has no `{detail.name}`, which `{scheme.name}` needs"
                at = order.places.get(detail.name, order.at)
                yield error("detail-missing", message, at, f"write it, such as `{detail.name}: {detail.example}`")


def _check(order: SlipOrder, payment: Payment, schemes: list[Scheme]) -> tuple[Diagnostic, ...]:
    """Run the checks of the gift and of each scheme; a check that two schemes share speaks once."""
    asked = Asked(payment, order.name, order.at, order.places)
    checks = dict.fromkeys((*CHECKS, *(check for scheme in schemes for check in scheme.checks)))
    return tuple(fault for check in checks for fault in check(asked))


def _spoken(language: str, schemes: list[Scheme]) -> str:
    """Choose the language of the slip: the report's (``de-CH`` is spoken as ``de``), or else English."""
    bare = language.replace("_", "-").split("-")[0].lower()
    return bare if bare in WORDS and all(bare in scheme.words for scheme in schemes) else FALLBACK


def _language_faults(order: SlipOrder, language: str, spoken: str) -> Iterator[Diagnostic]:
    """Say when a slip will be printed in English because its own language has no words."""
    if language[: len(spoken)].lower() != spoken:
        message = f"the form of the slip `{order.name}` is printed in English: it has no words in `{language}`"
        yield warning("slip-language", message, order.at, f"languages of the form: {', '.join(sorted(WORDS))}")


def _slip(order: SlipOrder, payment: Payment, schemes: list[Scheme], spoken: str) -> Slip:
    """Put the slip together: the scheme at the foot gives the template; all give their values, words and codes."""
    foot = next((scheme for scheme in schemes if scheme.place == "foot"), schemes[0])
    words = dict(WORDS[spoken])
    for scheme in schemes:
        words |= scheme.words[spoken]
    places: dict[str, Place] = {scheme.name: "foot" if scheme is foot else "panel" for scheme in schemes}
    codes = {scheme.name: scheme.codes(payment, words, places[scheme.name]) for scheme in schemes}
    own = {scheme.name: MappingProxyType({**scheme.fill(payment), "codes": codes[scheme.name]}) for scheme in schemes}
    return Slip(
        name=order.name,
        schemes=tuple(own),
        template=f"slips/{foot.name}.html.j2",
        language=spoken,
        values=MappingProxyType(_common(payment, words) | own),
        codes=tuple(code for drawn in codes.values() for code in drawn),
        at=order.at,
    )


def _common(payment: Payment, words: Words) -> dict[str, Any]:
    """Return what every slip may print: the gift, the organisation's own words, and the words of the form."""
    return {
        "payee": payment.payee,
        "currency": payment.currency,
        "amounts": tuple({"amount": amount, "words": buys} for amount, buys in payment.amounts),
        "frequency": payment.frequency,
        "purpose": payment.purpose,
        "appeal": payment.appeal,
        "donor": payment.donor,
        "heading": payment.heading or words["heading"],
        "ask": payment.ask,
        "notice": payment.notice,
        "words": MappingProxyType(dict(words)),
    }
