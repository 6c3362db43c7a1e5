"""What the prose names: facts, components, people and parts that must exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from printreport.diagnostics import Diagnostic, Location, did_you_mean, error, warning
from printreport.model.layout import Field
from printreport.model.prose import FactReference, Placement, Prose, Quote
from printreport.model.prose_walk import walk
from printreport.model.report import Report, Section
from printreport.model.source import Mapping as SourceMapping, Node, Scalar, Sequence, Source
from printreport.validate.faults import Findings
from printreport.validate.readers import LINK_HINT, is_link, written_ids
from printreport.validate.totals import unknown_totals


def check_references(report: Report, source: Source, findings: Findings) -> None:
    """Say every fact, person, component and part that prose names and nobody wrote down."""
    faulty = set(_written_parts(source.root)) - {part.id for section in report.sections for part in _below(section)}
    for section in report.sections:
        findings.add(*_in_section(section, report, source, faulty))
    findings.add(*_orders(report, source))
    findings.add(*_unread(report))


def _in_section(section: Section, report: Report, source: Source, faulty: set[str]) -> Iterator[Diagnostic]:
    """Judge one section; what is wrong with parts that are `faulty` themselves has been said."""
    parts = tuple(_parts(section))
    for prose in _proses(section.fields):
        yield from _in_prose(prose, report, source, {*faulty, *(part.id for part in parts)})
    yield from unknown_totals(section)
    for part in parts:
        yield from _in_section(part, report, source, faulty)


def _below(section: Section) -> Iterator[Section]:
    for part in _parts(section):
        yield part
        yield from _below(part)


def _parts(section: Section) -> Iterator[Section]:
    for value in section.fields.values():
        if isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, Section))


def _proses(fields: Mapping[str, Any]) -> Iterator[Prose | tuple[Any, ...]]:
    """Find every text among a section's fields: prose, lines, and those inside lists."""
    for value in fields.values():
        if isinstance(value, Prose):
            yield value
        elif isinstance(value, tuple):
            yield value
            for item in value:
                if isinstance(item, Mapping):
                    yield from _proses(item)


def _in_prose(prose: Prose | tuple[Any, ...], report: Report, source: Source, parts: set[str]) -> Iterator[Diagnostic]:
    for node in walk(prose):
        match node:
            case FactReference():
                yield from _fact(node, report, source)
            case Placement(part=part, at=at) if part not in parts:
                hint = did_you_mean(part, parts) or "write it under `parts:` of this section, with that `id`"
                yield error("unknown-part", f"this section has no part with the id `{part}`", at, hint)
            case Quote(attributes=attributes, at=at) if "class" in attributes:
                yield from _component_call(attributes, at, report, source)


