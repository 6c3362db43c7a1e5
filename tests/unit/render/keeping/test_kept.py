from __future__ import annotations

from collections.abc import Mapping

import pytest

from printreport.model.making import Made, Means
from printreport.model.section import Section
from printreport.project import Project
from printreport.render import paginate
from printreport.render.crew import Alone
from printreport.render.keeping.records import remembered, stowed, unstowed
from printreport.render.sections.bench import Bench
from tests.unit.render.press import CHECKOUT, markup
from tests.unit.render.sections.two_ways import CSS, leaf

BODY = leaf('<p><a href="#b">b</a>') + leaf("<h1>A</h1><p>a") + leaf("<h1>B</h1><p>b", "b")
STYLE = CSS + "a::after { content: target-counter(attr(href), page) } @page { @bottom-left { content: counter(page) } }"


class Shelves:
    """A room in memory."""

    def __init__(self) -> None:
        """Begin empty."""
        self.things: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        """Return what is kept."""
        return self.things.get(key)

    def put(self, things: Mapping[str, bytes]) -> int:
        """Keep things."""
        self.things |= things
        return len(things)


def sections(room: Shelves | None, body: str = BODY, told: list[Made] | None = None) -> tuple[Section, ...]:
    """Print a document with what a room has."""
    means = Means(room=room, name="x", told=(told if told is not None else []).append)
    made: tuple[Section, ...] = paginate(markup(body, STYLE), Project.open(CHECKOUT), means).laid.bodies[0].sections
    return made


def kept(told: list[Made]) -> list[bool]:
    return [made.kept for made in sorted(told, key=lambda made: made.section)]


def test_what_is_kept_is_what_is_made() -> None:
    room, told = Shelves(), list[Made]()
    assert sections(room, told=told) == sections(None)
    assert sections(room, told=told) == sections(None)
    assert kept(told[:3]) == [False] * 3
    assert kept(told[3:]) == [True] * 3


def test_nobody_is_called_for_what_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    room = Shelves()
    sections(room)
    monkeypatch.delattr(Bench, "_laid")
    monkeypatch.delattr(Alone, "begin")
    assert len(sections(room)) == 3


def test_one_word_makes_one_section_anew() -> None:
    room, told = Shelves(), list[Made]()
    sections(room)
    other = BODY.replace("<p>a", "<p>other")
    assert sections(room, other, told) == sections(None, other)
    assert sum(not made.kept for made in told) == 1


def test_a_style_that_is_written_in_another_section_counts() -> None:
    room = Shelves()
    sections(room, f"{BODY}{leaf('<style>h1 { color: red }</style><p>c')}")
    other = f"{BODY}{leaf('<style>h1 { color: blue; font-size: 30pt }</style><p>c')}"
    assert sections(room, other) == sections(None, other)


def test_a_page_more_moves_what_stands_behind_and_what_refers_to_it() -> None:
    room, told = Shelves(), list[Made]()
    sections(room)
    longer = BODY.replace("<p>a", "<p>a" * 40)
    assert sections(room, longer, told) == sections(None, longer)
    assert kept(told) == [False] * 3


@pytest.mark.parametrize("damage", [b"", b"{}", b"[]\n{}\n", b'{"counted": 1}', b"\xff\n\n"])
def test_what_is_damaged_is_made_anew(damage: bytes) -> None:
    room, told = Shelves(), list[Made]()
    sections(room)
    for key in room.things:
        room.things[key] = damage
    assert sections(room, told=told) == sections(None)
    assert kept(told) == [False] * 3


def test_what_is_lost_is_made_anew() -> None:
    room = Shelves()
    sections(room)
    for key in list(room.things):
        lost = Shelves()
        lost.things = {other: thing for other, thing in room.things.items() if other != key}
        assert sections(lost) == sections(None)


def test_a_section_goes_into_bytes_and_out() -> None:
    for section in sections(None):
        content, shared = stowed(section)
        assert unstowed(content, shared) == section
        with pytest.raises(KeyError):
            unstowed(content, {})
    with pytest.raises(ValueError, match="JSON"):
        remembered(b"?")
