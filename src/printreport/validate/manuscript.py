"""The manuscript's own keys: what may stand at the top of report.yaml, and how it becomes a `Report`."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import BeforeValidator, Field as Slot, ValidationError, WithJsonSchema

from printreport.diagnostics import Location, did_you_mean, error
from printreport.model.report import Allowance, Organisation, Report, Section, SlipOrder
from printreport.model.source import Mapping, Node, Scalar, Source
from printreport.validate.editions import EditionFields, read_editions
from printreport.validate.faults import MANUSCRIPT, Findings, describe, diagnostics, fault, plain
from printreport.validate.fields import Day, Fields, Filled, Flag, Language, Mail, ManyWords, Web, Website, Words
from printreport.validate.readers import MOST_DIGITS, Resolution, one_of

POLICIES = ("error", "warn", "ignore")
FREQUENCIES = ("once", "monthly", "quarterly", "yearly")


def _lines(value: object) -> object:
    """Take an address as a list of lines or as a block of text."""
    return [Scalar(line, line, value.at) for line in value.text.splitlines()] if isinstance(value, Scalar) else value


def _named(key: str) -> Any:  # noqa: ANN401 - a validator for Annotated
    """Let a text stand for a mapping that has it under `key`: `organisation: Example` is `{name: Example}`."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, Scalar) else value)


def _gifts(value: object) -> object:
    """Read amounts with what each buys; the amounts are keys, so they are judged here."""
    if not isinstance(value, dict):
        raise fault("wrong-type", f"amounts are written as `25: what it buys`, not {describe(value)}")
    return tuple(
        (_amount(amount, words), words.text if isinstance(words, Scalar) and words.value is not None else "")
        for amount, words in value.items()
    )


def _amount(written: str, words: object) -> Decimal:
    try:
        amount = Decimal(written)
    except InvalidOperation:
        amount = Decimal("NaN")
    if amount.is_finite() and amount.adjusted() < MOST_DIGITS:
        return amount
    hint = "write the amount with digits alone: 25 or 12.50; the currency stands under `currency`"
    raise fault("wrong-type", f"`{written}` is no amount", getattr(words, "at", None), hint)


class OrganisationFields(Fields):
    """Who issues the report."""

    name: Words
    """The whole name."""
    short: Words = ""
    """The name by which people call it."""
    address: Annotated[ManyWords, BeforeValidator(_lines)] = ()
    """A list of lines, or a block of text; gifts by post go there."""
    registration: Words = ""
    """Where it is registered, and under which number."""
    email: Mail = ""
    """Where readers write to."""
    phone: Words = ""
    """As it is dialled from abroad."""
    website: Website = ""
    """With `https://`; without it, that is added."""


class SlipFields(Fields):
    """A donation slip."""

    scheme: ManyWords = ("reply",)
    """Which slip it is, or several on one page: `reply` is a form to send back, `link` a page on the web."""
    link: Web | None = None
    """The page on which one can give; begins with `https://`."""
    currency: Words = "EUR"
    """ISO 4217, three letters."""
    amounts: Annotated[tuple[tuple[Decimal, str], ...], BeforeValidator(_gifts), WithJsonSchema({"type": "object"})] = (
        Slot(default=(), validate_default=False)
    )
    """What each amount buys: `25: one hour on the helpline`."""
    frequency: tuple[
        Annotated[str, BeforeValidator(one_of(FREQUENCIES)), WithJsonSchema({"enum": list(FREQUENCIES)})], ...
    ] = ("once",)
    """How often one can give, the one you hope for first."""
    dedication: Flag = False
    """Whether a gift can be made in honour or in memory of somebody."""
    appeal: Words = ""
    """The code by which your books know this appeal."""
    purpose: Words = ""
    """What the gift is for, as on the bank's statement."""
    heading: Words = ""
    """The words above the slip."""
    ask: Words = ""
    """What you ask of the reader."""
    notice: Words = ""
    """What must be said in small print."""


class AllowanceFields(Fields):
    """A finding that somebody accepts, and why."""

    check: Words
    """The finding's name, as it stands in brackets."""
    at: Words
    """The id of the section or part, or a file."""
    because: Words
    """Your reason, for the next who reads it."""


class LayoutFields(Fields):
    """The layout, with its options beside it or under `options`."""

    name: Words
    """The layout's name; `printreport layout list` lists them."""
    options: dict[str, Words] = Slot(default_factory=dict)
    """What the layout lets you choose."""


