"""Where things stand in the manuscript: the place of a field, and the section a place belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.checks.walk import values
from printreport.diagnostics import Location
from printreport.model.prose import Prose
from printreport.model.report import Chart, Report, Section
from printreport.model.source import Mapping, Node, Sequence, Source
from printreport.model.table import Table


class Places:
    """The places of fields in report.yaml, looked up by the place of their section."""

    def __init__(self, source: Source) -> None:
        """Index every mapping by its own place and by the place of the key above it."""
        self._mappings = {(at.file, at.line, at.column): mapping for at, mapping in _mappings(source.root)}

    def of_field(self, section: Section, name: str) -> Location:
        """Return where the value of a section's field is written, or else where the section is."""
        at = section.at
        mapping = self._mappings.get((at.file, at.line, at.column))
        node = mapping.get(name) if mapping else None
        return node.at if node else at


def _mappings(node: Node) -> Iterator[tuple[Location, Mapping]]:
    if isinstance(node, Mapping):
        yield node.at, node
        for key, inner in node:
            if isinstance(inner, Mapping):
                yield key.at, inner
            yield from _mappings(inner)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _mappings(item)


def files(section: Section) -> frozenset[str]:
    """Name the files that a section and its parts are written in, the manuscript itself apart."""
    named: set[str] = set()
    for _, value in values(section):
        if isinstance(value, Prose | Table):
            named.add(value.at.file)
        elif isinstance(value, Chart):
            named.add(value.table.at.file)
        elif isinstance(value, Section):
            named |= files(value)
    return frozenset(named - {section.at.file, ""})


def section_of(report: Report, at: Location | None) -> Section | None:
    """Return the section of the book that a place belongs to, or None.

    A place in report.yaml belongs to the last section that begins before it, unless a slip, a fact, an image or a
    person begins between them; a place in another file to the first section that is written there.
    """
    if at is None:
        return None
    begun = [section for section in report.sections if section.at.file == at.file and section.at.line <= at.line]
    if begun:
        last = max(begun, key=lambda section: section.at.line)
        return None if _record_between(report, last.at, at) else last
    return next((section for section in report.sections if at.file in files(section)), None)


def _record_between(report: Report, section: Location, at: Location) -> bool:
    records = (report.slips, report.facts, report.images, report.people)
    begun = (record.at for table in records for record in table.values())
    return any(place.file == at.file and section.line < place.line <= at.line for place in begun)
