"""The outline: takes a document's tree, returns where each element stands in it and how far a heading's text goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

HEADINGS: Mapping[str, int] = {f"h{level}": level for level in range(1, 7)}
HOLDERS = frozenset({"header", "hgroup", "a"})  # what only holds a heading; its text comes after this


@dataclass(frozen=True, slots=True)
class Outline:
    """Elements numbered from 1 in the order of the document; for a heading, the number of the last that it heads."""

    numbers: Mapping[Element, int] = field(default_factory=dict)
    heads: Mapping[Element, int] = field(default_factory=dict)


def outline(*roots: Element) -> Outline:
    """Read a tree once, or those of some sections."""
    elements = [element for root in roots for element in root.iter()]
    numbers = {element: number for number, element in enumerate(elements, 1)}
    parents = {child: parent for parent in elements for child in parent}
    heads = {heading: _last_headed(heading, parents, numbers) for heading in numbers if heading.tag in HEADINGS}
    return Outline(numbers, heads)


def _last_headed(heading: Element, parents: Mapping[Element, Element], numbers: Mapping[Element, int]) -> int:
    """Return the number of the last element before the next heading of the same rank, within the heading's parent."""
    top = heading
    while top in parents and (holder := parents[top]).tag in HOLDERS and holder[-1] is top:
        top = holder
    siblings = list(parents[top]) if top in parents else [top]
    for other in siblings[siblings.index(top) + 1 :]:
        if HEADINGS.get(other.tag, len(HEADINGS) + 1) <= HEADINGS[heading.tag]:
            return numbers[other] - 1
    return _last(siblings[-1], numbers)


def _last(element: Element, numbers: Mapping[Element, int]) -> int:
    """Return the number of the last element inside another."""
    while len(element):
        element = element[-1]
    return numbers[element]
