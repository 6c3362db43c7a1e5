from __future__ import annotations

from printreport.checks.page_ends import headings_at_foot, short_pages
from printreport.diagnostics import Location
from tests.unit.checks.laid_pages import laid, line, sheet


def test_a_section_that_ends_with_a_nearly_empty_page_is_said() -> None:
    book = laid(sheet(1, 1, line("a", 20)), sheet(2, 0.1, line("b", 20)), sheet(3, 0.9, line("c", 20, row=9)))
    (finding,) = short_pages(book)
    assert finding.message == "page 2 ends `letter` with one line"
    assert finding.at == Location("report.yaml", 5, 5)


def test_a_section_of_one_short_page_and_the_last_page_of_the_book_are_meant() -> None:
    book = laid(sheet(1, 0.1, line("a", 20)), sheet(2, 1, line("b", 20, row=9)), sheet(3, 0.1, line("c", 20, row=9)))
    assert list(short_pages(book)) == []


def test_a_heading_with_its_text_overleaf_is_said() -> None:
    book = laid(sheet(1, 0.98, line("a", 20), line("Ways", 270, "h2")), sheet(2, 1, line("b", 20)))
    (finding,) = headings_at_foot(book)
    assert finding.message == "“Ways” stands at the foot of page 1, its text overleaf"


def test_a_heading_with_two_lines_below_it_stands_well() -> None:
    lines = (line("Ways", 260, "h2"), line("b", 266), line("c", 272))
    assert list(headings_at_foot(laid(sheet(1, 0.98, *lines), sheet(2, 1, line("d", 20))))) == []


def test_a_heading_at_the_end_of_its_section_is_not_said() -> None:
    book = laid(sheet(1, 0.98, line("Ways", 270, "h2")), sheet(2, 1, line("b", 20, row=9)))
    assert list(headings_at_foot(book)) == []


def test_what_no_section_owns_does_not_go_on_overleaf() -> None:
    book = laid(sheet(1, 0.98, line("Give", 270, "h2", row=1)), sheet(2, 1, line("b", 20, row=1)))
    assert list(headings_at_foot(book)) == []
