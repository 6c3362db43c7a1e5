"""Where something in the laid-out report was written: takes the HTML's tree and the place map, returns a `Location`."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from printreport.diagnostics import Location

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
