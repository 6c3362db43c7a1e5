"""Links and their words: takes the tag tree, writes into each link what a reader is told (ISO 14289-1, 7.18)."""

from __future__ import annotations

from collections.abc import Iterator

import pydyf

from printreport.finish.element import Element, Node
from printreport.model.tags import Annotation

PRINTED = 4  # /F bit 3, Print (ISO 32000-1, table 165)
NO_BORDER = {"W": 0}


def described(root: Element) -> None:
    """Give each link annotation the words of its link and the Print flag (ISO 14289-1, 7.18.5; Matterhorn 28-012)."""
    for link in every(root):
        if link.role != "Link":
            continue
        for kid in link.kids:
            if isinstance(kid, Annotation):
                kid.object["F"] = PRINTED
                x1, y1, x2, y2 = kid.object["Rect"]
                kid.object["Rect"] = pydyf.Array([min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)])
                if link.words:
                    kid.object["Contents"] = pydyf.String(link.words)


def every(node: Node) -> Iterator[Element]:
    """Walk through an element and all below it, in reading order."""
    if isinstance(node, Element):
        yield node
        for kid in node.kids:
            yield from every(kid)
