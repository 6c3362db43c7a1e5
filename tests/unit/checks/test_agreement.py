from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from printreport.checks.agreement import disagreements
from printreport.diagnostics import Diagnostic, Location
from printreport.model.issued import Issued
from printreport.model.pages import Line, Rectangle, Sheet, Survey
from printreport.model.report import Edition, Organisation, Report, Section
from printreport.units import TRIMS

AREA = Rectangle(20, 20, 100, 5)
LETTER = Section("letter", "letter", {}, Location("report.yaml", 5))
GIVE = Section("donate", "give", {"slip": "bank"}, Location("report.yaml", 9))
MINUTES = Section("text", "minutes", {}, Location("report.yaml", 14), audience=("board",))
REPORT = Report("A year", Organisation("Example"), "en", (LETTER, GIVE, MINUTES))
SCREEN = Edition("screen", "screen", TRIMS["A4"], slips=("bank",))
PRESS = replace(SCREEN, name="press")
BOARD = replace(SCREEN, name="board", audience="board", slips=())


def line(text: str, row: int = 6, **facts: object) -> Line:
    made = Line(text, AREA, 10, "p", Location("report.yaml", row))
    return replace(made, hyphenated=text.endswith("-"), **facts)  # type: ignore[arg-type]  # facts of a line by name


def issued(edition: Edition, *pages: Sequence[Line]) -> Issued:
    sheets = (Sheet(n, str(n), "recto", "", 210, 297, tuple(lines), 1.0) for n, lines in enumerate(pages, 1))
    return Issued(edition, REPORT, Survey(tuple(sheets)))


def found(first: Issued, other: Issued) -> list[Diagnostic]:
    return list(disagreements(first, other))


def test_editions_that_say_the_same_agree_however_their_lines_end() -> None:
    one = issued(SCREEN, [line("Each night six-"), line("teen children ring.")])
    two = issued(PRESS, [line("Each night sixteen chil-"), line("dren ring.")])
    assert found(one, two) == []


def test_another_figure_is_named_with_what_stands_around_it() -> None:
    one = issued(SCREEN, [line("We answered 16 calls a night.")])
    two = issued(PRESS, [line("We answered 61 calls a night.")])
    first, second = found(one, two)
    assert first.name == "editions-differ"
    assert first.at == LETTER.at
    assert "`screen` and `press`" in first.message
    assert "answered 16 calls" in first.message
    assert "answered 61 calls" in first.message
    assert second.name == "page-breaks-differ"


def test_a_word_that_is_missing_at_the_end_is_found() -> None:
    one, two = issued(SCREEN, [line("Sixteen calls.")]), issued(PRESS, [line("Sixteen calls")])
    assert [each.name for each in found(one, two)] == ["editions-differ", "page-breaks-differ"]


def test_a_page_that_breaks_elsewhere_is_named_once() -> None:
    one = issued(SCREEN, [line("One."), line("Two.")], [line("Three.")], [line("Four.")])
    two = issued(PRESS, [line("One.")], [line("Two."), line("Three.")], [line("Four.")])
    (only,) = found(one, two)
    assert only.name == "page-breaks-differ"
    assert "page 1 of `screen`" in only.message


def test_pages_of_another_size_break_where_they_like() -> None:
    one = issued(SCREEN, [line("One."), line("Two.")])
    two = issued(replace(PRESS, trim=TRIMS["A5"]), [line("One.")], [line("Two.")])
    assert found(one, two) == []


def test_sections_for_one_audience_are_meant_to_differ_and_move_the_others() -> None:
    one = issued(SCREEN, [line("One.")], [line("Two.")])
    two = issued(BOARD, [line("One."), line("Secret.", row=15)], [line("Two.")])
    assert found(one, two) == []


def test_a_section_that_speaks_of_a_slip_may_say_more_where_the_slip_is_not_bound_in() -> None:
    one = issued(SCREEN, [line("One."), line("Give by the form.", row=10)])
    two = issued(BOARD, [line("One."), line("Give: €25 buys a call.", row=10)])
    assert found(one, two) == []
    assert found(one, replace(two, edition=PRESS)) != []


def test_pages_are_compared_as_far_as_no_section_speaks_of_a_slip_that_one_edition_leaves_out() -> None:
    everybody = replace(REPORT, sections=(LETTER, GIVE))
    screen = replace(issued(SCREEN, [line("One.")], [line("By the form.", row=10)]), report=everybody)
    pages = [line("One.")], [line("Online.", row=10)], [line("€25 buys a call.", row=10)]
    assert found(screen, replace(issued(BOARD, *pages), report=everybody)) == []
    pages = [line("On")], [line("e.")], [line("Online.", row=10)]
    (only,) = found(screen, replace(issued(BOARD, *pages), report=everybody))
    assert "page 1 of `screen`" in only.message


def test_ornaments_page_numbers_and_what_is_meant_are_not_compared() -> None:
    one = issued(
        SCREEN, [line("One."), line("12", element="a::before"), line("~", decorative=True), line("Risks 3", row=5)]
    )
    two = issued(BOARD, [line("One."), line("14", element="a::before"), line("Risks 4", row=5)])
    assert [each.name for each in found(one, two)] == ["editions-differ"]
    meant = frozenset({"editions-differ"})
    pages = [[line("One."), line("Risks 3", row=5, meant=meant)], [line("One."), line("Risks 4", row=5, meant=meant)]]
    assert found(issued(SCREEN, pages[0]), issued(BOARD, pages[1])) == []


def test_pages_without_words_of_a_section_do_not_count() -> None:
    notes = Line("Notes", AREA, 10, "h1")
    one, two = issued(SCREEN, [line("One.")]), issued(PRESS, [line("One.")], [notes])
    assert found(one, two) == []


def test_the_head_of_a_table_is_said_again_where_it_goes_on_and_is_compared_once() -> None:
    head, row = line("Year", paragraph=3), line("2025", paragraph=4)
    one = issued(SCREEN, [head, line("2024", paragraph=5), replace(row, paragraph=6)])
    two = issued(replace(PRESS, trim=TRIMS["A5"]), [head, line("2024", paragraph=5)], [head, replace(row, paragraph=6)])
    assert found(one, two) == []


def test_a_row_that_is_missing_is_found_where_pages_have_another_size() -> None:
    head, row = line("Year", paragraph=3), line("2025", paragraph=6)
    one = issued(SCREEN, [head, line("2025", paragraph=5), row])
    two = issued(replace(PRESS, trim=TRIMS["A5"]), [head, line("2025", paragraph=5)], [head])
    assert [each.name for each in found(one, two)] == ["editions-differ"]


def test_columns_side_by_side_are_compared_as_they_are_written_however_pages_part_them() -> None:
    left, more, right = line("Left,", paragraph=1), line("more.", paragraph=2), line("Right.", paragraph=3)
    one = issued(SCREEN, [left, more, right])
    two = issued(replace(PRESS, trim=TRIMS["A5"]), [left, right], [more])
    assert found(one, two) == []


def test_a_back_cover_behind_pages_for_notes_has_another_folio() -> None:
    report = replace(REPORT, sections=(LETTER, Section("back-cover", "back", {}, Location("report.yaml", 30))))
    press = replace(PRESS, signature=4)
    one = replace(issued(SCREEN, [line("One.")], [line("Back.", row=31)]), report=report)
    two = replace(issued(press, [line("One.")], [], [], [line("Back.", row=31)]), report=report)
    assert found(one, two) == []
    loose = replace(two, edition=replace(press, fill=False))
    assert [each.name for each in found(one, loose)] == ["page-breaks-differ"]
