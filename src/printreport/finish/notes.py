"""Footnotes tied both ways: takes the tag tree, adds a link at each call and one back from each note.

ISO 14289-1, 7.9: a note has an identifier. ISO 32000-1, table 338: a reference leads to what it cites.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pydyf

from printreport.finish.element import Element, Node, with_kids
from printreport.finish.links import NO_BORDER, PRINTED
from printreport.finish.opened import add_to_page, reference_to
from printreport.finish.rule_links import CALL
from printreport.model.tags import Annotation, Area

LEAST = 9.0  # points of height, of what is clicked


def tied(root: Element, pdf: pydyf.PDF) -> Element:
    """Return the tree with its notes numbered and linked; the links are added to the file."""
    numbers = count(1)

    def visit(element: Element) -> Element:
        kids: list[Node] = [visit(kid) if isinstance(kid, Element) else kid for kid in element.kids]
        for place, kid in enumerate(kids):
            if isinstance(kid, Element) and kid.source == "note":
                name = f"note-{next(numbers)}"
                call = kids[place - 1] if place else None
                is_call = isinstance(call, Element) and call.source == CALL
                kids[place] = _note(kid, name, call.area if is_call and isinstance(call, Element) else None, pdf)
                if is_call and isinstance(call, Element):
                    kids[place - 1] = _linked(call, _marker(kid), kid.words or name, pdf)
        return with_kids(element, tuple(kids))

    return visit(root)


def _note(note: Element, name: str, back: Area | None, pdf: pydyf.PDF) -> Element:
    first = note.kids[0] if note.kids else None
    if isinstance(first, Element) and first.role == "Lbl":
        label = _linked(first, back, first.words or name, pdf)
        return replace(note, id=name, kids=(label, *note.kids[1:]))
    return replace(note, id=name)


def _marker(note: Element) -> Area | None:
    first = note.kids[0] if note.kids else None
    return first.area if isinstance(first, Element) else None


def _linked(around: Element, target: Area | None, words: str, pdf: pydyf.PDF) -> Element:
    """Put an annotation that leads to `target` into the link in `around`; without target, drop the link."""
    link = around.kids[0]
    if not isinstance(link, Element) or link.role != "Link":
        return around
    if link.area is None or target is None:
        return replace(around, kids=link.kids)
    annotation = pydyf.Dictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": pydyf.Array(_clickable(link.area)),
            "BS": pydyf.Dictionary(NO_BORDER),
            "F": PRINTED,
            "Contents": pydyf.String(words),
            "Dest": pydyf.Array([reference_to(pdf, target.page), "/XYZ", target.left, target.top, 0]),
        }
    )
    add_to_page(pdf, link.area.page, annotation)
    return replace(around, kids=(replace(link, kids=(*link.kids, Annotation(link.area.page, annotation))),))


def _clickable(area: Area) -> list[float]:
    """Return a rectangle that a finger finds: raised figures are often set without a line height of their own."""
    grown = max(0.0, LEAST - (area.top - area.bottom)) / 2
    return [area.left, area.bottom - grown, area.right, area.top + grown]
