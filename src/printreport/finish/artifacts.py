"""What is no content, said in the content streams: takes the marks that are content, rewrites all others.

The engine has written ``/Span <</MCID n>> BDC`` for every piece of text; here the operands are exchanged, nothing is
parsed (artifacts: ISO 32000-1, 14.8.2.2). Spaces for which the engine paints nothing get their character, or words
would run together when read aloud.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pydyf

from printreport.finish.element import Element, Node
from printreport.finish.opened import content_of
from printreport.model.draft import Draft
from printreport.model.tags import Mark

KINDS: Mapping[str, Mapping[str, str]] = {
    "header": {"Type": "/Pagination", "Subtype": "/Header"},
    "footer": {"Type": "/Pagination", "Subtype": "/Footer"},
    "pagination": {"Type": "/Pagination"},
    "layout": {"Type": "/Layout"},
}


def said(draft: Draft, root: Element, content: Mapping[int, set[int]]) -> None:
    """Rewrite the marks of every page: `content` holds those that stand in the tag tree."""
    pdf = draft.pdf
    blanks = {(mark.page, mark.mcid) for mark in _marks(root) if mark.blank}
    groups: dict[int, dict[int, list[Any]]] = {}
    for mark in _marks(root):
        if mark.stream is not None:
            groups.setdefault(mark.page, {})[mark.stream.number] = mark.stream.stream
    for number, leaf in enumerate(draft.leaves):
        for operators in (content_of(pdf, number), *groups.get(number, {}).values()):
            for place, marked in _marked(operators):
                mcid = marked["MCID"]
                if mcid not in content.get(number, ()):
                    operators[place - 1] = b"/Artifact"
                    operators[place] = pydyf.Dictionary(KINDS[leaf.artifacts.get(mcid, "layout")])
                elif (number, mcid) in blanks:
                    marked["ActualText"] = pydyf.String(" ")


def _marked(operators: list[Any]) -> Iterator[tuple[int, Any]]:
    return ((place, item) for place, item in enumerate(operators) if isinstance(item, dict) and "MCID" in item)


def _marks(node: Node) -> Iterator[Mark]:
    if isinstance(node, Mark):
        yield node
    elif isinstance(node, Element):
        for kid in node.kids:
            yield from _marks(kid)
