"""The tag tree: takes the roots of a draft, returns one tree of structure elements under `Document`."""

from __future__ import annotations

from dataclasses import replace

from printreport.finish.element import Element, Nodes, with_kids
from printreport.finish.rule_tables import with_headers
from printreport.finish.rules import RULES
from printreport.finish.shape import Around, shape
from printreport.model.tags import Tag


def grown(roots: tuple[Tag, ...], language: str) -> Element:
    """Join the documents: the first one's parts stand in `Document` itself, each other one is a `Part` of it.

    A part says its language when it is another than the `language` of the file (ISO 32000-1, 14.9.2).
    """
    first, *others = (shaped(tag) for tag in roots)
    parts = tuple(replace(other, role="Part") for other in others)
    document = Element("Document", (*first.kids, *parts))
    return with_headers(_plain(document, language))


def shaped(tag: Tag) -> Element:
    """Shape the tags of one document, or of one section of it."""
    made: Nodes = shape(tag, RULES, Around())
    whole = made[0] if len(made) == 1 else None
    return whole if isinstance(whole, Element) else Element("Sect", made)


def _plain(element: Element, language: str) -> Element:
    """Leave out a language that holds already."""
    own = element.language if element.language.lower() != language.lower() else ""
    kids = tuple(_plain(kid, own or language) if isinstance(kid, Element) else kid for kid in element.kids)
    plain = with_kids(element, kids)
    return plain if own == element.language else replace(plain, language=own)
