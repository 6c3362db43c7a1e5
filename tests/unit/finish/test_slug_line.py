from __future__ import annotations

from datetime import UTC, datetime

from printreport.finish.facts import Facts
from printreport.finish.slug_line import line
from printreport.model.condition import FOGRA39
from printreport.model.draft import Draft, Leaf
from printreport.model.plates import Plates
from printreport.model.report import Edition
from printreport.units import TRIMS

LEAVES = (Leaf(595, 842, "Cover", "cover", 1, {}), Leaf(595, 842, "1", "arabic", 1, {}))
PRESS = Edition("press", "press", TRIMS["A4"], marks=True, slug=9)


def written(title: str, plates: Plates | None = None) -> str:
    said = Facts(title, (), "", (), "en", datetime(2026, 4, 30, tzinfo=UTC))
    return line(Draft(None, LEAVES, (), plates=plates), PRESS, said, 1)


def test_it_says_which_page_of_what_for_which_press_and_when() -> None:
    assert written("A year", Plates(FOGRA39)) == "A year · press · 2/2 (1) · FOGRA39 · 2026-04-30"


def test_a_long_title_is_cut() -> None:
    assert written("A year in which a great many things happened").startswith(
        "A year in which a great many th… · press"
    )


def test_a_title_in_letters_that_it_lacks_is_left_out_and_a_question_is_not() -> None:
    assert written("سنة") == "press · 2/2 (1) · 2026-04-30"
    assert written("Why?").startswith("Why? · press")
