"""Where something in the laid-out report was written: takes the HTML's tree and the place map, returns a `Location`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from printreport.diagnostics import Diagnostic, Location, error

_REFERENCES = ("src", "href", "data")


def parents(root: Element) -> dict[Element, Element]:
    """Map each element to the one it stands in."""
    return {child: parent for parent in root.iter() for child in parent}


def nearest(element: Element | None, up: Mapping[Element, Element], places: Mapping[str, Location]) -> Location | None:
    """Return the place of the nearest element, itself or around it, that says where it was written."""
    while element is not None:
        if place := places.get(element.attrib.get("data-at", "")):
            return place
        element = up.get(element)
    return None


def given_twice(root: Element, places: Mapping[str, Location]) -> tuple[Diagnostic, ...]:
    """Find the ids that two elements bear, each at the second; what is drawn has ids of its own."""
    first: dict[str, Element] = {}
    twice: list[tuple[str, Element]] = []
    for element in _outside_drawings(root):
        name = element.get("id")
        if name and first.setdefault(name, element) is not element:
            twice.append((name, element))
    up = parents(root) if twice else {}
    return tuple(_twice(name, nearest(first[name], up, places), nearest(each, up, places)) for name, each in twice)


def _outside_drawings(root: Element) -> Iterator[Element]:
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        waiting.extend(child for child in reversed(element) if str(child.tag).rpartition("}")[2] != "svg")


def _twice(name: str, first: Location | None, at: Location | None) -> Diagnostic:
    where = f", first at {first}" if first and first != at else ""
    return error("duplicate-id", f"the id `{name}` stands twice{where}", at or first, "give one of them another id")


def place_of(reference: str, root: Element, base: str, places: Mapping[str, Location]) -> Location | None:
    """Find the first element that names a URL or ``#id``, or bears an id (``=id``), and return its place.

    Runs over the whole tree, and only when something is wrong.
    """
    up = parents(root)
    for element in root.iter():
        named = {element.attrib[name] for name in _REFERENCES if name in element.attrib}
        named |= {urljoin(base, name) for name in named}
        if reference in named or reference == f"={element.attrib.get('id')}":
            return nearest(element, up, places)
    return None
