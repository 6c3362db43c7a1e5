"""Rules for what leads elsewhere or takes words in: links, contents, footnotes, fields.

ISO 32000-1, tables 333 and 338; ISO 14289-1, 7.9 and 7.18.
"""

from __future__ import annotations

from printreport.finish.element import Element, Nodes
from printreport.finish.paragraphs import in_paragraphs, run_on, unmixed
from printreport.finish.shape import Around
from printreport.model.tags import Annotation, Tag

CALL, MARKER = "::footnote-call", "::footnote-marker"
FIELDS = frozenset({"input", "select", "textarea", "button"})


def link(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make one link of all the pieces a link was broken into; one that leads nowhere is plain words."""
    if not any(isinstance(node, Annotation) for node in kids):
        return in_paragraphs(kids) if tag.block else kids
    words = tag.attributes.get("aria-label") or tag.text or tag.attributes.get("href", "")
    made = Element("Link", kids, words=words, source=tag.name)
    return (Element("P", (made,)),) if tag.block and all(_inline(node) for node in kids) else (made,)


def contents(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make a table of contents, or a part of one."""
    del tag
    entries = tuple(node for node in kids if isinstance(node, Element) and node.role in {"TOC", "TOCI"})
    return (Element("TOC", entries),) if entries else ()


def contents_entry(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make an entry: label, reference, and the entries below it."""
    del tag
    allowed = {"Lbl", "Reference", "P", "TOC", "NonStruct"}
    loose = tuple(node for node in kids if not (isinstance(node, Element) and node.role in allowed))
    kept = tuple(node for node in kids if node not in loose)
    return (Element("TOCI", kept + in_paragraphs(loose)),)


def contents_link(tag: Tag, kids: Nodes, around: Around) -> Nodes:
    """Make the reference of an entry, with its one link."""
    made = link(tag, run_on(kids), around)
    if any(isinstance(node, Element) and node.role == "P" for node in made):
        made = tuple(node for kept in made if isinstance(kept, Element) for node in kept.kids)
    return (Element("Reference", made),)


def is_note(tag: Tag, _: Around) -> bool:
    """Say whether the layout called this element as a footnote."""
    return any(isinstance(kid, Tag) and kid.name == CALL for kid in tag.kids)


def note(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make a reference where the note is called, and the note right behind it; `notes` ties them together.

    A note is read where it is called (ISO 32000-1, table 338), wherever it was printed.
    """
    calls = tuple(node for node in kids if isinstance(node, Element) and node.source == CALL)
    labels = tuple(node for node in kids if isinstance(node, Element) and node.source == MARKER)
    rest = unmixed(tuple(node for node in kids if node not in calls and node not in labels))
    place = next((label.area for label in labels), None)
    return (*calls, Element("Note", (*labels, *rest), source="note", words=tag.text, target=place))


def note_call(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make the reference of a note: the raised figure in the text."""
    return (Element("Reference", (Element("Link", kids, area=tag.area),), source=CALL, area=tag.area, words=tag.text),)


def note_marker(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make the label of a note, which leads back to where it is called."""
    return (Element("Lbl", (Element("Link", kids, area=tag.area),), source=MARKER, area=tag.area, words=tag.text),)


def is_field(tag: Tag, _: Around) -> bool:
    """Say whether an element takes words in."""
    return tag.name in FIELDS and any(isinstance(kid, Annotation) for kid in tag.kids)


def field(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make a form field of its widget; what the engine painted under it is no content."""
    widgets = tuple(node for node in kids if isinstance(node, Annotation))
    return (Element("Form", widgets, source=tag.name, origin=tag.attributes),)


def _inline(node: object) -> bool:
    return not isinstance(node, Element) or node.role not in {"P", "H1", "H2", "H3", "H4", "H5", "H6", "Sect", "Table"}
