from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from printreport.diagnostics import Location
from printreport.enclose.csv_text import kept, shown
from printreport.load import table
from printreport.model.enclosure import Shown
from printreport.model.table import Cell, Table
from printreport.project import Project

AT = Location("data/a.csv", 2, 1)


def cells(*texts: str) -> tuple[Cell, ...]:
    """Cells of words, and of those numbers that are written in digits alone."""
    return tuple(Cell(text, Decimal(text) if text.lstrip("-").isdigit() else None, AT) for text in texts)


REGIONS = Table(("Region", "Children", "Remark"), (cells("Africa", "4118", "ask Mary"), cells("Asia", "-12", "")), AT)


def as_shown(*columns: str, printed: tuple[tuple[str, ...], ...], of: Table = REGIONS) -> str:
    return shown(Shown("regions", "table", of, columns, printed, "en")).decode()


def test_numbers_stand_as_they_are_and_as_they_are_printed() -> None:
    text = as_shown("Region", "Children", printed=(("Africa", "4,118"), ("Asia", "−12")))
    assert text == '"Region","Children","Children (as printed)"\n"Africa","4118","4,118"\n"Asia","-12","−12"\n'


def test_a_column_that_is_not_shown_is_not_there() -> None:
    assert "Mary" not in as_shown("Region", "Children", printed=(("Africa", "4,118"), ("Asia", "−12")))


def test_words_that_a_spreadsheet_would_run_are_made_harmless() -> None:
    evil = Table(("=A1",), (cells('=HYPERLINK("http://x")'), cells("@SUM(1)"), cells("-")), AT)
    text = as_shown("=A1", printed=(('=HYPERLINK("http://x")',), ("@SUM(1)",), ("–",)), of=evil)
    assert text == '"\'=A1"\n"\'=HYPERLINK(""http://x"")"\n"\'@SUM(1)"\n"–"\n'


def test_a_table_is_read_as_the_same_after_it_was_written(tmp_path: Path) -> None:
    odd = Table(("A; b", 'C "d"'), (cells("x, y", "1"), cells('"z"', "-2"), cells("two\nlines", "3")), AT)
    (tmp_path / "a.csv").write_bytes(kept(odd, odd.columns))
    read, found = table.read(Project.open(tmp_path), "a.csv", "en", AT)
    assert found == ()
    assert read is not None
    assert read.columns == odd.columns
    assert [[cell.text for cell in row] for row in read.rows] == [[cell.text for cell in row] for row in odd.rows]


def test_cells_of_columns_that_nobody_sees_are_left_empty() -> None:
    assert kept(REGIONS, {"Region", "Children"}).decode() == (
        '"Region","Children","Remark"\n"Africa","4118",""\n"Asia","-12",""\n'
    )
