"""Takes a reference such as ``data/finance.xlsx#Totals!A1:C9`` and a language, returns a `Table`.

The steps: rows are cut from the file (`delimited`, `workbook`), the first becomes the head, cells become numbers where
the language says so (`numbers`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from printreport.diagnostics import Diagnostic, Location, Refused, error, warning
from printreport.load.table import delimited, workbook
from printreport.load.table.delimited import Row
from printreport.load.table.numbers import example, foreign, number
from printreport.model.table import Cell, Table
from printreport.project import Project

__all__ = ["read"]

MOST_DIGITS = 18  # before the point


def read(project: Project, ref: str, language: str, at: Location) -> tuple[Table | None, tuple[Diagnostic, ...]]:
    """Read the table that `ref` names at `at`; None when there is nothing to make a table of."""
    try:
        rows, found = _rows(project, ref, at)
    except Refused as refused:
        return None, refused.diagnostics
    if not rows:
        message = f"`{ref}` holds no table."
        return None, (*found, error("empty-table", message, at, "the first row must hold the columns' names"))
    head, *body = _trimmed(rows)
    body, ragged = _even(head, body)
    filled = [tuple(_understood(cell, language) for cell in row) for row in body]
    if not body and not found:
        message = f"`{ref}` holds no row below the names of its columns."
        hint = "the first row holds the columns' names, the figures stand below it"
        found = (*found, error("table-without-rows", message, at, hint))
    table = Table(tuple(cell.text for cell in head), tuple(filled), Location(ref))
    return table, (*found, *_heads(head), *ragged, *_too_large(filled), *_foreign_numbers(head, filled, language))


def _rows(project: Project, ref: str, at: Location) -> tuple[tuple[Row, ...], tuple[Diagnostic, ...]]:
    file, _, part = ref.partition("#")
    kind = PurePosixPath(file).suffix.lower()
    if kind == ".csv" and not part:
        text = project.text(file, at)
        return delimited.read_rows(text, project.name_of(project.locate(file)))
    if kind == ".xlsx":
        return workbook.read_rows(project.content(file, at), project.name_of(project.locate(file)), part, at)
    message = f"`{ref}` is no table that can be read: a CSV file, or an XLSX file with sheet and range."
    raise Refused([error("table-format", message, at, "save the table as CSV (UTF-8) or XLSX")])


def _trimmed(rows: Sequence[Row]) -> list[Row]:
    """Leave out columns at the right that hold nothing, as spreadsheets export them."""
    filled = max((place + 1 for row in rows for place, cell in enumerate(row) if cell.text), default=0)
    return [row[:filled] for row in rows]


def _even(head: Row, body: Sequence[Row]) -> tuple[list[Row], list[Diagnostic]]:
    """Give every row as many cells as the head; a row with one cell alone is a group heading."""
    even: list[Row] = []
    found: list[Diagnostic] = []
    for row in body:
        if len(row) not in {1, len(head)}:
            message = f"This row has {len(row)} cells, the head has {len(head)}."
            hint = "put cells that hold a separator between quotation marks, and keep empty cells"
            found.append(error("ragged-row", message, row[0].at, hint))
        missing = (Cell("", None, row[-1].at) for _ in range(len(head) - len(row)))
        even.append((*row[: len(head)], *missing))
    return even, found


def _understood(cell: Cell, language: str) -> Cell:
    return cell if cell.number is not None else replace(cell, number=number(cell.text, language))


def _too_large(rows: Sequence[Row]) -> list[Diagnostic]:
    """Report the numbers that cannot be reckoned with, and so not be printed in full."""
    large = [cell for row in rows for cell in row if cell.number is not None and cell.number.adjusted() >= MOST_DIGITS]
    message = "`{}` is larger than a number in a report can be."
    hint = f"numbers have at most {MOST_DIGITS} digits; count in thousands or millions"
    return [error("out-of-range", message.format(cell.text), cell.at, hint) for cell in large]


def _heads(head: Row) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    seen: Counter[str] = Counter()
    for place, cell in enumerate(head):
        seen[cell.text] += 1
        if not cell.text:
            judge = error if place else warning  # many tables leave the corner above the names of rows empty
            message = f"Column {place + 1} of this table has no name."
            found.append(judge("column-without-name", message, cell.at, "write its name into the first row"))
        elif seen[cell.text] == 2:  # noqa: PLR2004 the second time is when it is said
            message = f"Two columns of this table are called `{cell.text}`."
            found.append(error("duplicate-column", message, cell.at, "give each column a name of its own"))
    return found


def _foreign_numbers(head: Row, body: Sequence[Row], language: str) -> list[Diagnostic]:
    """Report, once for each column, cells that are numbers only as another language writes them."""
    found: list[Diagnostic] = []
    for place in range(1, len(head)):
        odd = [row[place] for row in body if row[place].number is None and foreign(row[place].text, language)]
        if odd:
            more = f", and {len(odd) - 1} more in this column" if len(odd) > 1 else ""
            message = f"`{odd[0].text}` is not how the report's language ({language}) writes a number{more}."
            hint = f"export the table with numbers such as {example(language)}"
            found.append(warning("number-format", message, odd[0].at, hint))
    return found
