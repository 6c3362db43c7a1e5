"""Rules for lists (ISO 32000-1, tables 336 and 347): items of label and body, nested lists inside a body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from printreport.finish.element import Element, Node, Nodes
from printreport.finish.paragraphs import in_paragraphs, unmixed
from printreport.finish.shape import Around, in_language
from printreport.model.tags import Tag

# CSS list-style-type -> ListNumbering (ISO 32000-1, table 347)
NUMBERING: Mapping[str, str] = {
    "disc": "Disc", "circle": "Circle", "square": "Square", "decimal": "Decimal", "decimal-leading-zero": "Decimal",
    "lower-roman": "LowerRoman", "upper-roman": "UpperRoman", "lower-alpha": "LowerAlpha", "lower-latin": "LowerAlpha",
    "upper-alpha": "UpperAlpha", "upper-latin": "UpperAlpha",
}  # fmt: skip


def listing(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make a list; what is no item becomes one."""
    items = tuple(node if _is(node, "LI") else Element("LI", (Element("LBody", (node,)),)) for node in kids)
    return (Element("L", items, attributes=_attributes(_numbering(tag)), source=tag.name),) if items else ()


def item(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make an item: its marker is the label, all the rest the body."""
    del tag
    labels = tuple(node for node in kids if isinstance(node, Element) and node.source == "::marker")
    rest = unmixed(tuple(node for node in kids if node not in labels))
    return (Element("LI", (*labels, Element("LBody", rest))),)


def label(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make a label of a list's marker or of the words beside a field; a field inside steps out beside them."""
    fields = tuple(replace(node, words=tag.text) for node in kids if isinstance(node, Element) and node.role == "Form")
    words = tuple(node for node in kids if not _is(node, "Form"))
    if not words:
        return fields
    return (Element("Lbl", words, source=tag.name, words=tag.text, origin=tag.attributes), *fields)


def definitions(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make a list of terms and definitions: a new item begins with each term that follows a definition."""
    items: list[list[Node]] = []
    for node in kids:
        if not isinstance(node, Element) or node.role not in {"Lbl", "LBody"}:
            continue
        if not items or (node.role == "Lbl" and _is(items[-1][-1], "LBody")):
            items.append([])
        items[-1].append(node)
    made = tuple(Element("LI", _item_of(members)) for members in items)
    return (Element("L", made, attributes=_attributes("None"), source=tag.name),) if made else ()


def term(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make the label of a definition."""
    return (Element("Lbl", kids, source=tag.name),)


def definition(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make the body of a definition."""
    return (Element("LBody", unmixed(kids), source=tag.name),)


def _item_of(members: list[Node]) -> Nodes:
    """One label and one body: several terms share a label, several definitions a body."""
    parts = []
    for role in ("Lbl", "LBody"):
        same = [node for node in members if isinstance(node, Element) and node.role == role]
        if len(same) > 1:
            parts.append(Element(role, tuple(node for one in same for node in _joined(one))))
        else:
            parts.extend(same)
    return tuple(parts)


def _joined(one: Element) -> Nodes:
    """The words of one of several terms, or the paragraphs of one of several definitions."""
    made = (Element("Span", one.kids),) if one.role == "Lbl" else in_paragraphs(one.kids)
    return in_language(made, one.language) if one.language else made


def _attributes(numbering: str) -> Mapping[str, Mapping[str, str]]:
    return {"List": {"ListNumbering": f"/{numbering}"}}


def _is(node: Node, role: str) -> bool:
    return isinstance(node, Element) and node.role == role


def _numbering(tag: Tag) -> str:
    markers = (part for item in tag.kids if isinstance(item, Tag) for part in item.kids if isinstance(part, Tag))
    style = next((part.text for part in markers if part.name == "::marker"), "none")
    return NUMBERING.get(style, "Decimal" if tag.name == "ol" and style != "none" else "None")
