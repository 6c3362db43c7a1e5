from __future__ import annotations

from dataclasses import replace

from printreport.checks.page_ends import short_pages
from printreport.diagnostics import Location
from tests.unit.checks.laid_pages import laid, line, sheet


def test_a_nearly_empty_page_is_said() -> None:
    book = laid(sheet(1, 1, line("a", 20)), sheet(2, 0.1, line("b", 20)), sheet(3, 0.9, line("c", 20, row=9)))
    (finding,) = short_pages(book)
    assert finding.message == "page 2 of `letter` holds one line, less than a third of what it could"
    assert finding.at == Location("report.yaml", 5, 5)


def test_lines_at_the_head_and_at_the_foot_fill_a_page() -> None:
    assert list(short_pages(laid(replace(sheet(1, 0.1, line("a", 20), line("b", 250)), extent=0.9)))) == []


def test_an_empty_page_and_a_page_with_a_ground_of_its_own_are_meant() -> None:
    opener = replace(sheet(2, 0.1, line("Part one", 20)), plain=False)
    assert list(short_pages(laid(sheet(1, 0), opener))) == []


def test_a_page_that_the_layout_means_to_be_short_is_left_alone() -> None:
    assert (
        list(short_pages(laid(replace(sheet(1, 0.1, line("Printed by", 20)), meant=frozenset({"short-page"}))))) == []
    )
