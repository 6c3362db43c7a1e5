"""Sections: each item of `sections` held against the fields that its component declares."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pydantic import ValidationError

from printreport.diagnostics import Location, did_you_mean, error
from printreport.model.layout import Component
from printreport.model.report import Section
from printreport.model.source import Mapping, Node, Scalar, Sequence
from printreport.validate.faults import Findings, describe, diagnostics, plain
from printreport.validate.fields import Fields, component_model, slot_name, values_of
from printreport.validate.readers import Resolution

_model_of = cache(component_model)


@dataclass(frozen=True, slots=True)
class Desk:
    """What the reading of sections needs at hand: look-ups, findings, and the ids given so far with their places."""

    resolution: Resolution
    findings: Findings
    ids: dict[str, Location] = field(default_factory=dict)


def read_sections(node: Node | None, resolution: Resolution, findings: Findings) -> tuple[Section, ...]:
    """Read the sections of the book; a section that is wrong is said and left out."""
    if not isinstance(node, Sequence):
        if node is not None:
            hint = "write one component a line after `- `, such as `- cover`"
            findings.add(error("wrong-type", f"`sections` needs a list, not {describe(node)}", node.at, hint))
        return ()
    if not node.items:
        hint = "write one component a line after `- `, such as `- cover`"
        findings.add(error("missing-key", "`sections` names no section, so there is nothing to print", node.at, hint))
    desk = Desk(resolution, findings)
    return tuple(_read_all(node, "section", desk))


def _read_all(node: Sequence, role: str, desk: Desk) -> Iterator[Section]:
    for item in node.items:
        match item:
            case Scalar(value=str()):
                name, fields = item, Mapping((), item.at)
            case Mapping(items=((name, Mapping() as fields),)):
                pass
            case Mapping(items=((name, Scalar(value=None)),)):
                fields = Mapping((), name.at)
            case Mapping(items=((name, other),)):
                message = f"`{name.text}` needs keys of its own, not {describe(other)}"
                desk.findings.add(
                    error("wrong-type", message, other.at, f"write its fields on lines below `{name.text}:`")
                )
                continue
            case _:
                hint = "indent the component's fields two blanks deeper than its name"
                desk.findings.add(error("wrong-type", "each item is one component with its fields", item.at, hint))
                continue
        component = _component(name, role, desk)
        if component:
            yield from _read(component, name, fields, desk)


def _component(name: Scalar, role: str, desk: Desk) -> Component | None:
    layout = desk.resolution.layout
    component = layout.components.get(name.text)
    if component is None:
        fitting = [known.name for known in layout.components.values() if role in known.within]
        message = f"the layout `{layout.name}` has no component `{name.text}`"
        desk.findings.add(error("unknown-component", message, name.at, did_you_mean(name.text, fitting)))
    elif role not in component.within:
        where = "stands inside a section" if role == "section" else "is a section of its own"
        hint = "move it under `parts:` of a section" if role == "section" else "move it to `sections`"
        desk.findings.add(error("wrong-place", f"`{name.text}` {where}", name.at, hint))
        return None
    return component


def _read(component: Component, name: Scalar, fields: Mapping, desk: Desk) -> Iterator[Section]:
    model = _model_of(component)
    try:
        read = model.model_validate(plain(fields), context=desk.resolution)
    except ValidationError as trouble:
        desk.findings.add(*diagnostics(trouble, fields, model, component.name))
        read = None
    parts = {
        slot_name(known): _parts(fields.get(known.name), desk) for known in component.fields if known.kind == "parts"
    }
    if read is not None:
        yield _section(component, name, read, parts, desk)


def _parts(node: Node | None, desk: Desk) -> tuple[Section, ...]:
    if isinstance(node, Sequence):
        return tuple(_read_all(node, "part", desk))
    if node is not None:
        desk.findings.add(error("wrong-type", f"`parts` needs a list, not {describe(node)}", node.at))
    return ()


def _section(component: Component, name: Scalar, read: Fields, parts: dict[str, Any], desk: Desk) -> Section:
    values = {**values_of(read, component.fields), **parts}
    common: Any = read
    return Section(
        component=component.name,
        id=_identity(common.id, component.name, name.at, desk),
        fields=values,
        at=name.at,
        title=values.get("title") or (),
        audience=common.audience,
        start=common.start,
        landscape=common.orientation == "landscape",
        listed=common.listed,
        language=common.language,
    )


def _identity(asked: str, component: str, at: Location, desk: Desk) -> str:
    """Give the section its id: the one asked for, or the component's name with a number from the second on."""
    if asked in desk.ids:
        message = f"the id `{asked}` stands twice, first at {desk.ids[asked]}"
        desk.findings.add(error("duplicate-id", message, at, "give one of them another id"))
    chosen, count = asked or component, 1
    while not asked and chosen in desk.ids:
        count += 1
        chosen = f"{component}-{count}"
    desk.ids[chosen] = at
    return chosen
