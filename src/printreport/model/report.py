"""The report, judged and resolved: every id is its record, every file its content.

Made by `validate`, read by `checks` and `compose`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from printreport.diagnostics import Diagnostic, Location
from printreport.model.condition import Condition
from printreport.model.profile import UA_1, Profile
from printreport.model.prose import Inlines
from printreport.model.slip import PostalAddress
from printreport.model.table import Table
from printreport.units import Trim

MAP = "map"
# kinds that show one column of numbers, and those that show several
ONE_COLUMN = ("bar", "donut", "waffle")
COLUMNS = ("grouped", "stacked", "line", "area", "dot", "slope", "multiples")
CHART_KINDS = (*ONE_COLUMN, *COLUMNS, MAP)


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who issues the report; `address` holds the lines of its postal address, `postal` its parts where known."""

    name: str
    short: str = ""
    address: tuple[str, ...] = ()
    registration: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""
    postal: PostalAddress | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is named: a role may be missing, consent is what the person agreed to."""

    id: str
    name: str
    role: str
    pronoun: str
    consent: str
    at: Location


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure written once: `kind` is ``number``, ``money`` or ``percent`` (18 means 18 %).

    `label` says what is counted, `prior` is last year's value, `currency` an ISO 4217 code when the kind is money.
    """

    id: str
    value: Decimal
    kind: str
    label: str
    unit: str
    currency: str
    prior: Decimal | None
    source: str
    at: Location


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: its file relative to the root, what it shows in words (empty and `decorative`: nothing to tell)."""

    id: str
    file: str
    alt: str
    credit: str
    decorative: bool
    at: Location


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart, or a map: `kind` is one of `CHART_KINDS`.

    `category` is the column of names, of countries for a map; `series` the columns of numbers, for a map one or none;
    `highlight` what has the accent; `unit` an ISO 4217 code, ``%`` or a word; `alt` a sentence that says what the chart
    shows, empty where the data are to speak; `at` is its table's place.
    """

    kind: str
    table: Table
    category: str
    series: tuple[str, ...]
    unit: str
    highlight: tuple[str, ...]
    alt: str
    at: Location


@dataclass(frozen=True, slots=True)
class Section:
    """A component filled in: `fields` holds one value per declared field, None or () where nothing was given.

    Values by kind: line `Inlines`; prose `Prose`; person `Person`; people and facts tuples; table `Table`; chart
    `Chart`; image `Image`; slip the slip's name; list a tuple of mappings; parts a tuple of `Section`; others plain.
    """

    component: str
    id: str
    fields: Mapping[str, Any]
    at: Location
    title: Inlines = ()
    audience: tuple[str, ...] = ()
    start: str = ""
    landscape: bool = False
    listed: bool = True
    language: str = ""
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class SlipOrder:
    """A donation slip as the manuscript asks for it; `amounts` pairs a whole or decimal amount with what it buys.

    `amount` is fixed (None: the donor chooses); `details` are the keys that its schemes declare, as they were written;
    `country` (ISO 3166-1) is the payee's, where it is not that of the organisation's address; `languages` are those in
    which it is printed, the report's own where none is named; `frequency` is empty where nobody wrote it. `places` says
    where each key was written, as far as that is known; without it findings stand at `at`.
    """

    name: str
    schemes: tuple[str, ...]
    at: Location
    link: str = ""
    currency: str = "EUR"
    amounts: tuple[tuple[Decimal, str], ...] = ()
    frequency: tuple[str, ...] = ()
    dedication: bool = False
    appeal: str = ""
    purpose: str = ""
    heading: str = ""
    ask: str = ""
    notice: str = ""
    amount: Decimal | None = None
    country: str = ""
    languages: tuple[str, ...] = ()
    transliterate: bool = False
    details: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Location] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edition:
    """One way of issuing the report; lengths in mm.

    `base` is the built-in edition it grows from: ``screen``, ``press``, ``archive`` or ``board``; `audience`
    selects sections; `copies` is how many numbered copies are made (0: one file without a number); `password` opens
    the file (empty: none); `profile` is the PDF variant that the file is to be; `data` says that each table and
    chart carries its figures, `manuscript` that the file carries what it was made of.

    `condition` is what the printer works to (None: nobody has said yet); the number of pages is a multiple of
    `signature`, `fill` says that pages for notes make it one. `unset` names the variable that the password should have
    come from, where it is not there.
    """

    name: str
    base: str
    trim: Trim
    bleed: float = 0
    slug: float = 0
    marks: bool = False
    audience: str = ""
    slips: tuple[str, ...] = ()
    watermark: str = ""
    copies: int = 0
    password: str = field(default="", repr=False)
    profile: Profile = UA_1
    fillable: bool = False
    data: bool = False
    manuscript: bool = False
    condition: Condition | None = None
    signature: int = 1
    fill: bool = True
    unset: str = ""

    @property
    def called(self) -> str:
        """Return what the manuscript calls it; the name of a numbered copy ends with its number."""
        return self.name.rpartition("-")[0] if self.copies else self.name


@dataclass(frozen=True, slots=True)
class Allowance:
    """A finding somebody accepted, at a section or file, with the reason."""

    check: str
    at: str
    because: str
    place: Location


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report, ready to be composed in any of its editions."""

    title: str
    organisation: Organisation
    language: str
    sections: tuple[Section, ...]
    subtitle: str = ""
    period: str = ""
    date: date | None = None
    authors: tuple[str, ...] = ()
    description: str = ""
    keywords: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    images: Mapping[str, Image] = field(default_factory=dict)
    slips: Mapping[str, SlipOrder] = field(default_factory=dict)
    editions: Mapping[str, Edition] = field(default_factory=dict)
    policies: Mapping[str, str] = field(default_factory=dict)
    allowances: tuple[Allowance, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