def _written_parts(node: Node | None) -> Iterator[str]:
    """Name the parts that are written anywhere, also those that could not be read."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _written_parts(item)
    elif isinstance(node, SourceMapping):
        for key, value in node.items:
            yield from _written_parts(value)
            if key.text == "parts" and isinstance(value, Sequence):
                yield from filter(None, map(_part_id, value.items))


def _part_id(item: Node) -> str:
    """Return the id that a part asks for, or is given: the name of its component."""
    if isinstance(item, SourceMapping) and item.items:
        name, fields = item.items[0]
        asked = fields.get("id") if isinstance(fields, SourceMapping) else None
        return asked.text if isinstance(asked, Scalar) else name.text
    return item.text if isinstance(item, Scalar) else ""


def _fact(named: FactReference, report: Report, source: Source) -> Iterator[Diagnostic]:
    """Say a fact that nobody wrote down, and a form that a fact has nothing for; unknown forms are said by `load`."""
    fact = report.facts.get(named.fact)
    if fact is None:
        if named.fact not in written_ids("facts", source):
            hint = did_you_mean(named.fact, report.facts) or "write it under `facts` in report.yaml"
            yield error("unknown-fact", f"no fact has the id `{named.fact}`", named.at, hint)
        return
    lacks = {
        "prior": fact.prior is None,
        "label": not fact.label,
        "unit": fact.kind == "number" and not fact.unit,
    }
    if lacks.get(named.form):
        message = f"the fact `{fact.id}` has no `{named.form}`"
        yield error("fact-form", message, named.at, f"add `{named.form}:` to the fact, or write [[{fact.id}]] alone")


def _component_call(
    attributes: Mapping[str, str], at: Location, report: Report, source: Source
) -> Iterator[Diagnostic]:
    """Hold a quotation with a class against the component of that name and its fields."""
    name = attributes["class"]
    component = source.layout.components.get(name)
    if component is None:
        fitting = [known.name for known in source.layout.components.values() if "part" in known.within]
        message = f"the layout `{source.layout.name}` has no component `{name}`"
        yield error("unknown-component", message, at, did_you_mean(name, fitting))
        return
    for key, value in attributes.items():
        declared = component.field(key)
        if declared:
            yield from _attribute(declared, Scalar(value, value, at), report, source)
        elif key not in {"class", "id", "lang"}:
            known = [field.name for field in component.fields]
            yield error("unknown-key", f"`{key}` is no field of {name}", at, did_you_mean(key, known))


def _attribute(declared: Field, written: Scalar, report: Report, source: Source) -> Iterator[Diagnostic]:
    """Hold what an attribute says against its field's kind: names of records, links, choices and lines fit in there."""
    text, at = written.text, written.at
    match declared.kind:
        case "line":
            pass
        case "person" if text not in {*report.people, *written_ids("people", source)}:
            hint = did_you_mean(text, report.people) or "write it under `people` in report.yaml"
            yield error("unknown-person", f"no person has the id `{text}`", at, hint)
        case "image" if text not in {*report.images, *written_ids("images", source)}:
            hint = did_you_mean(text, report.images) or "write it under `images` in report.yaml"
            yield error("unknown-image", f"no image has the id `{text}`", at, hint)
        case "choice" if text not in declared.choices:
            yield error(
                "unknown-choice", f"`{text}` is no value of `{declared.name}`", at, did_you_mean(text, declared.choices)
            )
        case "link" if not is_link(text):
            yield error("wrong-type", f"`{declared.name}` should be a link, not `{text}`", at, LINK_HINT)
        case kind if kind not in {"person", "image", "choice", "link"}:
            message = f"`{declared.name}` cannot be written as an attribute"
            hint = "write the component under `parts:` and place it with ![](#id)"
            yield error("wrong-place", message, at, hint)


def _orders(report: Report, source: Source) -> Iterable[Diagnostic]:
    """Say every slip that an edition asks for and nobody described."""
    described = {*report.slips, *written_ids("slips", source)}
    for edition in report.editions.values():
        for name in edition.slips:
            if name not in described:
                hint = did_you_mean(name, report.slips) or "describe it under `slips:` in report.yaml"
                message = f"the edition `{edition.name}` asks for a slip `{name}`, and none is called so"
                yield error("unknown-slip", message, _written(edition.name, source), hint)


def _written(edition: str, source: Source) -> Location | None:
    """Return where the manuscript speaks of an edition."""
    editions = source.root.get("editions")
    key = editions.key(edition) if isinstance(editions, SourceMapping) else None
    return key.at if key else None


def _unread(report: Report) -> Iterator[Diagnostic]:
    """Say the sections for an audience that no edition is made for: they would be printed nowhere, and nobody told."""
    audiences = sorted({edition.audience for edition in report.editions.values() if edition.audience})
    for section in report.sections:
        if section.audience and not set(section.audience) & set(audiences):
            named = " and ".join(f"`{name}`" for name in section.audience)
            message = f"no edition is for the audience {named}, so `{section.id}` is printed nowhere"
            hint = did_you_mean(section.audience[0], audiences) or "give an edition that `audience:` under `editions:`"
            yield warning("unknown-audience", message, section.at, hint)
