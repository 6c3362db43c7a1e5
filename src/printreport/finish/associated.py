"""Files inside the file (ISO 32000-2, 7.11.4 and 14.13; ISO 19005-3, 6.8 and annex E).

Each is listed by its name for whoever opens the file, and is associated with what it belongs to: the figures of a
table or chart with its structure element, all others with the document.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

import pydyf

from printreport.finish.element import Element, Node, with_kids
from printreport.model.enclosure import Enclosure

SHOWS = "data-shows"


class Cabinet:
    """The files of one PDF while it is finished; `date` is the day that the report names, never the machine's."""

    def __init__(self, pdf: pydyf.PDF, date: datetime | None) -> None:
        """Begin without a file."""
        self._pdf = pdf
        self._date = date
        self._named: dict[str, bytes] = {}
        self._loose: list[bytes] = []
        self._shown: dict[str, list[bytes]] = defaultdict(list)

    def take(self, files: Iterable[Enclosure]) -> None:
        """Embed files; a name is used once."""
        for file in files:
            reference = self._specified(file, self._embedded(file))
            self._named[file.name] = reference
            (self._shown[file.shows] if file.shows else self._loose).append(reference)

    def tied(self, root: Element) -> Element:
        """Return the tree in which tables and charts have their files; those of which nothing is there stay loose."""
        found: set[str] = set()
        tree = _tied(root, self._shown, found)
        for name, files in self._shown.items():
            if name not in found:
                self._loose += files
        return tree if isinstance(tree, Element) else root

    def close(self) -> None:
        """List the files by name, and associate with the document those that belong to all of it."""
        if not self._named:
            return
        names = pydyf.Array()
        for name in sorted(self._named, key=lambda each: pydyf.String(each).data):
            names.extend([pydyf.String(name), self._named[name]])
        tree = pydyf.Dictionary({"Names": names})
        self._pdf.add_object(tree)
        known = self._pdf.catalog.get("Names")
        if known is None:
            self._pdf.catalog["Names"] = pydyf.Dictionary({"EmbeddedFiles": tree.reference})
        else:
            known["EmbeddedFiles"] = tree.reference
        if self._loose:
            self._pdf.catalog["AF"] = pydyf.Array(sorted(self._loose, key=lambda each: int(each.split()[0])))

    def _embedded(self, file: Enclosure) -> bytes:
        told = pydyf.Dictionary({"Size": len(file.content), "CheckSum": _sum(file.content)})
        if self._date:
            told["ModDate"] = pydyf.String(f"D:{self._date:%Y%m%d%H%M%S}Z")
        extra = {"Type": "/EmbeddedFile", "Subtype": _name(file.kind), "Params": told}
        stream = pydyf.Stream([file.content], extra, compress=True)
        self._pdf.add_object(stream)
        return bytes(stream.reference)

    def _specified(self, file: Enclosure, stream: bytes) -> bytes:
        specification = pydyf.Dictionary(
            {
                "Type": "/Filespec",
                "F": pydyf.String(file.name),
                "UF": pydyf.String(file.name),
                "Desc": pydyf.String(file.about),
                "AFRelationship": f"/{file.relation}",
                "EF": pydyf.Dictionary({"F": stream, "UF": stream}),
            }
        )
        self._pdf.add_object(specification)
        return bytes(specification.reference)


def _tied(node: Node, shown: Mapping[str, list[bytes]], found: set[str]) -> Node:
    if not isinstance(node, Element):
        return node
    here = with_kids(node, tuple(_tied(kid, shown, found) for kid in node.kids))
    name = node.origin.get(SHOWS, "")
    if name not in shown:
        return here
    found.add(name)
    return replace(here, files=tuple(shown[name]))


def _sum(content: bytes) -> str:
    """Write the MD5 that the norm asks for (ISO 32000-2, table 45); it guards against accidents alone."""
    return f"<{hashlib.md5(content, usedforsecurity=False).hexdigest()}>"


def _name(kind: str) -> str:
    """Write a media type as a name (ISO 32000-2, 7.3.5): what is no regular character by its number."""
    return "/" + "".join(sign if sign.isalnum() or sign in "-+._" else f"#{ord(sign):02x}" for sign in kind)
