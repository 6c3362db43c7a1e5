from __future__ import annotations

from decimal import Decimal

from printreport.diagnostics import Location
from printreport.enclose.seen import seen
from printreport.model.enclosure import Shown
from printreport.model.pages import Line, Rectangle, Sheet, Survey
from printreport.model.table import Cell, Table

AT = Location("data/donors.csv", 2, 1)
ROW = (Cell("Quay House Trust", None, AT), Cell("2009", Decimal(2009), AT), Cell("5000", Decimal(5000), AT))
DONORS = Table(("Who", "Since", "Sum"), (ROW,), AT)
SHOWN = Shown("donors", "table", DONORS, DONORS.columns, (("Quay House Trust", "2,009", "5,000"),), "en")


def survey(*texts: str) -> Survey:
    lines = tuple(Line(text, Rectangle(0, 0, 1, 1), 10, "p") for text in texts)
    return Survey((Sheet(1, "1", "recto", "", 210, 297, lines, 1.0),))


def test_of_a_table_whose_template_prints_names_alone_only_the_names_go_along() -> None:
    (kept,) = seen([SHOWN], survey("With thanks to", "Quay House Trust, since 2009"))
    assert kept.columns == ("Who", "Since")
    assert kept.printed == (("Quay House Trust", "2,009"),)


def test_words_that_are_broken_over_lines_are_seen_all_the_same() -> None:
    (kept,) = seen([SHOWN], survey("QUAY HOU\u00adSE", "TRU-", "ST"))
    assert kept.columns == ("Who",)


def test_a_table_that_stands_in_the_page_keeps_all_its_columns() -> None:
    marked = Shown("donors", "table", DONORS, DONORS.columns, SHOWN.printed, "en", marked=True)
    assert seen([marked], survey("nothing")) == (marked,)
