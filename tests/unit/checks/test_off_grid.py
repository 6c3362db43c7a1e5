from __future__ import annotations

from dataclasses import replace

from printreport.checks.off_grid import lines_off_the_grid
from printreport.model.pages import Grid, Line, Sheet
from tests.unit.checks.laid_pages import laid, line, sheet

GRID = Grid(first=24, step=5, size=10)


def text(words: str, y: float, size: float = 10) -> Line:
    """A line whose baseline stands 4 mm below `y`."""
    return replace(line(words, y, size=size), role="prose")


def page(*lines: Line) -> Sheet:
    return replace(sheet(1, 1, *lines), grid=GRID)


def test_lines_that_miss_the_grid_by_as_much_are_said_together() -> None:
    lines = [text("a", 20), text("Two thirds", 27), text("c", 32), text("d", 40)]
    (finding,) = lines_off_the_grid(laid(page(*lines)))
    assert finding.message == ("2 lines on page 1, from “Two thirds” on, stand 5.7 points below the baseline grid")


def test_lines_half_a_step_off_are_one_run() -> None:
    (finding,) = lines_off_the_grid(laid(page(text("a", 22.49), text("b", 27.51))))
    assert finding.message.startswith("2 lines on page 1")


def test_lines_on_the_grid_and_type_with_a_leading_of_its_own_are_left_alone() -> None:
    note = replace(text("a note", 33), role="note")
    assert list(lines_off_the_grid(laid(page(text("a", 20), text("b", 45.1), text("large", 52, 13.3), note)))) == []


def test_a_page_without_a_grid_is_left_alone() -> None:
    assert list(lines_off_the_grid(laid(sheet(1, 1, text("a", 22))))) == []
