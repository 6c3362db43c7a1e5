from __future__ import annotations

from printreport.render.signature import broken_sheet


def test_whole_sheets_are_not_spoken_of() -> None:
    assert broken_sheet(36, 4) == ()
    assert broken_sheet(37, 1) == ()


def test_an_open_sheet_is_said_with_both_numbers() -> None:
    [found] = broken_sheet(37, 4)
    assert (found.name, found.message) == ("page-count", "The book has 37 pages, which is no multiple of 4.")
