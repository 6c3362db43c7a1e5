"""Paragraphs where the markup has none: takes the nodes in a block, returns them with runs of words put into `P`.

Text may not stand straight in a grouping element (ISO 32000-1, 14.8.4.2; Matterhorn 09-004). A `div` with words in it
is a paragraph to its reader; one with blocks in it is nothing.
"""

from __future__ import annotations

from itertools import groupby

from printreport.finish.element import Element, Node, Nodes, has_words, is_inline


def in_paragraphs(kids: Nodes) -> Nodes:
    """Put every run of inline nodes into a `P`; a picture alone stays as it is."""
    gathered: list[Nodes] = []
    for inline, run in groupby(kids, key=is_inline):
        nodes = tuple(run)
        gathered.append((Element("P", nodes),) if inline and any(map(has_words, nodes)) else nodes)
    return tuple(node for run in gathered for node in run)


def unmixed(kids: Nodes) -> Nodes:
    """Leave words alone when nothing else is there, else put them into paragraphs beside the blocks."""
    return kids if all(map(is_inline, kids)) else in_paragraphs(kids)


def run_on(kids: Nodes) -> Nodes:
    """Undo the paragraphs among words that are one text: there, blocks are a matter of looks."""
    return tuple(node for kid in kids for node in _opened(kid))


def _opened(node: Node) -> Nodes:
    if not isinstance(node, Element) or node.role != "P":
        return (node,)
    return (Element("Span", node.kids, language=node.language),) if node.language else node.kids
