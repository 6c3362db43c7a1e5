from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from printreport.diagnostics import Location
from printreport.load.table.archive import NoWorkbookError, inside_of
from printreport.load.table.workbook import read_rows

SHEET = b"""<worksheet><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>Item</t></is></c><c r="B1" t="inlineStr"><is><t>2025</t></is></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>Rent</t></is></c><c r="B2"><v>5</v></c></row>
<row r="3"><c r="A3" t="inlineStr"><is><t>Sum</t></is></c><c r="B3"><f>SUM(B1:B2)&amp;""</f><v>5</v></c></row>
<row r="4"><c r="A4" t="inlineStr"><is><t>Shared</t></is></c><c r="B4"><f t="shared" si="0"/><v>5</v></c></row>
<row r="5"><c r="A5" t="inlineStr"><is><t>Wrong</t></is></c><c r="B5" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
</sheetData></worksheet>"""
BOOK = b'<workbook xmlns:r="r"><sheets><sheet name="A &amp; B" sheetId="1" r:id="rId1"/></sheets></workbook>'
RELATIONS = b"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
</Relationships>"""


def workbook() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", BOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", RELATIONS)
        archive.writestr("xl/worksheets/sheet1.xml", SHEET)
    return out.getvalue()


def test_formulas_are_found_by_sheet_and_cell_and_so_is_one_that_failed() -> None:
    inside = inside_of(workbook())["A & B"]
    assert inside.formulas == {"B3": 'SUM(B1:B2)&""', "B5": "1/0"}
    assert inside.failed == {"B5": "#DIV/0!"}


def test_a_cell_knows_what_it_was_computed_by() -> None:
    rows, _ = read_rows(workbook(), "a.xlsx", "A & B!A1:B4", Location("report.yaml", 1, 1))
    assert [row[1].formula for row in rows] == ["", "", 'SUM(B1:B2)&""', ""]


def test_what_is_no_archive_is_said() -> None:
    with pytest.raises(NoWorkbookError):
        inside_of(b"no archive")
