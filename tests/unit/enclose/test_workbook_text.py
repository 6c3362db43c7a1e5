from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl

from printreport.diagnostics import Location
from printreport.enclose.workbook_text import Growing, add, workbook
from printreport.load import table
from printreport.model.table import Table
from printreport.project import Project

AT = Location("report.yaml", 1, 1)


def book(folder: Path) -> Project:
    """A workbook with more in it than a table shows."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "Totals"
    for row in (["Sums", None, None, "secret remark"], ["Fund", "2025", "Whose"], ["Night & day", 12.5, "Mary"]):
        sheet.append(row)
    sheet.append(["All", "=SUM(B3:B3)", "John"])
    made.create_sheet("Victims").append(["a name"])
    made.properties.creator = "somebody"
    made.save(folder / "a.xlsx")
    return Project.open(folder)


def read(project: Project, ref: str) -> Table:
    found, _ = table.read(project, ref, "de", AT)
    assert found is not None
    return found


def test_a_range_is_read_as_the_same_from_a_workbook_that_holds_nothing_else(tmp_path: Path) -> None:
    ref = "a.xlsx#Totals!A2:C3"
    before = read(book(tmp_path), ref)
    sheets: Growing = {}
    add(sheets, before, before.columns)
    content = workbook(sheets)
    (tmp_path / "a.xlsx").write_bytes(content)
    after = read(Project.open(tmp_path), ref)
    assert (after.columns, after.rows) == (before.columns, before.rows)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    for word in (b"secret", b"Victims", b"somebody", b"SUM", b"John"):
        assert word not in everything


def test_cells_of_columns_that_nobody_sees_are_not_there(tmp_path: Path) -> None:
    before = read(book(tmp_path), "a.xlsx#Totals!A2:C3")
    sheets: Growing = {}
    add(sheets, before, ("Fund", "2025"))
    (tmp_path / "a.xlsx").write_bytes(workbook(sheets))
    after = read(Project.open(tmp_path), "a.xlsx#Totals!A2:C3")
    assert [[cell.text for cell in row] for row in after.rows] == [["Night & day", "12.5", ""]]


def test_the_same_cells_give_the_same_bytes(tmp_path: Path) -> None:
    before = read(book(tmp_path), "a.xlsx#Totals!A2:C3")
    one: Growing = {}
    two: Growing = {}
    add(one, before, before.columns)
    add(two, before, before.columns)
    assert workbook(one) == workbook(two)
