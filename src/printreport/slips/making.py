"""Making a slip: its language, then its values, words and codes; only of a payment in which no check found an error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from printreport.diagnostics import Diagnostic, warning
from printreport.model.report import Organisation, SlipOrder
from printreport.model.slip import Payment, Slip
from printreport.slips.ask import small_print
from printreport.slips.judging import judge
from printreport.slips.payment import payment_of
from printreport.slips.scheme import Place, Scheme, Words
from printreport.slips.together import leader
from printreport.slips.words import WORDS

FALLBACK = "en"


def make(
    order: SlipOrder, organisation: Organisation, language: str, known: Mapping[str, Scheme]
) -> tuple[Slip | None, tuple[Diagnostic, ...]]:
    """Make the slip that the manuscript asks for, in a language (BCP 47), from the schemes that are known.

    Every fault is said at once; with an error among them there is no slip.
    """
    schemes = [known[name] for name in order.schemes if name in known]
    payment = payment_of(order, organisation)
    spoken = _spoken(language, schemes)
    found = (*judge(order, payment, known), *_language_faults(order, language, spoken, schemes))
    if any(fault.is_error for fault in found):
        return None, found
    return _slip(order, payment, schemes, spoken), found


def told_apart(made: tuple[Slip, ...]) -> tuple[Slip, ...]:
    """Give each slip a name of its own: one that comes in several languages is called by them after the first."""
    names = [slip.name for slip in made]
    return tuple(
        replace(slip, name=f"{slip.name}-{slip.language}") if slip.name in names[:place] else slip
        for place, slip in enumerate(made)
    )


def _spoken(language: str, schemes: list[Scheme]) -> str:
    """Choose the language of the slip: the one asked for, or else English."""
    bare = _bare(language)
    return bare if bare in _common_languages(schemes) else FALLBACK


def _language_faults(order: SlipOrder, language: str, spoken: str, schemes: list[Scheme]) -> Iterator[Diagnostic]:
    """Say when a slip will be printed in English because one of its schemes has no words in its own language."""
    if _bare(language) != spoken:
        known = _common_languages(schemes)
        message = f"the form of the slip `{order.name}` is printed in English: it has no words in `{language}`"
        hint = f"languages of the form: {', '.join(known)}"
        if known == (FALLBACK,):
            hint = f"write `languages: {FALLBACK}`; the form has no words in another"
        yield warning("slip-language", message, order.places.get("languages", order.at), hint)


def _common_languages(schemes: list[Scheme]) -> tuple[str, ...]:
    """Return the languages in which the form and all of a slip's schemes have words."""
    return tuple(sorted(language for language in WORDS if all(language in scheme.words for scheme in schemes)))


def _bare(language: str) -> str:
    """Return a language without script and country: ``de-CH`` is spoken as ``de``."""
    return language.replace("_", "-").split("-")[0].lower()


def _slip(order: SlipOrder, payment: Payment, schemes: list[Scheme], spoken: str) -> Slip:
    """Put the slip together: the leading scheme gives the template; all give their values, words and codes."""
    foot = leader(schemes)
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
        "amounts": tuple({"amount": amount, "words": buys} for amount, buys in _offered(payment)),
        "frequency": payment.frequency,
        "purpose": payment.purpose,
        "appeal": payment.appeal,
        "donor": payment.donor,
        "heading": payment.heading or words["heading"],
        "ask": payment.ask,
        "notice": small_print(payment),
        "form": payment.detail("form") or "foot",
        "cut": payment.detail("cut") or "scissors",
        "envelope": payment.detail("envelope") or "DL",
        "words": MappingProxyType(dict(words)),
    }


def _offered(payment: Payment) -> tuple[tuple[Decimal, str], ...]:
    """Return the amounts that a donor reads: a fixed one stands alone where no others are offered."""
    if payment.amounts or payment.amount is None:
        return payment.amounts
    return ((payment.amount, ""),)
