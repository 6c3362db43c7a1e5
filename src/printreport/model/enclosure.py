"""Files that go with a PDF, inside it (ISO 32000-2, 14.13): figures of tables and charts, what a report is made of.

Made by `compose` (what is shown) and `enclose` (the files), written by `finish`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from printreport.model.table import Table

KINDS: Mapping[str, str] = {
    ".csv": "text/csv",
    ".css": "text/css",
    ".j2": "text/plain",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".json": "application/json",
    ".md": "text/markdown",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".yaml": "application/yaml",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A table or chart as it is printed: `name` stands in the markup as its ``data-shows``.

    `columns` are those of the table that are shown; `printed` holds one text for each of their cells, row by row, as
    they are written in `language`; `kind` is ``table`` or the kind of chart; `marked` says that an element of the
    markup shows it whole.
    """

    name: str
    kind: str
    table: Table
    columns: tuple[str, ...]
    printed: tuple[tuple[str, ...], ...]
    language: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file in the PDF: its name there, its bytes, what it is to the document, and a sentence about it.

    `relation` is ``Source``, ``Data`` or ``Supplement`` (ISO 32000-2, table 43); `shows` is the ``data-shows`` of the
    elements it belongs to (empty: to the whole document); `path` is where it stands in the project, if it does.
    """

    name: str
    content: bytes = field(repr=False)
    relation: str
    about: str
    shows: str = ""
    path: str = ""

    @property
    def kind(self) -> str:
        """Return its media type (RFC 6838)."""
        return KINDS.get(f".{self.name.rpartition('.')[2].lower()}", "application/octet-stream")


@dataclass(frozen=True, slots=True)
class Material:
    """What a report was made of, as far as its edition shows it.

    `files` are the manuscript's own, fit to go along; `made_by` holds the program's version and those of its parts,
    `record` the hashes of what was read, by kind; `left_out` names what cannot go along;
    `formulas` are those of the records, by the places of their cells.
    """

    files: tuple[Enclosure, ...] = ()
    made_by: Mapping[str, str] = field(default_factory=dict)
    record: Mapping[str, object] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    formulas: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Enclosed:
    """All that goes into a file; `manifest` makes the last of them, of a hash for what is painted on each page."""

    files: tuple[Enclosure, ...] = ()
    manifest: Callable[[Sequence[str]], Enclosure] | None = None
