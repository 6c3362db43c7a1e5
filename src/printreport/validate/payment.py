"""One payment in a file of its own: a slip's keys, with who asks, who gives and in which language beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from pydantic import BeforeValidator, ValidationError

from printreport.diagnostics import Diagnostic
from printreport.model.report import SlipOrder
from printreport.model.slip import Party, Payment, PostalAddress
from printreport.model.source import Mapping, Scalar
from printreport.slips.payment import payment_of
from printreport.validate.faults import diagnostics, plain
from printreport.validate.fields import Fields, Words
from printreport.validate.organisation import AddressFields, OrganisationFields, organisation_of
from printreport.validate.slips import SlipFields, apart, order_of

NAME = "payment"


class PartyFields(Fields):
    """Who gives."""

    name: Words
    """The whole name."""
    address: AddressFields | None = None
    """The postal address in its parts."""


def _named(value: object) -> object:
    return {"name": value} if isinstance(value, Scalar) else value


class PaymentFields(SlipFields):
    """A payment: what a slip says, and who asks for it."""

    organisation: Annotated[OrganisationFields, BeforeValidator(_named)]
    """Who asks: a name, or a mapping as in report.yaml."""
    debtor: Annotated[PartyFields, BeforeValidator(_named)] | None = None
    """Who gives, where that is known: a name, or a mapping with `name` and `address`."""
    donor: Words = ""
    """The donor's number in your books."""


def read_payment(root: Mapping) -> tuple[SlipOrder | None, Payment | None, tuple[Diagnostic, ...]]:
    """Return a payment with the order that says where each of its keys stands, or nothing and what is wrong."""
    try:
        fields = PaymentFields.model_validate(apart(f"the {NAME}", plain(root), PaymentFields))
    except ValidationError as trouble:
        return None, None, tuple(diagnostics(trouble, root, PaymentFields, f"the {NAME}"))
    order = _order(fields, root)
    payment = payment_of(order, organisation_of(fields.organisation))
    return order, replace(payment, debtor=_party(fields.debtor), donor=fields.donor), ()


def _order(fields: PaymentFields, root: Mapping) -> SlipOrder:
    """Return the slip's own keys as its order."""
    slip = SlipFields.model_construct(**{name: getattr(fields, name) for name in SlipFields.model_fields})
    return order_of(NAME, slip, root, root.at)


def _party(fields: PartyFields | None) -> Party | None:
    if fields is None:
        return None
    return Party(fields.name, PostalAddress(**fields.address.model_dump()) if fields.address else PostalAddress())
