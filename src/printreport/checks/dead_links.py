"""Links inside the report that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.checks.check import Content
from printreport.checks.places import Places
from printreport.checks.walk import all_sections, sections, values
from printreport.diagnostics import Diagnostic, Location, did_you_mean, error
from printreport.model.prose import Heading, Link, Paragraph, Prose, Quote
from printreport.model.prose_walk import walk
from printreport.model.report import Section


def dead_links(content: Content) -> Iterator[Diagnostic]:
    """A link to another part of the report finds no such part in this edition.

    `[words](#id)` leads to the section, part or heading of that id. Either no part has the id, or the part is for
    another audience and not in this edition. Name a part that is there, or give both the same audience.
    """
    report, edition = content.report, content.edition
    here = {name for section in sections(report, edition) for name in names(section)}
    anywhere = {name for section in all_sections(report) for name in names(section)}
    places = Places(content.source)
    for section in sections(report, edition):
        for field, value in values(section):
            for target, at in _calls(value, places.of_field(section, field)):
                if target in here or not content.complete:
                    continue
                message = f"no part of the report has the id `{target}`"
                hint = did_you_mean(target, here)
                if target in anywhere:
                    message = f"`{target}` is not in the {edition.name} edition"
                    hint = "give the link and its target the same `audience`"
                yield error("dead-link", message, at, hint)


def names(section: Section) -> Iterator[str]:
    """Name what a link may lead to in a section: itself, and headings and paragraphs with an id."""
    yield section.id
    for _, value in values(section):
        for node in walk(value) if isinstance(value, Prose) else ():
            if isinstance(node, Heading | Paragraph | Quote) and "id" in node.attributes:
                yield node.attributes["id"]


def _calls(value: object, at: Location) -> Iterator[tuple[str, Location]]:
    if isinstance(value, str) and value.startswith("#"):
        yield value.removeprefix("#"), at
    elif isinstance(value, Prose | tuple):
        for node in walk(value):
            if isinstance(node, Link) and node.target.startswith("#"):
                yield node.target.removeprefix("#"), node.at
