from __future__ import annotations

from dataclasses import replace

from printreport.checks.hyphens import hyphens_in_a_row
from printreport.model.pages import Line
from tests.unit.checks.laid_pages import laid, line, sheet


def parted(text: str, y: float, paragraph: int = 1) -> Line:
    return replace(line(text, y), paragraph=paragraph, hyphenated=text.endswith("-"))


def test_three_hyphens_in_a_row_are_said_once() -> None:
    lines = [parted("some-", 20), parted("times a long-", 25), parted("ish word and-", 30), parted("again-", 35)]
    (finding,) = hyphens_in_a_row(laid(sheet(1, 1, *lines)))
    assert finding.message == "3 lines in a row end with a hyphen on page 1, down to “ish word and-”"


def test_two_hyphens_and_those_of_other_paragraphs_are_left_alone() -> None:
    lines = [parted("a-", 20), parted("b-", 25), parted("c", 30), parted("d-", 35), parted("e-", 40, 2)]
    assert list(hyphens_in_a_row(laid(sheet(1, 1, *lines)))) == []


def test_a_note_between_two_lines_does_not_part_the_ladder() -> None:
    lines = [parted("a-", 20), parted("b-", 25), parted("a note", 25, 2), parted("c-", 30)]
    assert [finding.name for finding in hyphens_in_a_row(laid(sheet(1, 1, *lines)))] == ["hyphens-in-a-row"]
