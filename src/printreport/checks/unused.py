"""Records that are written down and never used, and figures without a source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from printreport.checks.check import Content
from printreport.checks.walk import all_sections, values
from printreport.diagnostics import Diagnostic, warning
from printreport.model.prose import FactReference, Prose, Quote
from printreport.model.prose_walk import walk
from printreport.model.report import Fact, Image, Person, Section


def unused_people(content: Content) -> Iterator[Diagnostic]:
    """Somebody stands among the people of the report, and nothing names them.

    It is often a misspelt id, or a colleague whose words were cut. Nothing is wrong with the print.
    """
    used = _used(content)
    for person in content.report.people.values():
        if content.complete and f"person {person.id}" not in used:
            yield warning("unused-person", f"nothing names {person.name} (`{person.id}`)", person.at)


def unused_facts(content: Content) -> Iterator[Diagnostic]:
    """A figure is written down and never printed.

    It is often a figure that somebody typed into the prose instead of naming it. Write `[[id]]` there.
    """
    used = _used(content)
    for fact in content.report.facts.values():
        if content.complete and f"fact {fact.id}" not in used:
            yield warning(
                "unused-fact", f"nothing prints the figure `{fact.id}`", fact.at, f"write `[[{fact.id}]]` in a text"
            )


def unused_images(content: Content) -> Iterator[Diagnostic]:
    """A picture is described and never shown.

    Nothing is wrong with the print; the picture may have been left out by mistake.
    """
    used = _used(content)
    for image in content.report.images.values():
        if content.complete and f"image {image.id}" not in used:
            yield warning("unused-image", f"nothing shows the picture `{image.id}`", image.at)


def facts_without_source(content: Content) -> Iterator[Diagnostic]:
    """A figure does not say where it comes from.

    A reader may ask, an auditor will. Write under `source:` the file, table or statement that the figure was read from.
    """
    for fact in content.report.facts.values():
        if not fact.source.strip():
            hint = "say under `source:` where it was read"
            yield warning("fact-without-source", f"the figure `{fact.id}` has no source", fact.at, hint)


def _used(content: Content) -> frozenset[str]:
    return records_of(all_sections(content.report))


def records_of(sections: Iterable[Section]) -> frozenset[str]:
    """Name every record that some sections use, as ``person amy`` or ``fact helped``."""
    used: set[str] = set()
    for section in sections:
        for _, value in values(section):
            if isinstance(value, Person | Fact | Image):
                used.add(f"{type(value).__name__.lower()} {value.id}")
            elif isinstance(value, Prose | tuple):
                used.update(_named(value))
    return frozenset(used)


def _named(text: Prose | tuple[Any, ...]) -> Iterator[str]:
    for node in walk(text):
        if isinstance(node, FactReference):
            yield f"fact {node.fact}"
        elif isinstance(node, Quote):
            yield f"person {node.attributes.get('by', '')}"
            yield f"image {node.attributes.get('image', '')}"
