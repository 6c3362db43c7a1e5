from __future__ import annotations

from dataclasses import replace

from printreport.checks.parted import orphans, widows
from printreport.model.pages import Line
from tests.unit.checks.laid_pages import laid, line, sheet


def part(text: str, y: float, column: int = 0, role: str = "prose") -> Line:
    """A line of the seventh paragraph."""
    return replace(line(text, y), paragraph=7, column=column, role=role)


def test_a_last_line_alone_at_the_head_of_a_page_is_said() -> None:
    book = laid(sheet(1, 1, part("It was late,", 260), part("and the phone", 265)), sheet(2, 1, part("rang.", 20)))
    (finding,) = widows(book)
    assert finding.message == "“rang.”, the last line of its paragraph, stands alone at the head of page 2"
    assert list(orphans(book)) == []


def test_a_first_line_alone_at_the_foot_of_a_page_is_said() -> None:
    book = laid(sheet(1, 1, part("It was late,", 270)), sheet(2, 1, part("and the phone", 20), part("rang.", 25)))
    (finding,) = orphans(book)
    assert finding.message == "“It was late,”, the first line of its paragraph, stands alone at the foot of page 1"
    assert list(widows(book)) == []


def test_a_line_alone_in_a_column_is_said() -> None:
    book = laid(sheet(1, 1, part("It was late,", 80, 1), part("and the phone", 85, 1), part("rang.", 20, 2)))
    assert [finding.name for finding in widows(book)] == ["widow"]


def test_two_lines_at_either_end_and_paragraphs_of_one_line_stand_well() -> None:
    parted = sheet(1, 1, part("a", 265), part("b", 270)), sheet(2, 1, part("c", 20), part("d", 25))
    for book in (laid(*parted), laid(sheet(1, 1, part("a", 20)))):
        assert [*widows(book), *orphans(book)] == []


def test_rows_of_a_table_are_parted_by_the_table() -> None:
    book = laid(sheet(1, 1, part("a", 270, role="table")), sheet(2, 1, part("b", 20, role="table")))
    assert [*widows(book), *orphans(book)] == []
