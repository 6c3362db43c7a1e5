"""From the markup's elements to PDF's: takes a `Tag`, returns structure elements, by the first rule that applies.

The rules are in `rules`, one table, each with the clause it serves.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from printreport.finish.element import Element, Node, Nodes, is_inline
from printreport.finish.paragraphs import in_paragraphs
from printreport.model.tags import Area, Mark, Tag


@dataclass(frozen=True, slots=True)
class Around:
    """What an element stands in: a table of contents, the head of a table, a table or list for looks only."""

    contents: bool = False
    head: bool = False
    looks: bool = False


Make = Callable[[Tag, Nodes, Around], Nodes]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name, the clause it serves, when it applies, and what it makes of a tag and its shaped kids."""

    name: str
    clause: str
    applies: Callable[[Tag, Around], bool]
    make: Make


def shape(tag: Tag, rules: tuple[Rule, ...], around: Around) -> Nodes:
    """Shape a tag and all below it."""
    inside = _inside(tag, around)
    kids = tuple(node for kid in tag.kids for node in _shape_kid(kid, rules, inside))
    rule = next((rule for rule in rules if rule.applies(tag, around)), None)
    made = _aimed_at(rule.make(tag, kids, around) if rule else lifted(tag, kids), tag.area)
    language = tag.attributes.get("lang", "")
    return in_language(made, language) if language else made


def _aimed_at(nodes: Nodes, area: Area | None) -> Nodes:
    """Note on the first element made of a tag where a link to the tag leads."""
    first = next((node for node in nodes if isinstance(node, Element)), None)
    if area is None or first is None or first.target:
        return nodes
    return tuple(replace(first, target=area) if node is first else node for node in nodes)


def lifted(tag: Tag, kids: Nodes) -> Nodes:
    """Drop an element that means nothing to a reader; its words, if it was a block, are a paragraph."""
    return in_paragraphs(kids) if tag.block else kids


def in_language(nodes: Nodes, language: str) -> Nodes:
    """Say the language of nodes (ISO 32000-1, 14.9.2); loose words get a `Span` to say it on."""
    if len(nodes) > 1 and all(map(is_inline, nodes)):
        return (Element("Span", nodes, language=language),)
    return tuple(_spoken(node, language) for node in nodes)


def _spoken(node: Node, language: str) -> Node:
    if isinstance(node, Element):
        return node if node.language else replace(node, language=language)
    return Element("Span", (node,), language=language) if isinstance(node, Mark) else node


def _shape_kid(kid: object, rules: tuple[Rule, ...], around: Around) -> Nodes:
    return shape(kid, rules, around) if isinstance(kid, Tag) else (kid,)  # type: ignore[return-value]  # else a leaf


def _inside(tag: Tag, around: Around) -> Around:
    if tag.attributes.get("role") == "doc-toc":
        return replace(around, contents=True)
    if tag.name == "thead":
        return replace(around, head=True)
    if tag.name in {"table", "ul", "ol", "dl"}:
        return replace(around, head=False, looks=for_looks(tag))
    return around


def for_looks(tag: Tag) -> bool:
    """Say whether a table or list is one for looks only, which its words have nothing to do with."""
    return tag.attributes.get("role") in {"presentation", "none"}
