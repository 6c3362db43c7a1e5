"""Judging a payment: the choice of schemes, what they cannot do without and what they bound, then each one's checks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from printreport.diagnostics import Diagnostic, did_you_mean, error
from printreport.model.report import SlipOrder
from printreport.model.slip import Payment
from printreport.slips.bounds import beyond
from printreport.slips.gift import CHECKS
from printreport.slips.scheme import Asked, Scheme
from printreport.slips.together import have_room, remedy


def judge(order: SlipOrder, payment: Payment, known: Mapping[str, Scheme]) -> tuple[Diagnostic, ...]:
    """Return all that is wrong with a payment that is to be asked for in the schemes that its order names."""
    schemes = _named(order, known)
    return (
        *_order_faults(order, known),
        *_missing_details(order, payment, schemes),
        *_check(order, payment, schemes, known),
    )


def _named(order: SlipOrder, known: Mapping[str, Scheme]) -> list[Scheme]:
    """Return the schemes that an order names, each once."""
    return [known[name] for name in dict.fromkeys(order.schemes) if name in known]


def _order_faults(order: SlipOrder, known: Mapping[str, Scheme]) -> Iterator[Diagnostic]:
    """Say what is wrong with the choice of schemes."""
    at = order.places.get("scheme", order.at)
    for name in order.schemes:
        if name not in known:
            yield error(
                "unknown-scheme", f"the slip `{order.name}` asks for a scheme `{name}`", at, did_you_mean(name, known)
            )
    together = _named(order, known)
    if not have_room(together):
        *many, last = (f"`{scheme.name}`" for scheme in together)
        message = (
            f"the slip `{order.name}` asks for {', '.join(many)} and {last}, which have no room together on a page"
        )
        yield error("schemes-collide", message, at, remedy(together, known))
    if not order.schemes:
        message = f"the slip `{order.name}` names no scheme"
        yield error("unknown-scheme", message, at, f"write `scheme: {next(iter(known), 'reply')}`")


def _missing_details(order: SlipOrder, payment: Payment, schemes: list[Scheme]) -> Iterator[Diagnostic]:
    """Say which keys the slip's schemes cannot do without and nobody wrote."""
    for scheme in schemes:
        for detail in scheme.details:
            if detail.required and not payment.detail(detail.name).strip():
                message = f"the slip `{order.name}` has no `{detail.name}`, which `{scheme.name}` needs"
                at = order.places.get(detail.name, order.at)
                yield error("detail-missing", message, at, f"write it, such as `{detail.name}: {detail.example}`")


def _check(
    order: SlipOrder, payment: Payment, schemes: list[Scheme], known: Mapping[str, Scheme]
) -> tuple[Diagnostic, ...]:
    """Run the checks of the gift and of each scheme; a check that two schemes share speaks once."""
    asked = Asked(payment, order.name, order.at, order.places, order.schemes)
    checks = dict.fromkeys((*CHECKS, *(check for scheme in schemes for check in scheme.checks)))
    found = (fault for check in checks for fault in check(asked))
    outside = (fault for scheme in schemes for fault in beyond(asked, scheme, known))
    return (*found, *outside)
