"""Cells back to a workbook: takes some cells of sheets, returns an XLSX file that holds these and nothing else.

Values alone, each at its own address: no formula, no further sheet, no hidden column, no author (ECMA-376-1, 18.3.1).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from printreport.model.table import Cell, Table

_DAY = (1980, 1, 1, 0, 0, 0)  # the first that an archive can name: the same cells give the same bytes
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

Address = tuple[int, int]  # row and column, counted from 1
Sheets = Mapping[str, Mapping[Address, Cell]]
Growing = dict[str, dict[Address, Cell]]
_RANGE = re.compile(r"\$?[A-Z]{1,3}\$?(\d{1,7})(?::\$?[A-Z]{1,3}\$?(\d{1,7}))?$")


def workbook(sheets: Sheets) -> bytes:
    """Write a workbook of these sheets, in their order."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _files(sheets):
            archive.writestr(zipfile.ZipInfo(name, _DAY), f"{_HEAD}{text}", zipfile.ZIP_DEFLATED)
    return out.getvalue()


def add(sheets: Growing, table: Table, columns: Iterable[str]) -> None:
    """Put a table's head, and the cells under some of its columns, where they stood in their workbook."""
    wanted = frozenset(columns)
    first = table.rows[0] if table.rows else ()
    for place, (name, cell) in enumerate(zip(table.columns, first, strict=True)):
        sheet, _, where = cell.at.file.rpartition("#")[2].rpartition("!")
        cells = sheets.setdefault(sheet, {})
        row, column = address(where)
        cells.setdefault((_head_of(table, row), column), Cell(name, None, cell.at))
        if name in wanted:
            cells.update({address(each[place].at.file.rpartition("!")[2]): each[place] for each in table.rows})


def _head_of(table: Table, first: int) -> int:
    """Find the row of a table's head: named by the range that was read, else right above its first row."""
    area = _RANGE.search(table.at.file)
    return min(int(area[1]), int(area[2] or area[1])) if area else first - 1


def address(text: str) -> Address:
    """Turn an address such as ``B12`` into row and column."""
    letters = text.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(text[len(letters) :]), column


def _files(sheets: Sheets) -> Iterator[tuple[str, str]]:
    numbers = range(1, len(sheets) + 1)
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{_OFFICE}.worksheet+xml"/>'
        for number in numbers
    )
    kinds = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_OFFICE}.sheet.main+xml"/>{parts}'
    )
    yield "[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types">{kinds}</Types>'
    yield "_rels/.rels", _related([("officeDocument", "xl/workbook.xml")])
    names = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, name in zip(numbers, sheets, strict=True)
    )
    yield "xl/workbook.xml", f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>{names}</sheets></workbook>'
    yield "xl/_rels/workbook.xml.rels", _related([("worksheet", f"worksheets/sheet{number}.xml") for number in numbers])
    for number, cells in zip(numbers, sheets.values(), strict=True):
        yield f"xl/worksheets/sheet{number}.xml", _sheet(cells)


def _related(targets: Iterable[tuple[str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _sheet(cells: Mapping[Address, Cell]) -> str:
    rows = "".join(
        f'<row r="{row}">{"".join(_cell(place, cells[place]) for place in places)}</row>'
        for row, places in groupby(sorted(cells), key=lambda place: place[0])
    )
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def _cell(place: Address, cell: Cell) -> str:
    name = f"{_letters(place[1])}{place[0]}"
    if cell.number is not None and cell.text == format(cell.number, "f"):
        return f'<c r="{name}"><v>{cell.text}</v></c>'
    return f'<c r="{name}" t="inlineStr"><is><t xml:space="preserve">{escape(cell.text)}</t></is></c>'


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
