"""Counters handed into a section and read out of it, while the engine makes boxes of its elements.

The engine counts through the whole document, in a state that it hands from element to element. At the first leaf of a
unit the state is set to what the units in front have left, at the end of the last one it is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import build

from printreport.model.crossing import Counts


@contextmanager
def counted(leaves: tuple[Element, ...], given: Counts | None) -> Iterator[list[Counts]]:
    """Have the engine count on from `given`; the list that is yielded then holds the counters at the end."""
    made: list[Counts] = []
    to_box = build.element_to_box

    def counting(element: Element, *others: Any) -> Any:
        if element is leaves[0] and given is not None:
            set_state(others[-1], given)
        result = to_box(element, *others)
        if element is leaves[-1]:
            made.append(counts_of(others[-1]))
        return result

    build.element_to_box = counting
    try:
        yield made
    finally:
        build.element_to_box = to_box


def counts_of(state: Any) -> Counts:
    """Read the engine's state."""
    quotes, values, scopes, _ = state
    return Counts(
        {name: tuple(stacked) for name, stacked in values.items()},
        tuple(frozenset(names) for names in scopes),
        quotes[0],
    )


def set_state(state: Any, counts: Counts) -> None:
    """Set the engine's state, whose parts are shared by all who hold it."""
    quotes, values, scopes, _ = state
    quotes[0] = counts.quotes
    values.clear()
    values.update({name: list(stacked) for name, stacked in counts.values.items()})
    scopes[:] = [set(names) for names in counts.scopes]
