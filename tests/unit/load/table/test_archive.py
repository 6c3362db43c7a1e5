from __future__ import annotations

import zipfile
from io import BytesIO

import openpyxl
import pytest

from printreport.diagnostics import Location
from printreport.load.table.archive import NoWorkbookError, inside_of
from printreport.load.table.workbook import read_rows

SHEET = b"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>Item</t></is></c><c r="B1" t="inlineStr"><is><t>2025</t></is></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>Rent</t></is></c><c r="B2"><v>5</v></c></row>
<row r="3"><c r="A3" t="inlineStr"><is><t>Sum</t></is></c><c r="B3"><f>SUM(B1:B2)&amp;""</f><v>5</v></c></row>
<row r="4"><c r="A4" t="inlineStr"><is><t>Shared</t></is></c><c r="B4"><f t="shared" si="0"/><v>5</v></c></row>
<row r="5"><c r="A5" t="inlineStr"><is><t>Wrong</t></is></c><c r="B5" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
</sheetData></worksheet>"""


def workbook() -> bytes:
    """A workbook as a spreadsheet saves it, its sheet written by hand: the library saves no values with formulas."""
    book = openpyxl.Workbook()
    book.worksheets[0].title = "A & B"
    saved, out = BytesIO(), BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            after.writestr(name, SHEET if name == "xl/worksheets/sheet1.xml" else before.read(name))
    return out.getvalue()


def test_formulas_are_found_by_sheet_and_cell_and_so_is_one_that_failed() -> None:
    inside = inside_of(workbook())["A & B"]
    assert inside.formulas == {"B3": 'SUM(B1:B2)&""', "B5": "1/0"}
    assert set(inside.failed) == {"B5"}


def test_a_cell_knows_what_it_was_computed_by() -> None:
    rows, _ = read_rows(workbook(), "a.xlsx", "A & B!A1:B4", Location("report.yaml", 1, 1))
    assert [row[1].formula for row in rows] == ["", "", 'SUM(B1:B2)&""', ""]


def test_what_is_no_archive_is_said() -> None:
    with pytest.raises(NoWorkbookError):
        inside_of(b"no archive")
