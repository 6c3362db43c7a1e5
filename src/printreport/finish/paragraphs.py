"""Paragraphs where the markup has none: takes the nodes in a block, returns them with runs of words put into `P`.

Text may not stand straight in a grouping element (ISO 32000-1, 14.8.4.2; Matterhorn 09-004). A `div` with words in it
is a paragraph to its reader; one with blocks in it is nothing.
"""

from __future__ import annotations

from itertools import groupby

from printreport.finish.element import Element, Nodes, has_words, is_inline
from printreport.model.tags import Mark


def in_paragraphs(kids: Nodes) -> Nodes:
    """Put every run of inline nodes into a `P`; a picture alone stays as it is, spaces alone are dropped."""
    gathered: list[Nodes] = []
    for inline, run in groupby(kids, key=is_inline):
        nodes = tuple(run)
        members = trimmed(nodes) if inline else nodes
        gathered.append((Element("P", members),) if inline and any(map(has_words, members)) else members)
    return tuple(node for run in gathered for node in run)


def unmixed(nodes: Nodes) -> Nodes:
    """Leave words alone when nothing else is there, else put them into paragraphs beside the blocks."""
    return trimmed(nodes) if all(map(is_inline, nodes)) else in_paragraphs(nodes)


def trimmed(nodes: Nodes) -> Nodes:
    """Drop the spaces at both ends."""
    first, last = 0, len(nodes)
    while first < last and _is_blank(nodes[first]):
        first += 1
    while last > first and _is_blank(nodes[last - 1]):
        last -= 1
    return nodes[first:last]


def _is_blank(node: object) -> bool:
    return isinstance(node, Mark) and node.blank
