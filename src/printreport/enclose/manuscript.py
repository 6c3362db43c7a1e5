"""The manuscript written anew, as far as an edition shows it: takes nodes, returns nodes that read as the same pages.

Keys are let in by name, one by one; what nobody named here stays out: remarks, consent, reasons, other editions,
passwords, and whatever keys are invented later.
"""

from __future__ import annotations

from collections.abc import Iterable

from printreport.diagnostics import Location
from printreport.enclose.choice import Choice
from printreport.enclose.placements import unplaced
from printreport.model.layout import Layout
from printreport.model.report import Edition
from printreport.model.source import Mapping, Node, Scalar, Sequence, Source

OPEN = (
    "title", "subtitle", "organisation", "period", "date", "language", "authors", "description", "keywords", "layout",
    "options", "brand", "checks",
)  # fmt: skip
RECORDS = {
    "people": ("id", "name", "role"),
    "facts": ("id", "value", "label", "unit", "kind", "currency", "prior", "source"),
    "images": ("id", "file", "alt", "credit", "decorative"),
}
SECRET = frozenset({"password", "copies"})
ACCEPTED = "accepted in the manuscript"
_NOWHERE = Location("", 1, 1)


def reduced(source: Source, choice: Choice, edition: Edition) -> Mapping:
    """Return the manuscript's root with what the edition shows, and nothing else."""
    pairs: list[tuple[Scalar, Node]] = []
    for key, node in source.root:
        kept = _kept(key.text, node, source, choice, edition)
        if kept is not None:
            pairs.append((key, kept))
    return Mapping(tuple(pairs), source.root.at)


def _kept(key: str, node: Node, source: Source, choice: Choice, edition: Edition) -> Node | None:
    if key in OPEN:
        return node
    if key in RECORDS:
        return _records(node, source, choice.records[key], RECORDS[key])
    match key:
        case "sections":
            return _sections(node, source.layout, choice)
        case "slips":
            return _only(node, choice.slips)
        case "editions":
            return _edition(node, edition)
        case "allow":
            return _allowed(node, choice)
    return None


def _sections(node: Node, layout: Layout, choice: Choice) -> Sequence:
    items = node.items if isinstance(node, Sequence) else ()
    kept = (_section(item, layout, choice) for item in items)
    return Sequence(tuple(item for item in kept if item is not None), node.at)


def _section(item: Node, layout: Layout, choice: Choice) -> Node | None:
    """Return a section that is shown, with those of its parts alone that are."""
    if not isinstance(item, Mapping):
        return item if item.at in choice.sections else None
    for name, fields in item:
        component = layout.components.get(name.text)
        if name.at not in choice.sections or component is None:
            return None
        if not isinstance(fields, Mapping):
            return item
        parts = {field.name for field in component.fields if field.kind == "parts"}
        pairs = (
            (key, _sections(value, layout, choice) if key.text in parts else unplaced(value, choice.hidden))
            for key, value in fields
        )
        return Mapping(((name, Mapping(tuple(pairs), fields.at)),), item.at)
    return None


def _records(node: Node, source: Source, ids: frozenset[str], keys: Iterable[str]) -> Node | None:
    """Put the records that are used into the manuscript itself, wherever they were written."""
    listed = source.records.get(node.text.strip()) if isinstance(node, Scalar) else node
    allowed = frozenset(keys)
    if isinstance(listed, Mapping):
        pairs = ((key, _open(value, allowed)) for key, value in listed if key.text in ids)
        return Mapping(tuple(pairs), listed.at)
    if isinstance(listed, Sequence):
        entries = (entry for entry in listed.items if _identity(entry) in ids)
        return Sequence(tuple(_open(entry, allowed) for entry in entries), listed.at)
    return None


def _identity(entry: Node) -> str:
    identity = entry.get("id") if isinstance(entry, Mapping) else None
    return identity.text.strip() if isinstance(identity, Scalar) else ""


def _open(entry: Node, allowed: frozenset[str]) -> Node:
    if not isinstance(entry, Mapping):
        return entry
    return Mapping(tuple(pair for pair in entry if pair[0].text in allowed), entry.at)


def _only(node: Node, names: Iterable[str]) -> Node | None:
    if not isinstance(node, Mapping):
        return None
    wanted = frozenset(names)
    return Mapping(tuple(pair for pair in node if pair[0].text in wanted), node.at)


def _edition(node: Node, edition: Edition) -> Node | None:
    """Return what is said of this edition and of that which it grows from, without what opens them."""
    entries = tuple(node) if isinstance(node, Mapping) else ()
    kept = tuple((key, _closed(said)) for key, said in entries if key.text in {edition.called, edition.base})
    return Mapping(kept, node.at) if kept else None


def _closed(said: Node) -> Node:
    if not isinstance(said, Mapping):
        return said
    return Mapping(tuple(pair for pair in said if pair[0].text not in SECRET), said.at)


def _allowed(node: Node, choice: Choice) -> Node | None:
    """Return what was accepted of what is shown; the reasons are the house's own."""
    items = node.items if isinstance(node, Sequence) else ()
    kept: list[Node] = []
    for item in items:
        at = item.get("at") if isinstance(item, Mapping) else None
        check = item.get("check") if isinstance(item, Mapping) else None
        if isinstance(at, Scalar) and check is not None and at.text.strip() in choice.ids:
            because = _word(ACCEPTED)
            kept.append(Mapping(((_word("check"), check), (_word("at"), at), (_word("because"), because)), item.at))
    return Sequence(tuple(kept), node.at) if kept else None


def _word(text: str) -> Scalar:
    return Scalar(text, text, _NOWHERE)
