from __future__ import annotations

from dataclasses import replace

from printreport.checks.headings import headings_at_foot
from printreport.model.pages import Line
from tests.unit.checks.laid_pages import laid, line, sheet


def heading(text: str, y: float, column: int = 0) -> Line:
    """A heading in the second paragraph of its document, which heads all up to the ninth."""
    return replace(line(text, y, "h2"), paragraph=2, heads=9, role="heading", column=column)


def words(y: float, paragraph: int = 3, column: int = 0, x: float = 20) -> Line:
    return replace(line("words", y, x=x), paragraph=paragraph, column=column, role="prose")


def test_a_heading_with_its_text_overleaf_is_said() -> None:
    (finding,) = headings_at_foot(laid(sheet(1, 0.98, words(20, 1), heading("Ways", 270)), sheet(2, 1, words(20))))
    assert finding.message == "“Ways” stands at the foot of page 1, its text overleaf"


def test_a_heading_in_the_last_three_lines_is_said() -> None:
    book = laid(sheet(1, 0.98, heading("Ways", 260), words(266), words(272)), sheet(2, 1, words(20, 4)))
    assert [finding.name for finding in headings_at_foot(book)] == ["heading-at-foot"]


def test_a_heading_with_three_lines_below_it_stands_well() -> None:
    book = laid(sheet(1, 0.98, heading("Ways", 254), words(260), words(266), words(272)), sheet(2, 1, words(20, 4)))
    assert list(headings_at_foot(book)) == []


def test_a_heading_whose_text_ends_with_its_page_stands_well() -> None:
    book = laid(sheet(1, 0.98, heading("Ways", 260), words(266)), sheet(2, 1, words(20, 10)))
    assert list(headings_at_foot(book)) == []


def test_of_a_heading_of_two_lines_the_lower_is_judged() -> None:
    lines = (heading("Ways and", 250), heading("means", 256), words(262), words(268), words(274))
    assert list(headings_at_foot(laid(sheet(1, 0.98, *lines), sheet(2, 1, words(20, 4))))) == []


def test_a_note_beside_a_heading_is_not_its_text() -> None:
    notes = [replace(words(y), role="note") for y in (266, 270, 274)]
    (finding,) = headings_at_foot(laid(sheet(1, 0.98, heading("Ways", 262), *notes), sheet(2, 1, words(20, 4))))
    assert "“Ways”" in finding.message


def test_a_heading_at_the_foot_of_a_column_is_said() -> None:
    lines = (words(20, 1, 1), heading("Ways", 100, 1), words(20, 3, 2, 130), words(100, 3, 2, 130))
    (finding,) = headings_at_foot(laid(sheet(1, 0.4, *lines)))
    assert finding.message == "“Ways” stands at the foot of a column on page 1, its text stands in the next"


def test_a_heading_with_a_picture_below_it_stands_well() -> None:
    book = laid(replace(sheet(1, 0.98, heading("Boats", 150)), lowest=270.0), sheet(2, 1, words(20)))
    assert list(headings_at_foot(book)) == []
