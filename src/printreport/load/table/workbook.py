"""Takes an XLSX file, a sheet and a range; returns its rows as cells that know their address.

What the file unpacks to and how far its sheets reach is measured (`archive`) before the reader opens it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook

from printreport.diagnostics import Diagnostic, Location, Refused, did_you_mean, error
from printreport.load.table.archive import Inside, NoWorkbookError, TooLargeError, column_number, inside_of
from printreport.load.table.delimited import MAX_CELLS, Row
from printreport.model.table import Cell

_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?")
_ROWS, _COLUMNS = 1_048_576, 16_384  # the most that a sheet can hold (ECMA-376 leaves it open; Excel's own limits)


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells: first and last row and column, counted from 0, the last included."""

    top: int
    left: int
    bottom: int
    right: int


def read_rows(content: bytes, file: str, part: str, at: Location) -> tuple[tuple[Row, ...], tuple[Diagnostic, ...]]:
    """Read the rows of `part`: ``Sheet!A1:C9``, ``Sheet``, ``A1:C9``, or nothing for the first sheet.

    Raises:
        Refused: `not-a-workbook`, `table-too-large`, `unknown-sheet` or `no-range`, at the place that names the file.
    """
    try:
        said = inside_of(content)
        workbook = CalamineWorkbook.from_filelike(BytesIO(content))
        sheet, asked = _choose(workbook.sheet_names, part, at)
        values = workbook.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    except TooLargeError as fault:
        raise Refused([_too_large(file, at)]) from fault
    except (NoWorkbookError, CalamineError) as fault:
        raise Refused([_no_workbook(file, at)]) from fault
    area = asked or _used(values)
    if (area.bottom - area.top + 1) * (area.right - area.left + 1) > MAX_CELLS:
        message = f"`{file}#{sheet}` holds more than {MAX_CELLS:,} cells."
        raise Refused([error("table-too-large", message, at, "name a range: #Sheet!A1:F40")])
    inside = said.get(sheet, Inside())
    rows = tuple(_row(values, number, area, f"{file}#{sheet}") for number in range(area.top, area.bottom + 1))
    rows = tuple(_computed(row, inside.formulas) for row in rows if any(cell.text for cell in row))
    return rows, tuple(_broken(f"{file}#{sheet}", inside.failed, asked))


def _choose(sheets: Sequence[str], part: str, at: Location) -> tuple[str, Area | None]:
    name, mark, cells = part.rpartition("!")
    if not mark:
        name, cells = ("", part) if part not in sheets and _RANGE.fullmatch(part) else (part, "")
    name = name.strip("'").replace("''", "'") or sheets[0]
    if name not in sheets:
        message = f"There is no sheet `{name}` in this file."
        raise Refused([error("unknown-sheet", message, at, did_you_mean(name, sheets))])
    if not cells:
        return name, None
    found = _RANGE.fullmatch(cells)
    if not found:
        message = f"`{cells}` is no range of cells."
        raise Refused([error("no-range", message, at, "write first and last cell: A1:C9")])
    first_column, first_row, last_column, last_row = found.groups()
    rows = sorted((int(first_row) - 1, int(last_row or first_row) - 1))
    columns = sorted((column_number(first_column), column_number(last_column or first_column)))
    return name, Area(rows[0], columns[0], min(rows[1], _ROWS - 1), min(columns[1], _COLUMNS - 1))


def _used(values: Sequence[Sequence[object]]) -> Area:
    """Find the smallest rectangle that holds all that is filled."""
    filled = [(row, column) for row, cells in enumerate(values) for column, value in enumerate(cells) if value != ""]
    rows = [row for row, _ in filled] or [0]
    columns = [column for _, column in filled] or [0]
    return Area(min(rows), min(columns), max(rows), max(columns))


def _row(values: Sequence[Sequence[object]], number: int, area: Area, sheet: str) -> Row:
    cells = values[number] if number < len(values) else ()
    places = range(area.left, area.right + 1)
    return tuple(
        _cell(cells[column] if column < len(cells) else "", Location(f"{sheet}!{_letters(column)}{number + 1}"))
        for column in places
    )


def _cell(value: object, at: Location) -> Cell:
    match value:
        case bool():
            return Cell(str(value).upper(), None, at)
        case int() | float():
            exact = Decimal(format(value, ".15g"))  # IEEE 754 doubles hold 15 digits, as spreadsheets show them
            return Cell(format(exact, "f"), exact, at)
        case datetime():
            return Cell(value.date().isoformat(), None, at)
        case date():
            return Cell(value.isoformat(), None, at)
        case _:
            return Cell(str(value).strip(), None, at)


def _computed(row: Row, formulas: Mapping[str, str]) -> Row:
    """Keep with each cell the formula that its value was computed by, as the spreadsheet last saved it."""
    addresses = (cell.at.file.rpartition("!")[2] for cell in row)
    return tuple(
        replace(cell, formula=formulas[address]) if address in formulas else cell
        for cell, address in zip(row, addresses, strict=True)
    )


def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _no_workbook(file: str, at: Location) -> Diagnostic:
    message = f"`{file}` cannot be read as an XLSX file; it may be damaged, protected by a password or of another kind."
    return error("not-a-workbook", message, at, "open it in the spreadsheet and save it as XLSX without a password")


def _too_large(file: str, at: Location) -> Diagnostic:
    message = f"`{file}` is far larger inside than a report's tables are."
    return error("table-too-large", message, at, "copy the sheet that is needed into a file of its own")


def _broken(sheet: str, failed: Mapping[str, str], area: Area | None) -> Iterator[Diagnostic]:
    for address, shown in failed.items():
        letters, row = address.rstrip("0123456789"), int(address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) - 1
        if not area or (area.top <= row <= area.bottom and area.left <= column_number(letters) <= area.right):
            message = f"The formula in this cell fails: it shows {shown}."
            at = Location(f"{sheet}!{address}")
            yield error("formula-failed", message, at, "mend it in the spreadsheet and save the file again")
