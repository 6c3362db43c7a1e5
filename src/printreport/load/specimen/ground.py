"""Takes the manuscripts of the specimen folders, returns one: what samples may name, and the editions they are set in.

A key of a nearer manuscript joins the farther one: its people, facts and pictures are added, and one of the same id
takes the other's place. A file of the same path in a nearer folder is read in the place of the farther one.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from printreport.diagnostics import Diagnostic, Location
from printreport.load import nodes
from printreport.load.records import KEYS, read_records
from printreport.load.specimen.samples import word
from printreport.model.source import Mapping, Node, Scalar, Sequence as List
from printreport.project import Project

LANGUAGE = "en"
TITLE = "Specimen"


def read_ground(project: Project, files: Sequence[Path]) -> tuple[Mapping, tuple[Diagnostic, ...]]:
    """Read the manuscripts, nearest first, and join them; without any, the samples stand on a bare title."""
    ground = Mapping(((word("title", 1), word(TITLE, 1)),), Location("", 1, 1))
    found: list[Diagnostic] = []
    for file in reversed(files):
        root, faults = nodes.read(project.text(file), project.name_of(file))
        found.extend(faults)
        if isinstance(root, Mapping):
            records, faults = read_records(project, root, LANGUAGE)
            found.extend(faults)
            ground = _joined(ground, _inlined(root, records))
    return ground, tuple(found)


def _inlined(root: Mapping, records: dict[str, Node]) -> Mapping:
    """Put the records that stand in files into the manuscript itself, by their ids."""
    return Mapping(tuple((key, _records(node, records) if key.text in KEYS else node) for key, node in root), root.at)


def _records(node: Node, records: dict[str, Node]) -> Node:
    listed = records.get(node.text.strip(), node) if isinstance(node, Scalar) else node
    if not isinstance(listed, List):
        return listed
    entries = [(entry.get("id"), entry) for entry in listed.items if isinstance(entry, Mapping)]
    pairs = [(name, _without_id(entry)) for name, entry in entries if isinstance(name, Scalar)]
    return Mapping(tuple(pairs), listed.at) if len(pairs) == len(listed.items) else listed


def _without_id(entry: Mapping) -> Mapping:
    return Mapping(tuple(pair for pair in entry if pair[0].text != "id"), entry.at)


def _joined(far: Mapping, near: Mapping) -> Mapping:
    pairs = {key.text: (key, node) for key, node in far}
    for key, node in near:
        there = pairs.get(key.text, (key, None))[1]
        if isinstance(node, Mapping) and isinstance(there, Mapping):
            entries = {name.text: (name, entry) for name, entry in (*there, *node)}
            pairs[key.text] = (key, Mapping(tuple(entries.values()), node.at))
        else:
            pairs[key.text] = (key, node)
    return Mapping(tuple(pairs.values()), near.at)
