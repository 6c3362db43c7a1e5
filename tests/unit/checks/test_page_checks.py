from __future__ import annotations

from printreport.checks import pages
from printreport.checks.check import Laid
from printreport.checks.overset import overset_texts
from printreport.checks.page_ends import headings_at_foot, short_pages
from printreport.checks.small_text import small_texts
from printreport.diagnostics import Location
from printreport.model.pages import Line, Overset, Pages, Rectangle, Sheet, Survey
from printreport.model.report import Organisation, Report, Section

LETTER = Section("letter", "letter", {}, Location("report.yaml", 5, 5))
NUMBERS = Section("numbers", "numbers", {}, Location("report.yaml", 9, 5))
REPORT = Report("A year", Organisation("Example"), "en", (LETTER, NUMBERS))


def line(text: str, y: float, element: str = "p", *, row: int = 5, size: float = 10) -> Line:
    return Line(text, Rectangle(20, y, 100, 5), size, element, Location("report.yaml", row, 5))


def sheet(number: int, filled: float, *lines: Line) -> Sheet:
    return Sheet(number, str(number), "recto", "", 210, 297, lines, filled)


def laid(*sheets: Sheet) -> Laid:
    return Laid(REPORT, Survey(sheets))


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


def test_words_under_seven_points_are_said_once_per_place() -> None:
    book = laid(sheet(1, 1, line("small words", 20, size=6), line("small words", 26, size=6), line("12", 30, size=5)))
    (finding,) = small_texts(book)
    assert finding.message == "“small words” on page 1 is set in 6.0 points"


def test_text_that_does_not_fit_is_said_in_millimetres() -> None:
    over = Overset(3, "A title that is far too long for the cover it stands on", 4.23, Location("report.yaml", 1, 8))
    (finding,) = overset_texts(Laid(REPORT, Survey((), (over,))))
    assert finding.message == "“A title that is far too long for the co…” on page 3 runs over its place by 4.2 mm"


def test_all_page_checks_run_in_one_call() -> None:
    book = Pages(laid(sheet(1, 1, line("small words", 20, size=6))).survey, None)
    assert [finding.name for finding in pages(REPORT, book)] == ["text-too-small"]
