"""What can be referred to: sections by their titles, figures and tables by their numbers, headings by their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from printreport.model.layout import Layout
from printreport.model.prose import Heading, Inlines, Placement, Prose
from printreport.model.prose_walk import walk
from printreport.model.report import Section


@dataclass(frozen=True, slots=True)
class Target:
    """A place to refer to: its own words, or its kind (``figure``, ``table``) and number."""

    inlines: Inlines
    kind: str = ""
    number: int = 0


def targets_of(sections: tuple[Section, ...], layout: Layout) -> Mapping[str, Target]:
    """Name and number everything with an id, in the order in which a reader meets it."""
    found: dict[str, Target] = {}
    counts = {"figure": 0, "table": 0}
    for section in _reading_order(sections):
        kind = layout.components[section.component].numbered
        if kind:
            counts[kind] += 1
        found[section.id] = Target(section.title, kind, counts.get(kind, 0))
        for value in section.fields.values():
            found.update(_named(value))
    return found


def _reading_order(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        parts = {part.id: part for value in section.fields.values() for part in parts_of(value)}
        for name in placed(section):
            if name in parts:
                yield from _reading_order((parts.pop(name),))
        yield from _reading_order(tuple(parts.values()))


def parts_of(value: object) -> tuple[Section, ...]:
    """Return the sections among a field's value: its parts."""
    return tuple(item for item in value if isinstance(item, Section)) if isinstance(value, tuple) else ()


def placed(section: Section) -> tuple[str, ...]:
    """Return the ids of the parts that a section's prose places, in order."""
    proses = [value for value in section.fields.values() if isinstance(value, Prose)]
    return tuple(node.part for prose in proses for node in walk(prose) if isinstance(node, Placement))


def _named(value: object) -> dict[str, Target]:
    """Find what prose itself names with ``{#id}``; a heading brings its words."""
    named = (
        [node for node in walk(value) if "id" in getattr(node, "attributes", ())] if isinstance(value, Prose) else []
    )
    return {node.attributes["id"]: Target(node.inlines if isinstance(node, Heading) else ()) for node in named}
