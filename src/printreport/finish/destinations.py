"""Links that lead to elements, not to places on pages (ISO 32000-2, 12.3.2.3; ISO 14289-2, 8.8).

Takes the written tree, rewrites the links and bookmarks of the file. A reader is set down at the heading that the link
names, however the pages are shown; programs that know PDF 1.7 alone still find the place on the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pydyf

from printreport.finish.element import Element
from printreport.finish.links import every
from printreport.finish.opened import reference_to
from printreport.finish.rule_links import CALL
from printreport.finish.structure import Written
from printreport.model.tags import Annotation

Place = tuple[int, float, float]  # page (counted from 0), left, top
HEADINGS = frozenset({"H1", "H2", "H3", "H4", "H5", "H6"})


def led(written: Written, pdf: pydyf.PDF) -> None:
    """Let links, bookmarks and entries of the contents lead to elements, and notes and their calls to each other."""
    aim = _Aim(written, pdf)
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Dictionary) and "Dest" in thing:
            aim.take(thing)
    for element, made in written.elements:
        if element.role == "TOCI":
            _refer(made, aim.entry(element))
        _tie_notes(element, written)
    for _, made in written.elements:
        if "Ref" in made:
            made["Ref"] = pydyf.Array(dict.fromkeys(made["Ref"]))  # each once
    _name_fields(written)


class _Aim:
    """Finds the element at the place on a page where a destination points."""

    def __init__(self, written: Written, pdf: pydyf.PDF) -> None:
        self._pages = {reference_to(pdf, number): number for number in range(len(pdf.page_references))}
        self._names = _named(pdf)
        self._first = written.elements[0][1].reference
        self._targets = [
            ((element.target.page, element.target.left, element.target.top), element.role in HEADINGS, made.reference)
            for element, made in written.elements
            if element.target
        ]
        self._led: dict[int, bytes] = {}  # annotation's number -> element

    def take(self, thing: Any) -> None:  # noqa: ANN401 - pydyf has no types
        """Make an action of the destination of a link or a bookmark (ISO 32000-2, table 202: D and SD)."""
        given = thing.pop("Dest")
        explicit = self._names[str(given.string)] if isinstance(given, pydyf.String) else given
        place = (self._pages[_bytes(explicit[0])], float(explicit[2]), float(explicit[3]))
        found = self._led[thing.number] = self._nearest(place, headings="Title" in thing)
        there = pydyf.Array([found, *explicit[1:]])
        thing["A"] = pydyf.Dictionary({"Type": "/Action", "S": "/GoTo", "D": given, "SD": there})

    def entry(self, element: Element) -> list[bytes]:
        """Return the element that an entry of the contents leads to, once for all its links."""
        links = (kid.object.number for link in every(element) for kid in link.kids if isinstance(kid, Annotation))
        return [self._led[number] for number in links if number in self._led][:1]

    def _nearest(self, place: Place, *, headings: bool) -> bytes:
        page, left, top = place
        near: list[tuple[float, bytes]] = [
            (abs(at[2] - top) + abs(at[1] - left), reference)
            for at, heading, reference in self._targets
            if at[0] == page and (heading or not headings)
        ]
        if not near and headings:
            return self._nearest(place, headings=False)
        return min(near, key=lambda found: found[0])[1] if near else self._first


def _named(pdf: pydyf.PDF) -> Mapping[str, Any]:
    names = pdf.catalog.get("Names", {}).get("Dests", {}).get("Names", [])
    return {str(name.string): place for name, place in zip(names[::2], names[1::2], strict=True)}


def _tie_notes(element: Element, written: Written) -> None:
    """Let a note and the words that call it name each other (ISO 14289-2, 8.2.5.14)."""
    for call, note in _pairs(element):
        _refer(written.made(call), [written.made(note).reference])
        _refer(written.made(note), [written.made(call).reference])


def _pairs(element: Element) -> Iterator[tuple[Element, Element]]:
    for call, note in zip(element.kids, element.kids[1:], strict=False):
        if isinstance(call, Element) and isinstance(note, Element) and call.source == CALL and note.source == "note":
            yield call, note


def _refer(made: pydyf.Dictionary, references: list[bytes]) -> None:
    if references:
        made["Ref"] = pydyf.Array([*made.get("Ref", []), *references])


def _name_fields(written: Written) -> None:
    """Say beside each field, too, what it is called: its label stands outside the field (ISO 14289-2, 8.10.2.3)."""
    for element, _ in written.elements:
        for kid in element.kids if element.role == "Form" else ():
            if isinstance(kid, Annotation) and "TU" in kid.object:
                kid.object["Contents"] = kid.object["TU"]


def _bytes(reference: object) -> bytes:
    return reference if isinstance(reference, bytes) else str(reference).encode()
