from __future__ import annotations

from dataclasses import replace

from printreport.checks.check import Laid
from printreport.checks.safe_zone import texts_near_the_edge
from printreport.model.pages import Line, Overset, Survey
from tests.unit.checks.laid_pages import REPORT, laid, line, sheet


def found(each: Line) -> list[str]:
    return [finding.message for finding in texts_near_the_edge(laid(sheet(1, 1, each)))]


def test_words_near_the_edge_are_said() -> None:
    assert found(line("At the edge", 20, x=3)) == ["“At the edge” on page 1 stands 3.0 mm from the edge; 5 mm are safe"]


def test_words_beyond_the_edge_are_said_so() -> None:
    assert found(line("Falling off", 20, x=150)) == ["“Falling off” on page 1 stands beyond the edge; 5 mm are safe"]


def test_words_5_mm_inside_are_safe() -> None:
    assert found(line("Inside", 20, x=5)) == []


def test_words_that_the_layout_lets_run_to_the_edge_are_left_alone() -> None:
    assert found(replace(line("2025", 20, x=0), meant=frozenset({"outside-safe-zone"}))) == []


def test_running_matter_that_a_page_has_no_margin_for_is_not_printed() -> None:
    assert found(replace(line("Annual report", 300), role="margin")) == []


def test_words_that_do_not_fit_are_said_once() -> None:
    falling = line("Falling off", 20, x=150)
    survey = Survey((sheet(1, 1, falling),), (Overset(1, "Falling off", 40, falling.at),))
    assert list(texts_near_the_edge(Laid(REPORT, survey))) == []
