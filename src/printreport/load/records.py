"""Takes the shared records a manuscript keeps in files (people, facts, images), returns them as nodes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from printreport.diagnostics import Diagnostic, Location, Refused, error
from printreport.load import nodes, table
from printreport.load.scalars import resolve
from printreport.model.source import Mapping, Node, Scalar, Sequence
from printreport.model.table import Cell, Table
from printreport.project import Project

KEYS = ("people", "facts", "images")
_AMOUNTS = frozenset({"value", "prior"})  # columns of facts that hold numbers as the report's language writes them


def read_records(project: Project, root: Mapping, language: str) -> tuple[dict[str, Node], tuple[Diagnostic, ...]]:
    """Read every file of records that the manuscript names, by the name it is given there."""
    records: dict[str, Node] = {}
    found: list[Diagnostic] = []
    for key in KEYS:
        node = root.get(key)
        if isinstance(node, Scalar) and node.value is not None:
            ref = node.text.strip()
            read, faults = _file(project, ref, language, node.at)
            found.extend(faults)
            if read is not None:
                records[ref] = read
    return records, tuple(found)


def missing_images(project: Project, root: Mapping, records: dict[str, Node]) -> Iterator[Diagnostic]:
    """Name the picture files that are not there."""
    node = root.get("images")
    listed = records.get(node.text.strip()) if isinstance(node, Scalar) else node
    entries = [entry for _, entry in listed] if isinstance(listed, Mapping) else []
    entries += listed.items if isinstance(listed, Sequence) else ()
    for entry in entries:
        file = entry.get("file") if isinstance(entry, Mapping) else None
        if isinstance(file, Scalar) and file.text and not project.exists(file.text):
            try:
                yield project.missing(file.text, file.at)
            except Refused as refused:
                yield from refused.diagnostics


def formulas_of(project: Project, root: Mapping, language: str) -> dict[str, str]:
    """Return the formulas in the workbooks of records, by the places of their cells."""
    refs = (node.text.strip() for key in KEYS if isinstance(node := root.get(key), Scalar))
    tables = (table.read(project, ref, language, root.at)[0] for ref in refs if ".xlsx" in ref.lower())
    return {str(cell.at): cell.formula for read in tables if read for row in read.rows for cell in row if cell.formula}


def _file(project: Project, ref: str, language: str, at: Location) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    kind = PurePosixPath(ref.partition("#")[0]).suffix.lower()
    if kind in {".csv", ".xlsx"}:
        read, found = table.read(project, ref, language, at)
        # A telephone number is no number in another language's writing: only amounts are read as numbers here.
        # A list of people that is still to be filled in is no fault.
        found = tuple(
            each for each in found if each.name not in {"number-format", "out-of-range", "table-without-rows"}
        )
        return (_rows(read) if read else None), found
    if kind not in {".yaml", ".yml"}:
        message = f"`{ref}` is no file of records: a YAML, CSV or XLSX file."
        return None, (error("records-format", message, at, "save it as one of these"),)
    try:
        return nodes.read(project.text(ref, at), project.name_of(project.locate(ref)))
    except Refused as refused:
        return None, refused.diagnostics


def _rows(read: Table) -> Sequence:
    """Turn each row into a mapping from the head's words to its cells; blank cells are left out."""
    keys = [Scalar(name, name, read.at) for name in read.columns]
    rows = (tuple((key, _scalar(key.text, cell)) for key, cell in zip(keys, row, strict=True)) for row in read.rows)
    filled = (tuple(pair for pair in row if pair[1].text) for row in rows)
    return Sequence(tuple(Mapping(row, row[0][1].at) for row in filled if row), read.at)


def _scalar(column: str, cell: Cell) -> Scalar:
    text = format(cell.number, "f") if column in _AMOUNTS and cell.number is not None else cell.text
    value = resolve(text)
    return Scalar(text if value is None else value, text, cell.at)
