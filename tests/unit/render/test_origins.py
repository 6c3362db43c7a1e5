from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

from printreport.diagnostics import Location
from printreport.render.origins import given_twice


def parsed(text: str) -> Element:
    return fromstring(text)  # noqa: S314 - it stands below


PLACES = {"a:1": Location("a.md", 1, 1), "b:3": Location("b.md", 3, 1)}


def test_an_id_that_two_elements_bear_is_said_at_the_second() -> None:
    tree = parsed('<body><h2 data-at="a:1" id="x">A</h2><div data-at="b:3"><h2 id="x">B</h2></div></body>')
    [found] = given_twice(tree, PLACES)
    assert (found.name, found.at, found.is_error) == ("duplicate-id", PLACES["b:3"], True)
    assert "first at a.md:1:1" in found.message


def test_drawings_have_ids_of_their_own() -> None:
    tree = parsed('<body><svg><g id="x"/></svg><svg><g id="x"/></svg><p id="y">Y</p></body>')
    assert given_twice(tree, PLACES) == ()
