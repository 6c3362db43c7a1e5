"""What was read, before anyone judged it: nodes that know where they stand.

Made by `load`, read by `validate`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping as MappingOf
from dataclasses import dataclass, field
from datetime import date

from printreport.diagnostics import Diagnostic, Location
from printreport.model.insert import Document
from printreport.model.layout import Layout
from printreport.model.prose import Prose
from printreport.model.table import Table


@dataclass(frozen=True, slots=True)
class Scalar:
    """One word or text: `text` as written, `value` as YAML 1.2's core schema understands it.

    `block` says that the text is a literal or folded block, whose first line stands one line below `at`.
    """

    value: str | int | float | bool | date | None
    text: str
    at: Location
    block: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes in their order."""

    items: tuple[Node, ...]
    at: Location


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their nodes in the order in which they were written; no key stands twice."""

    items: tuple[tuple[Scalar, Node], ...]
    at: Location

    def get(self, key: str) -> Node | None:
        """Return the node under `key`, or None."""
        return next((node for name, node in self.items if name.text == key), None)

    def key(self, key: str) -> Scalar | None:
        """Return the key itself, for its place, or None."""
        return next((name for name, _ in self.items if name.text == key), None)

    def __iter__(self) -> Iterator[tuple[Scalar, Node]]:
        """Walk through keys and nodes."""
        return iter(self.items)


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Source:
    """The manuscript as read: the root of report.yaml, the layout it names, and every file its values name.

    `records` are the files of shared records by their path (YAML files as nodes; CSV files as sequences of mappings);
    `proses`, `tables` and `documents` hold what was read for each place that names a file (``content/letter.md``,
    ``data/finance.xlsx#Totals!A1:C9``), keyed by that text, and for each inline text, keyed by its `Location`;
    `formulas` holds what the cells of records were computed by, keyed by theirs.
    """

    root: Mapping
    layout: Layout
    records: MappingOf[str, Node] = field(default_factory=dict)
    proses: MappingOf[str, Prose] = field(default_factory=dict)
    tables: MappingOf[str, Table] = field(default_factory=dict)
    documents: MappingOf[str, Document] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    formulas: MappingOf[str, str] = field(default_factory=dict)
