"""Texts without what an edition does not show: takes a text, returns it line by line as it was.

Left out are the places of parts that are hidden, and definitions that no link uses (`[//]: # (ask Mary)`): they are
Markdown's remarks.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import replace

from printreport.model.source import Mapping, Node, Scalar, Sequence

_PLACE = re.compile(r"^[ \t>]*!\[[^\]\n]*\]\([ \t]*#([^)\s]+)[ \t]*\)[ \t]*\r?$", re.MULTILINE)
_DEFINITION = re.compile(r"^[ ]{0,3}\[([^\]\n]+)\]:[^\n]*$", re.MULTILINE)


def without_places(text: str, hidden: AbstractSet[str]) -> str:
    """Leave out the lines in which a text asks for a part that is hidden: even its id may tell."""
    return _without_remarks(_PLACE.sub(lambda place: "" if place[1] in hidden else place[0], text))


def _without_remarks(text: str) -> str:
    body = _DEFINITION.sub("", text).casefold()
    return _DEFINITION.sub(lambda made: made[0] if f"[{made[1].casefold()}]" in body else "", text)


def unplaced(node: Node, hidden: AbstractSet[str]) -> Node:
    """Do so in every text below a node."""
    match node:
        case Mapping(items=pairs):
            return Mapping(tuple((key, unplaced(value, hidden)) for key, value in pairs), node.at)
        case Sequence(items=items):
            return Sequence(tuple(unplaced(item, hidden) for item in items), node.at)
        case Scalar(value=str()) if "](" in node.text or "]:" in node.text:
            text = without_places(node.text, hidden)
            return node if text == node.text else replace(node, value=text, text=text)
    return node
