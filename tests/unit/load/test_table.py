"""Tables from CSV and XLSX: cells with their places, numbers by the report's language, limits."""

import io
import zipfile
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from printreport.diagnostics import Diagnostic, Location
from printreport.load import table
from printreport.load.table import archive, delimited
from printreport.model.table import Cell, Table
from printreport.project import Project

AT = Location("report.yaml", 7, 12)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.open(tmp_path)


def csv(project: Project, text: str, language: str = "en") -> tuple[Table | None, tuple[Diagnostic, ...]]:
    (project.root / "t.csv").write_text(text, encoding="utf-8")
    return table.read(project, "t.csv", language, AT)


def good(project: Project, text: str, language: str = "en") -> Table:
    read, found = csv(project, text, language)
    assert found == ()
    assert read is not None
    return read


def texts(read: Table) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row) for row in read.rows]


def test_a_cell_knows_its_text_number_line_and_column(project: Project) -> None:
    read = good(project, 'Year,Income\n2024,"1,234.50"\n')
    assert read.columns == ("Year", "Income")
    assert read.rows[0][1] == Cell("1,234.50", Decimal("1234.50"), Location("t.csv", 2, 6, 8))
    assert read.column("Year")[0].number == 2024


@pytest.mark.parametrize(
    "text",
    ["a;b\n1,5;2\n", "a\tb\n1,5\t2\n", "sep=;\na;b\n1,5;2\n", 'a,b\n"1,5",2\n', "\ufeffa;b\r\n1,5;2\r\n"],
)
def test_the_separator_is_found(project: Project, text: str) -> None:
    assert texts(good(project, text, "de")) == [("1,5", "2")]


def test_a_head_with_two_separators_is_cut_by_the_one_that_cuts_all_lines_alike(project: Project) -> None:
    read = good(project, "Name; Sum, EUR; Year\nAmy;1;2\n")
    assert read.columns == ("Name", "Sum, EUR", "Year")


def test_quoted_cells_hold_separators_marks_and_lines(project: Project) -> None:
    read = good(project, 'a,b\n"x, ""y""\nz",1\nq,2\n')
    assert texts(read) == [('x, "y"\nz', "1"), ("q", "2")]
    assert read.rows[1][0].at.line == 4
    assert read.rows[0][1].at == Location("t.csv", 3, 4)


def test_blank_lines_and_blank_columns_at_the_right_are_left_out(project: Project) -> None:
    read = good(project, "a,b,,\n,,,\n1,2,,\n\n")
    assert (read.columns, texts(read)) == (("a", "b"), [("1", "2")])


def test_a_row_with_its_first_cell_alone_is_a_group_heading(project: Project) -> None:
    assert texts(good(project, "a,b\nAfrica\nKenya,1\n")) == [("Africa", ""), ("Kenya", "1")]


@pytest.mark.parametrize(
    ("text", "name", "line"),
    [
        ("a,b\n1,2,3\n", "ragged-row", 2),
        ("a,b,c\n1,2,3\n1,2\n", "ragged-row", 3),
        ("a,b,a\n1,2,3\n", "duplicate-column", 1),
        ("a,,c\n1,2,3\n", "column-without-name", 1),
        ('a,b\n"1,2\n', "csv-quote", 2),
        ('a,b\n"1"x,2\n', "csv-quote", 2),
        ("a,b\nx,1.234.567\n", "number-format", 2),
    ],
)
def test_what_is_wrong_with_a_table_is_said_with_its_line(project: Project, text: str, name: str, line: int) -> None:
    _, found = csv(project, text)
    assert [(each.name, each.at.line if each.at else None) for each in found] == [(name, line)]
    assert found[0].hints


def test_numbers_of_another_language_are_counted_once_for_each_column(project: Project) -> None:
    read, (found,) = csv(project, "a,b\nx,1.234.567\ny,2.345.678\n")
    assert read is not None
    assert [cell.number for cell in read.column("b")] == [None, None]
    assert "`1.234.567` is not how the report's language (en) writes a number, and 1 more" in found.message
    assert found.hints == ("export the table with numbers such as 1,234.50",)
    assert not found.is_error


@pytest.mark.parametrize(
    ("ref", "name"),
    [
        ("no.csv", "missing-file"),
        ("../a.csv", "outside-project"),
        ("a.ods", "table-format"),
        ("a.csv#x", "table-format"),
    ],
)
def test_a_reference_that_cannot_be_read_is_said_where_it_is_named(project: Project, ref: str, name: str) -> None:
    read, (found,) = table.read(project, ref, "en", AT)
    assert (read, found.name, found.at) == (None, name, AT)


def test_an_empty_table_is_said(project: Project) -> None:
    assert [each.name for each in csv(project, "\n\n")[1]] == ["empty-table"]


def test_more_cells_than_a_report_needs_are_refused(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "MAX_CELLS", 10)
    assert [each.name for each in csv(project, "a,b\n" * 10)[1]] == ["table-too-large"]


