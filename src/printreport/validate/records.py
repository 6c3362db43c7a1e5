"""Shared records: people, facts and images, written once and named by id."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from pydantic import ValidationError

from printreport.diagnostics import Diagnostic, Severity, did_you_mean, error
from printreport.model.report import Fact, Image, Person
from printreport.model.source import Mapping, Node, Scalar, Sequence, Source
from printreport.validate.faults import Findings, aliases, describe, diagnostics, plain
from printreport.validate.fields import Fields, Flag, Number, Words
from printreport.validate.manuscript import Manuscript
from printreport.validate.readers import Resolution

FACT_KINDS = ("number", "money", "percent")
EXAMPLES = {"images": "{file: images/garden.jpg, alt: what it shows}", "people": "{name: Amina Odhiambo}"}
Record = TypeVar("Record", Person, Fact, Image)
Shape = TypeVar("Shape", bound=Fields)


class PersonFields(Fields):
    """A person who is named."""

    id: Words
    """By which the manuscript names the person."""
    name: Words
    """As it is to be printed."""
    role: Words = ""
    """What the person does, or is."""
    pronoun: Words = ""
    """As the person wishes."""
    consent: Words = ""
    """What the person agreed to; `no` keeps the name out."""


class FactFields(Fields):
    """A figure."""

    id: Words
    """By which the manuscript names the figure."""
    value: Number
    """The figure itself, in digits."""
    label: Words = ""
    """What it counts, in words that stand beside it."""
    unit: Words = ""
    """What follows it, such as `%` or `children`."""
    kind: Words = ""
    """How it is set: `number`, `money` or `percent`."""
    currency: Words = ""
    """ISO 4217, for money."""
    prior: Number | None = None
    """Last year's figure."""
    source: Words = ""
    """Where it was read from."""


class ImageFields(Fields):
    """A picture."""

    id: Words
    """By which the manuscript names the picture."""
    file: Words
    """The picture's file."""
    alt: Words = ""
    """What it shows, for those who do not see it."""
    credit: Words = ""
    """Who made it."""
    decorative: Flag = False
    """Whether it only decorates and needs no words."""


def read_records(source: Source, manuscript: Manuscript, findings: Findings) -> Resolution:
    """Read people, facts and images, in place or from the files named; records that are wrong are left out and said."""
    facts = _read("facts", FactFields, _fact, source, findings)
    people = _read("people", PersonFields, _person, source, findings)
    images = _read("images", ImageFields, _image, source, findings)
    return Resolution(source, people, facts, images, tuple(manuscript.slips))


def _read(
    key: str, shape: type[Shape], make: Callable[[Shape, Node], Record | Diagnostic], source: Source, findings: Findings
) -> dict[str, Record]:
    node = source.root.get(key)
    if isinstance(node, Scalar):
        node = source.records.get(node.text.strip())
    records: dict[str, Record] = {}
    for entry in _entries(node, key, findings):
        read = _validated(entry, shape, key, findings)
        if read is None:
            continue
        record = make(read, entry)
        if isinstance(record, Diagnostic):
            findings.add(record)
        elif record.id in records:
            findings.add(_twice(record, records[record.id], key))
        else:
            records[record.id] = record
    return records


def _validated(entry: Mapping, shape: type[Shape], key: str, findings: Findings) -> Shape | None:
    """Validate a record; one with nothing worse than columns too many is read without these."""
    try:
        return shape.model_validate(_filled(entry))
    except ValidationError as trouble:
        found = [_weigh(each) for each in diagnostics(trouble, entry, shape, _owner(entry, key))]
        findings.add(*found)
        if any(each.is_error for each in found):
            return None
    known = frozenset(aliases(shape))
    return shape.model_validate(_filled(Mapping(tuple(pair for pair in entry if pair[0].text in known), entry.at)))


def _owner(entry: Mapping, key: str) -> str:
    """Name a record for people: by its id where it has one."""
    identity = entry.get("id")
    return f"{key}.{identity.text}" if isinstance(identity, Scalar) else key


def _twice(record: Record, first: Record, key: str) -> Diagnostic:
    hint = "give one of them another id"
    return error("duplicate-id", f"`{record.id}` stands twice in {key}, first at {first.at}", record.at, hint)


def _entries(node: Node | None, key: str, findings: Findings) -> Iterator[Mapping]:
    """Walk through records: a list of mappings with `id`, or a mapping from id to record (or to a bare value)."""
    match node:
        case Mapping():
            for name, value in node:
                if key == "facts" or isinstance(value, Mapping):
                    yield _with_id(name, value)
                else:
                    message = f"`{name.text}` needs keys of its own, not {describe(value)}"
                    findings.add(error("wrong-type", message, value.at, f"write for example: {EXAMPLES[key]}"))
        case Sequence(items=items):
            for item in items:
                if isinstance(item, Mapping):
                    yield item
                else:
                    findings.add(
                        error("wrong-type", f"each of {key} needs keys of its own, not {describe(item)}", item.at)
                    )
        case Scalar(value=value) if value is not None:
            findings.add(error("wrong-type", f"`{key}` needs a file or a list, not {describe(node)}", node.at))


def _with_id(name: Scalar, value: Node) -> Mapping:
    """Give the entry of a mapping its key as id; a bare value is the record's `value`."""
    identity = (replace(name, text="id"), name)
    if isinstance(value, Mapping):
        return Mapping((identity, *value.items), name.at)
    return Mapping((identity, (replace(name, text="value"), value)), name.at)


def _filled(entry: Mapping) -> object:
    """Leave out blank cells: a column that is empty for one person is a field left out."""
    return plain(Mapping(tuple(pair for pair in entry.items if getattr(pair[1], "text", "-") != ""), entry.at))


def _weigh(found: Diagnostic) -> Diagnostic:
    """A column too many in an exported table is worth a word; a key too many in YAML is likely a slip of the pen."""
    exported = found.name == "unknown-key" and found.at is not None and found.at.file.endswith((".csv", ".xlsx"))
    return replace(found, severity=Severity.WARNING) if exported else found


def _person(read: PersonFields, entry: Node) -> Person:
    return Person(read.id, read.name, read.role, read.pronoun, read.consent, entry.at)


def _image(read: ImageFields, entry: Node) -> Image:
    return Image(read.id, read.file, read.alt, read.credit, read.decorative, entry.at)


def _fact(read: FactFields, entry: Node) -> Fact | Diagnostic:
    kind = read.kind or ("money" if read.currency else "percent" if read.unit == "%" else "number")
    if kind not in FACT_KINDS:
        message = f"`{kind}` is no kind of fact"
        return error("unknown-choice", message, entry.at, did_you_mean(kind, FACT_KINDS))
    if kind == "money" and not read.currency:
        return error("missing-key", f"the fact `{read.id}` needs `currency`", entry.at, "add `currency: EUR`")
    unit = "" if read.unit == "%" else read.unit
    return Fact(read.id, read.value, kind, read.label, unit, read.currency, read.prior, read.source, entry.at)
