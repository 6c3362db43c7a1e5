"""Rules for figures and pictures (ISO 32000-1, 14.8.4.5; ISO 14289-1, 7.3): one `Figure` with words for it."""

from __future__ import annotations

from dataclasses import replace

from printreport.finish.element import Element, Node, Nodes
from printreport.finish.paragraphs import in_paragraphs, unmixed
from printreport.finish.shape import Around
from printreport.model.tags import Tag


def picture(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make a figure of a picture or drawing; its words come from the label, the alternative text or the title."""
    attributes = tag.attributes
    alt = attributes.get("aria-label") or attributes.get("alt") or tag.text
    return (Element("Figure", kids, alt=alt, area=tag.area, source=tag.name, origin=attributes),)


def figure(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make one figure of a picture with its captions and its source in it; other captions go with what they are for."""
    captions = tuple(node for node in kids if _is(node, "Caption"))
    pictures = tuple(node for node in kids if _is(node, "Figure"))
    rest = tuple(node for node in kids if node not in captions and node not in pictures)
    if len(pictures) == 1 and all(_is(node, "P") for node in rest):
        only = pictures[0]
        if isinstance(only, Element):
            return (replace(only, kids=(*only.kids, *_joined(captions, rest)), area=tag.area or only.area),)
    return _around_table(captions, tuple(node for node in kids if node not in captions))


def caption(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make a caption."""
    del tag
    return (Element("Caption", unmixed(kids)),)


def _joined(captions: Nodes, sources: Nodes) -> Nodes:
    """Make one caption of all the words beside a picture: a figure has one (ISO 32000-1, table 333)."""
    if len(captions) == 1 and not sources:
        return captions
    words = (*_texts(captions), *sources)
    return (Element("Caption", words),) if words else ()


def _around_table(captions: Nodes, rest: Nodes) -> Nodes:
    """A caption beside tables becomes that of the first; elsewhere it is a paragraph behind the others."""
    first = next((node for node in rest if isinstance(node, Element) and node.role == "Table"), None)
    if first is not None and captions and not _is(first.kids[0], "Caption"):
        owner = replace(first, kids=(*captions[:1], *first.kids))
        return in_paragraphs(tuple(owner if node is first else node for node in rest) + _texts(captions[1:]))
    inside = in_paragraphs(rest)
    return (Element("Div", (*inside, *_texts(captions))),) if captions else inside


def _texts(captions: Nodes) -> Nodes:
    return tuple(node for kept in captions if isinstance(kept, Element) for node in in_paragraphs(kept.kids))


def _is(node: Node, role: str) -> bool:
    return isinstance(node, Element) and node.role == role
