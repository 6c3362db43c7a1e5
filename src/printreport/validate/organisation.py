"""The organisation as the manuscript describes it; its address in lines, or in its parts as banks want it."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Tag, WithJsonSchema

from printreport.model.report import Organisation
from printreport.model.slip import PostalAddress
from printreport.model.source import Scalar
from printreport.validate.faults import fault
from printreport.validate.fields import Fields, Mail, ManyWords, Website, Words
from printreport.validate.readers import scalar_of

# Where the number stands before the street, and where the postcode stands after the town (UPU, S42)
NUMBER_FIRST = frozenset({"AU", "CA", "FR", "GB", "IE", "IL", "IN", "LU", "MY", "NZ", "PH", "SG", "TH", "US", "ZA"})
POSTCODE_LAST = frozenset({"AU", "CA", "GB", "IE", "IN", "NZ", "SG", "TH", "US"})


def _country(value: object) -> str:
    """Read a country's code, ISO 3166-1 alpha-2."""
    if isinstance(value, str):
        return value
    scalar = scalar_of(value, "the two letters of a country")
    code = scalar.text.strip()
    if re.fullmatch(r"[A-Z]{2}", code):
        return code
    raise fault("country-code", f"`{code}` is no code of a country", scalar.at, "write two capital letters: CH, GB, TH")


Country = Annotated[str, BeforeValidator(_country), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{2}$"})]


class AddressFields(Fields):
    """A postal address in its parts, as banks want it."""

    street: Words = ""
    """The street, without its number."""
    number: Words = ""
    """The number of the building."""
    postcode: Words = ""
    """The postcode, without the country."""
    town: Words
    """The town."""
    country: Country = ""
    """The two letters of the country, ISO 3166-1: CH, GB, TH."""


def _lines(value: object) -> object:
    """Take an address as a list of lines or as a block of text."""
    return [Scalar(line, line, value.at) for line in value.text.splitlines()] if isinstance(value, Scalar) else value


Lines = Annotated[ManyWords, BeforeValidator(_lines)]
Address = Annotated[
    Annotated[Lines, Tag("lines")] | Annotated[AddressFields, Tag("parts")],
    Discriminator(lambda value: "parts" if isinstance(value, dict | AddressFields) else "lines"),
]


class OrganisationFields(Fields):
    """Who issues the report."""

    name: Words
    """The whole name."""
    short: Words = ""
    """The name by which people call it."""
    address: Address = ()
    """Where gifts by post go: a list of lines, a block of text, or a mapping of its parts, which bank slips need."""
    registration: Words = ""
    """Where it is registered, and under which number."""
    email: Mail = ""
    """Where readers write to."""
    phone: Words = ""
    """As it is dialled from abroad."""
    website: Website = ""
    """With `https://`; without it, that is added."""


def organisation_of(fields: OrganisationFields | None) -> Organisation:
    """Return the organisation; an address in parts is written in lines as well."""
    if fields is None:
        return Organisation("")
    said: dict[str, Any] = fields.model_dump(exclude={"address"})
    if isinstance(fields.address, AddressFields):
        postal = PostalAddress(**fields.address.model_dump())
        return Organisation(**said, address=address_lines(postal), postal=postal)
    return Organisation(**said, address=fields.address)


def address_lines(postal: PostalAddress) -> tuple[str, ...]:
    """Write an address in lines, in the order of its country; the country itself is left to what is printed around."""
    street = (postal.number, postal.street) if postal.country in NUMBER_FIRST else (postal.street, postal.number)
    town = (postal.town, postal.postcode) if postal.country in POSTCODE_LAST else (postal.postcode, postal.town)
    return tuple(line for line in (" ".join(filter(None, parts)) for parts in (street, town)) if line)
