"""A structure element as a value (ISO 32000-1, 14.7.2), before it is written into the file."""

from __future__ import annotations

import operator
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from printreport.model.tags import Annotation, Area, Mark


@dataclass(frozen=True, slots=True)
class Element:
    """A structure element: `role` is a standard structure type or one of `ROLE_MAP`.

    `attributes` holds names and values as PDF writes them, by owner (``Table``, ``List``); `id` is its identifier;
    `headers` names the header cells of a cell; `source` is the element of the markup it came from, `words` what that is
    called, `origin` its attributes there; `files` are references to the file specifications of the data it shows;
    `target` is where it stands, if a link or a bookmark may lead to it.
    """

    role: str
    kids: tuple[Node, ...]
    language: str = ""
    alt: str = ""
    id: str = ""
    headers: tuple[str, ...] = ()
    attributes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    area: Area | None = None
    source: str = ""
    words: str = ""
    origin: Mapping[str, str] = field(default_factory=dict)
    files: tuple[bytes, ...] = ()
    target: Area | None = None


Node = Element | Mark | Annotation
Nodes = tuple[Node, ...]

# Structure types that PDF 1.7 does not know and what they stand for there (ISO 32000-1, 14.7.3; ISO 14289-1, 7.1).
ROLE_MAP: Mapping[str, str] = {"Aside": "Div", "Em": "Span", "FENote": "Note", "Strong": "Span"}

# Inline-level and illustration types (ISO 32000-1, 14.8.4.4 and 14.8.4.5).
INLINE = frozenset({"Span", "Em", "Strong", "Quote", "Note", "Reference", "Code", "Link", "Annot", "Form", "Lbl"})
ILLUSTRATIONS = frozenset({"Figure", "Formula"})


def with_kids(element: Element, kids: Nodes) -> Element:
    """Return the element with other kids, or itself when they are the same ones: most of a tree never changes."""
    same = len(kids) == len(element.kids) and all(map(operator.is_, kids, element.kids))
    return element if same else replace(element, kids=kids)


def is_inline(node: Node) -> bool:
    """Say whether a node runs along in a line of text."""
    return not isinstance(node, Element) or node.role in INLINE or node.role in ILLUSTRATIONS


def has_words(node: Node) -> bool:
    """Say whether a node is more than a picture standing by itself."""
    return not isinstance(node, Element) or node.role not in ILLUSTRATIONS
