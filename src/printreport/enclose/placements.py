"""Places of parts that an edition does not show: takes a text, returns it without them, line by line as it was."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import replace

from printreport.model.source import Mapping, Node, Scalar, Sequence

_PLACE = re.compile(r"^[ \t>]*!\[[^\]\n]*\]\([ \t]*#([^)\s]+)[ \t]*\)[ \t]*\r?$", re.MULTILINE)


def without_places(text: str, hidden: AbstractSet[str]) -> str:
    """Leave out the lines in which a text asks for a part that is hidden: even its id may tell."""
    return _PLACE.sub(lambda place: "" if place[1] in hidden else place[0], text)


def unplaced(node: Node, hidden: AbstractSet[str]) -> Node:
    """Do so in every text below a node."""
    match node:
        case Mapping(items=pairs):
            return Mapping(tuple((key, unplaced(value, hidden)) for key, value in pairs), node.at)
        case Sequence(items=items):
            return Sequence(tuple(unplaced(item, hidden) for item in items), node.at)
        case Scalar(value=str()) if "](" in node.text:
            text = without_places(node.text, hidden)
            return node if text == node.text else replace(node, value=text, text=text)
    return node
