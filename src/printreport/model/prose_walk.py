"""A walk over prose: every block and inline node, in reading order, footnotes last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from printreport.model.prose import DefinitionList, ListBlock, Prose, ProseTable


def walk(node: Any) -> Iterator[Any]:  # noqa: ANN401 - any value of `model.prose`, or a tuple of them
    """Yield the node itself and all that stands in it; tuples and mappings are walked through, not yielded."""
    match node:
        case tuple():
            for item in node:
                yield from walk(item)
        case Prose(blocks=blocks, footnotes=footnotes):
            yield from walk(blocks)
            for note in footnotes.values():
                yield from walk(note)
        case ListBlock(items=items) | DefinitionList(items=items):
            yield node
            yield from walk(items)
        case ProseTable(head=head, rows=rows):
            yield node
            yield from walk((head, rows))
        case _:
            yield node
            yield from walk(getattr(node, "inlines", ()))
            yield from walk(getattr(node, "blocks", ()))