@pytest.fixture
def finance(project: Project) -> Project:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Notes"
    sheet["C3"] = "only"
    totals = book.create_sheet("Totals 2026")
    for row in (["Euro", "2025", "Day"], ["Grants", 1234.5, datetime(2026, 3, 31)], ["Gifts", 0.1 + 0.2, True]):  # noqa: DTZ001 spreadsheets know no zones
        totals.append(row)
    book.save(project.root / "f.xlsx")
    return project


@pytest.mark.parametrize(
    "part",
    ["#Totals 2026", "#Totals 2026!A1:C3", "#'Totals 2026'!$A$1:$C$3", "#Totals 2026!C3:A1", "#Totals 2026!A1:C9"],
)
def test_a_sheet_and_a_range_are_read_with_their_addresses(finance: Project, part: str) -> None:
    read, found = table.read(finance, f"f.xlsx{part}", "en", AT)
    assert found == ()
    assert read is not None
    assert texts(read) == [("Grants", "1234.5", "2026-03-31"), ("Gifts", "0.3", "TRUE")]
    assert read.rows[0][1] == Cell("1234.5", Decimal("1234.5"), Location("f.xlsx#Totals 2026!B2"))


def test_without_a_sheet_the_first_is_read_from_its_first_filled_cell(finance: Project) -> None:
    read, _ = table.read(finance, "f.xlsx", "en", AT)
    assert read is not None
    assert (read.columns, read.rows) == (("only",), ())


def test_a_sheet_that_is_not_there_gets_the_nearest_offered(finance: Project) -> None:
    _, (found,) = table.read(finance, "f.xlsx#Totals", "en", AT)
    assert (found.name, found.at) == ("unknown-sheet", AT)
    assert "Totals 2026" in found.hints[0]


def test_a_range_that_is_none_is_said(finance: Project) -> None:
    _, (found,) = table.read(finance, "f.xlsx#Notes!1A:x", "en", AT)
    assert found.name == "no-range"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not really", b"\xd0\xcf\x11\xe0" * 200])
def test_a_file_that_is_no_workbook_is_said_without_a_traceback(project: Project, content: bytes) -> None:
    (project.root / "f.xlsx").write_bytes(content)
    assert [each.name for each in table.read(project, "f.xlsx", "en", AT)[1]] == ["not-a-workbook"]


def sheet_archive(sheet: bytes) -> bytes:
    """Take a real workbook and put another sheet into it."""
    book, packed = io.BytesIO(), io.BytesIO()
    Workbook().save(book)
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, sheet if "sheet1.xml" in entry.filename else old.read(entry))
    return packed.getvalue()


def test_a_zip_bomb_is_refused_before_the_reader_opens_it(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED", 1_000_000)
    (project.root / "f.xlsx").write_bytes(sheet_archive(b" " * 2_000_000))
    assert [each.name for each in table.read(project, "f.xlsx", "en", AT)[1]] == ["table-too-large"]


def test_two_cells_at_the_ends_of_a_sheet_are_refused_before_the_reader_makes_room_for_all_between(
    project: Project,
) -> None:
    cells = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = b'<worksheet xmlns="' + space + b'"><sheetData>' + cells + b"</sheetData></worksheet>"
    (project.root / "f.xlsx").write_bytes(sheet_archive(sheet))
    assert [each.name for each in table.read(project, "f.xlsx", "en", AT)[1]] == ["table-too-large"]


def test_a_formula_that_fails_is_said_at_its_cell(project: Project) -> None:
    cells = b'<row r="1"><c r="A1" t="str"><v>a</v></c></row><row r="2"><c r="A2" t="e"><v>#DIV/0!</v></c></row>'
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = b'<worksheet xmlns="' + space + b'"><sheetData>' + cells + b"</sheetData></worksheet>"
    (project.root / "f.xlsx").write_bytes(sheet_archive(sheet))
    (found,) = table.read(project, "f.xlsx", "en", AT)[1]
    assert (found.name, found.at) == ("formula-failed", Location("f.xlsx#Sheet!A2"))


def test_a_table_that_is_all_head_is_said(project: Project) -> None:
    _, (found,) = csv(project, "A,B\n")
    assert (found.name, found.at) == ("table-without-rows", AT)


def test_a_first_row_that_is_blank_names_no_columns(project: Project) -> None:
    _, (found, *_) = csv(project, ",,\nA,B,C\n1,2,3\n")
    assert (found.name, str(found.at)) == ("column-without-name", "t.csv:1:1")


def test_a_number_too_large_to_be_reckoned_with_is_said_at_its_cell(project: Project) -> None:
    assert good(project, f"A,B\nx,{'9' * 18}\n").rows[0][1].number == Decimal("9" * 18)
    _, (found,) = csv(project, f"A,B\nx,1\ny,{'9' * 19}\n")
    assert (found.name, str(found.at)) == ("out-of-range", "t.csv:3:3")