class Manuscript(Fields):
    """The keys of report.yaml. Only `title`, `layout` and `sections` are needed."""

    title: Filled
    """The report's title, as on its cover."""
    subtitle: Words = ""
    """A second line under the title."""
    organisation: Annotated[OrganisationFields, _named("name")] | None = None
    """Who issues the report: a name, or a mapping."""
    period: Words = ""
    """The year or years that it is about."""
    date: Day | None = None
    """The day of issue; two builds with the same date give the same bytes."""
    language: Language = "en"
    """The language that it is written in, as BCP 47 has it: `en`, `en-GB`, `fr`."""
    authors: ManyWords = ()
    """Who wrote it, for the file's information."""
    description: Words = ""
    """One sentence, for the file's information and for search."""
    keywords: ManyWords = ()
    """For the file's information and for search."""
    layout: Annotated[LayoutFields, _named("name")] | None = None
    """How it looks: a layout's name, or a mapping with `name` and `options`."""
    options: dict[str, Words] = Slot(default_factory=dict)
    """What the layout lets you choose."""
    brand: Any = None
    """The organisation's logo, colours and faces: a file, or a mapping here."""
    people: Any = None
    """Who speaks or is named: a file, or a list here. Written once, named by id."""
    facts: Any = None
    """The figures: a file, or a mapping here. Written once, named by id."""
    images: Any = None
    """The pictures: a file, or a mapping here. Written once, named by id."""
    sections: Any
    """The sections in the order of the book, each a component of the layout."""
    slips: dict[str, SlipFields] = Slot(default_factory=dict)
    """Donation slips by name."""
    editions: dict[str, EditionFields | None] = Slot(default_factory=dict)
    """Ways of issuing the report; `screen`, `press` and `board` are there from the start."""
    checks: dict[str, Annotated[str, BeforeValidator(one_of(POLICIES)), WithJsonSchema({"enum": list(POLICIES)})]] = (
        Slot(default_factory=dict)
    )
    """What a finding counts as: `error`, `warn` or `ignore`."""
    allow: tuple[AllowanceFields, ...] = ()
    """Findings that you accept, each with your reason."""


def read_manuscript(source: Source, findings: Findings) -> Manuscript:
    """Read the manuscript's own keys; a key that could not be read stands at its default."""
    values: dict[str, Any] = plain(source.root)
    while True:
        try:
            manuscript = Manuscript.model_validate(values, context=Resolution(source))
        except ValidationError as trouble:
            values, found = _without_faults(trouble, values, source)
            findings.add(*found)
        else:
            _check_options(manuscript, source, findings)
            return manuscript


def _without_faults(
    trouble: ValidationError, values: dict[str, Any], source: Source
) -> tuple[dict[str, Any], list[Any]]:
    """Drop the keys that were refused, so that the rest can still be judged; a missing key gets an empty value."""
    found = list(diagnostics(trouble, source.root, Manuscript, MANUSCRIPT))
    refused = {str(details["loc"][0]) for details in trouble.errors()}
    kept = {key: value for key, value in values.items() if key not in refused}
    for key in {"title", "sections"} & refused:
        kept[key] = Scalar("–", "–", source.root.at) if key == "title" else []
    return kept, found


def _check_options(manuscript: Manuscript, source: Source, findings: Findings) -> None:
    """Hold each option against those that the layout declares."""
    for name, value in {**manuscript.options, **(manuscript.layout.options if manuscript.layout else {})}.items():
        option = source.layout.options.get(name)
        node = source.root.get("options")
        key = node.key(name) if isinstance(node, Mapping) else None
        at = key.at if key else source.root.at
        if option is None:
            message = f"the layout `{source.layout.name}` has no option `{name}`"
            findings.add(error("unknown-option", message, at, did_you_mean(name, source.layout.options)))
        elif value not in option.choices:
            message = f"`{value}` is no value of the option `{name}`"
            findings.add(error("unknown-choice", message, at, did_you_mean(value, option.choices)))


def options_of(manuscript: Manuscript, source: Source) -> dict[str, str]:
    """Return a value for each option of the layout: what the manuscript chose, or the option's first choice."""
    chosen = {**manuscript.options, **(manuscript.layout.options if manuscript.layout else {})}
    known = source.layout.options
    return {
        name: chosen[name] if chosen.get(name) in option.choices else option.choices[0]
        for name, option in known.items()
    }


def assemble(manuscript: Manuscript, resolution: Resolution, sections: tuple[Section, ...]) -> Report:
    """Put the report together from what was read."""
    source = resolution.source
    organisation = manuscript.organisation
    return Report(
        title=manuscript.title,
        organisation=Organisation(**organisation.model_dump()) if organisation else Organisation(""),
        language=manuscript.language,
        sections=sections,
        subtitle=manuscript.subtitle,
        period=manuscript.period,
        date=manuscript.date,
        authors=manuscript.authors or ((organisation.name,) if organisation else ()),
        description=manuscript.description,
        keywords=manuscript.keywords,
        options=options_of(manuscript, source),
        people=resolution.people,
        facts=resolution.facts,
        images=resolution.images,
        slips=read_slips(manuscript, source),
        editions=read_editions(manuscript.editions, source.layout.trims, tuple(manuscript.slips)),
        policies=manuscript.checks,
        allowances=tuple(
            Allowance(allowed.check, allowed.at, allowed.because, source.root.at) for allowed in manuscript.allow
        ),
    )


def read_slips(manuscript: Manuscript, source: Source) -> dict[str, SlipOrder]:
    """Return the slips that the manuscript asks for, by name."""
    node = source.root.get("slips")
    written = node if isinstance(node, Mapping) else source.root
    return {
        name: SlipOrder(
            name=name,
            schemes=asked.scheme,
            at=(written.key(name) or written).at,
            link=asked.link or "",
            places=_places(written.get(name)),
            **asked.model_dump(exclude={"scheme", "link"}),
        )
        for name, asked in manuscript.slips.items()
    }


def _places(node: Node | None) -> dict[str, Location]:
    return {key.text: key.at for key, _ in node} if isinstance(node, Mapping) else {}
