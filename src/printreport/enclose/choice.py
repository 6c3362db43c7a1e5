"""What of a manuscript an edition shows: takes the source and the report, returns what is used of each shared thing.

Whatever is not chosen here does not leave the house: sections for another audience, people who are not named, figures
that are not printed, columns and sheets that no table shows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from printreport.checks.walk import all_sections, sections, values
from printreport.diagnostics import Location
from printreport.model.insert import Document
from printreport.model.prose import FactReference, Prose, Quote
from printreport.model.prose_walk import walk
from printreport.model.report import Chart, Edition, Fact, Image, Person, Report, Section
from printreport.model.table import Table


@dataclass(frozen=True, slots=True)
class Choice:
    """What an edition shows: where its sections are written and their ids, and the records and columns that they use.

    `hidden` are the ids of sections and parts for others.

    `tables` holds the tables by their references (``data/finance.csv``, ``data/finance.xlsx#Totals``); `columns` the
    names of those columns that stand as a table beside a chart; `documents` the PDFs whose pages are inserted.
    """

    sections: frozenset[Location]
    ids: frozenset[str]
    records: Mapping[str, frozenset[str]]
    tables: Mapping[str, Table]
    columns: Mapping[str, tuple[str, ...]]
    documents: frozenset[str] = frozenset()
    slips: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Found:
    people: set[str] = field(default_factory=set)
    facts: set[str] = field(default_factory=set)
    images: set[str] = field(default_factory=set)
    tables: dict[str, Table] = field(default_factory=dict)
    columns: dict[str, set[str]] = field(default_factory=dict)
    documents: set[str] = field(default_factory=set)

    def take(self, section: Section, value: Any) -> None:  # noqa: ANN401 - whatever a field may hold
        match value:
            case Person():
                self.people.add(value.id)
            case Fact():
                self.facts.add(value.id)
            case Image():
                self.images.add(value.id)
            case Table():
                self._table(value, ())
            case Document():
                self.documents.add(value.file)
            case Chart():
                whole = bool(section.fields.get("data"))  # the table stands beside the chart
                self._table(value.table, value.table.columns if whole else ())
            case Prose() | tuple():
                self._prose(value)

    def _table(self, table: Table, names: tuple[str, ...]) -> None:
        self.tables[table.at.file] = table
        self.columns.setdefault(table.at.file, set()).update(names)

    def _prose(self, text: Prose | tuple[Any, ...]) -> None:
        for node in walk(text):
            if isinstance(node, FactReference):
                self.facts.add(node.fact)
            elif isinstance(node, Quote):
                self.people.add(node.attributes.get("by", ""))
                self.images.add(node.attributes.get("image", ""))


def chosen(report: Report, edition: Edition) -> Choice:
    """Walk through all that the edition shows."""
    found, shown = _Found(), tuple(sections(report, edition))
    for section in shown:
        for _, value in values(section):
            found.take(section, value)
    records = {"people": found.people, "facts": found.facts, "images": found.images}
    return Choice(
        sections=frozenset(section.at for section in shown),
        ids=frozenset(section.id for section in shown),
        records={key: frozenset(ids - {""}) for key, ids in records.items()},
        tables=found.tables,
        columns={ref: _in_order(found.tables[ref], names) for ref, names in found.columns.items()},
        documents=frozenset(found.documents),
        slips=edition.slips,
        hidden=frozenset(section.id for section in all_sections(report)) - {section.id for section in shown},
    )


def _in_order(table: Table, names: set[str]) -> tuple[str, ...]:
    return tuple(name for name in table.columns if name in names)


def texts(report: Report, edition: Edition, proses: Mapping[str, Prose]) -> Iterator[str]:
    """Name the files of texts that the sections shown are filled with."""
    names = {id(prose): ref for ref, prose in proses.items()}
    for section in sections(report, edition):
        for _, value in values(section):
            ref = names.get(id(value), "") if isinstance(value, Prose) else ""
            if ref.endswith(".md"):
                yield ref
