"""The manuscript's own keys: what may stand at the top of report.yaml, and how it becomes a `Report`."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field as Slot, ValidationError, WithJsonSchema

from printreport.diagnostics import did_you_mean, error
from printreport.model.report import Allowance, Report, Section
from printreport.model.source import Mapping, Scalar, Source
from printreport.validate.editions import EditionFields, read_editions
from printreport.validate.faults import MANUSCRIPT, Findings, diagnostics, plain
from printreport.validate.fields import Day, Fields, Filled, Language, ManyWords, Words
from printreport.validate.organisation import OrganisationFields, organisation_of
from printreport.validate.readers import Resolution, one_of
from printreport.validate.slips import SlipFields, read_slips, with_details

POLICIES = ("error", "warn", "ignore")


def _named(key: str) -> Any:  # noqa: ANN401 - a validator for Annotated
    """Let a text stand for a mapping that has it under `key`: `organisation: Example` is `{name: Example}`."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, Scalar) else value)


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
    slips: Annotated[dict[str, SlipFields], BeforeValidator(with_details)] = Slot(default_factory=dict)
    """Donation slips by name."""
    editions: dict[str, EditionFields | None] = Slot(default_factory=dict)
    """Ways of issuing the report; `screen`, `press`, `archive` and `board` are there from the start."""
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
        organisation=organisation_of(organisation),
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
        slips=read_slips(manuscript.slips, source),
        editions=read_editions(manuscript.editions, source.layout.trims, tuple(manuscript.slips)),
        policies=manuscript.checks,
        allowances=tuple(
            Allowance(allowed.check, allowed.at, allowed.because, source.root.at) for allowed in manuscript.allow
        ),
    )
