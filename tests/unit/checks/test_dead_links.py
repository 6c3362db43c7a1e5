from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from printreport.checks.dead_links import dead_links
from printreport.diagnostics import Diagnostic, Location
from printreport.model.prose import Heading, Link, Paragraph, Prose, Text

HERE = Location("content/letter.md", 3, 1)
Make = Callable[..., Any]


def messages(found: Iterable[Diagnostic]) -> list[str]:
    return [finding.message for finding in found]


def link(target: str) -> Prose:
    return Prose((Paragraph((Link(target, (), HERE),), HERE),))


def test_a_link_to_no_part_offers_the_nearest(checked: Make, letter: Make) -> None:
    (finding,) = dead_links(checked(letter({"text": link("#leter")})))
    assert finding.message == "no part of the report has the id `leter`"
    assert finding.hints == ("did you mean `letter`?",)
    assert finding.at == HERE


def test_a_link_to_a_section_or_a_heading_is_alive(checked: Make, letter: Make) -> None:
    heading = Prose((Heading(2, (Text("Ways"),), HERE, {"id": "ways"}),))
    content = checked(
        letter({"text": link("#ways")}), letter({"text": heading}, "two", 9), letter({"to": "#two"}, "c", 12)
    )
    assert list(dead_links(content)) == []


def test_a_link_to_a_part_for_others_is_dead_in_this_edition(checked: Make, letter: Make) -> None:
    board = replace(letter({}, "minutes", 9), audience=("board",))
    content = checked(letter({"text": link("#minutes")}), board)
    assert messages(dead_links(content)) == ["`minutes` is not in the screen edition"]
    assert list(dead_links(checked(letter({"text": link("#minutes")}), board, audience="board"))) == []
