"""The tag tree written: takes structure elements, adds them to the file with parent tree, role map and identifiers.

ISO 32000-1, 14.7: structure tree root (table 322), structure elements (table 323), parent tree (14.7.4.4).
ISO 32000-2, 14.7.4: namespaces.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set as AbstractSet
from dataclasses import dataclass
from typing import Any

import pydyf

from printreport.finish.element import ROLE_MAP, Element, Node
from printreport.finish.namespaces import PDF_1_7, PDF_2_0, namespace_of
from printreport.finish.opened import page_at
from printreport.model.tags import Annotation, Mark


@dataclass(frozen=True, slots=True)
class Written:
    """A tree in the file: each of its elements with what was made of it, in reading order.

    `content` holds, page by page, the marks that are content: all others are artifacts.
    """

    content: Mapping[int, AbstractSet[int]]
    elements: list[tuple[Element, pydyf.Dictionary]]

    def made(self, element: Element) -> pydyf.Dictionary:
        """Return what was made of an element."""
        return next(made for known, made in self.elements if known is element)


def written(root: Element, pdf: pydyf.PDF, *, spaced: bool = False) -> Written:
    """Write the tree; `spaced` says that its types stand in the namespaces of PDF 2.0 (ISO 32000-2, 14.8.6)."""
    writer = _Writer(pdf, spaced=spaced)
    writer.write(root)
    return Written(writer.content, writer.elements)


class _Writer:
    """Writes one tree into one file."""

    def __init__(self, pdf: pydyf.PDF, *, spaced: bool) -> None:
        self.pdf = pdf
        self.elements: list[tuple[Element, pydyf.Dictionary]] = []
        self._spaces = self._namespaces() if spaced else {}
        self.content: dict[int, set[int]] = defaultdict(set)
        self._pages = pdf.page_references
        self._parents: dict[int, dict[int, bytes]] = defaultdict(dict)  # page or XObject -> mark -> element
        self._annotations: list[tuple[Any, bytes]] = []
        self._ids: dict[str, bytes] = {}
        self._roles: set[str] = set()

    def write(self, root: Element) -> None:
        top = pydyf.Dictionary({"Type": "/StructTreeRoot"})
        self.pdf.add_object(top)
        top["K"] = pydyf.Array([self._element(root, top.reference).reference])
        top["ParentTree"] = self._parent_tree(top)
        mapped = {role: f"/{ROLE_MAP[role]}" for role in sorted(self._roles) if role in ROLE_MAP}
        if self._spaces:
            top["Namespaces"] = pydyf.Array(self._spaces.values())
        if mapped:  # beside namespaces too: for readers that know PDF 1.7 alone
            top["RoleMap"] = pydyf.Dictionary(mapped)
        if self._ids:
            top["IDTree"] = self._id_tree()
        self.pdf.catalog["StructTreeRoot"] = top.reference
        for number in range(len(self._pages)):
            page_at(self.pdf, number)["Tabs"] = "/S"  # ISO 14289-1, 7.18.3: tabs follow the structure

    def _element(self, element: Element, parent: bytes) -> pydyf.Dictionary:
        made = pydyf.Dictionary({"Type": "/StructElem", "S": f"/{element.role}", "P": parent})
        self.pdf.add_object(made)
        self.elements.append((element, made))
        self._roles.add(element.role)
        if self._spaces:
            made["NS"] = self._spaces[namespace_of(element.role)]
        page = _first_page(element)
        if page is not None:
            made["Pg"] = self._pages[page]
        self._describe(element, made)
        made["K"] = pydyf.Array([self._kid(kid, made.reference, page) for kid in element.kids])
        return made

    def _namespaces(self) -> dict[str, bytes]:
        spaces = {}
        for name in (PDF_1_7, PDF_2_0):
            space = pydyf.Dictionary({"Type": "/Namespace", "NS": pydyf.String(name)})
            self.pdf.add_object(space)
            spaces[name] = space.reference
        return spaces

    def _describe(self, element: Element, made: pydyf.Dictionary) -> None:
        texts = {"Lang": element.language, "Alt": element.alt, "ID": element.id}
        made.update({key: pydyf.String(text) for key, text in texts.items() if text})
        if element.id:
            self._ids[element.id] = made.reference
        owners = {owner: dict(values) for owner, values in element.attributes.items()}
        if element.headers:
            owners.setdefault("Table", {})["Headers"] = pydyf.Array(map(pydyf.String, element.headers))
        if element.role == "Figure" and element.area:
            area = element.area
            corners = [area.left, area.bottom, area.right, area.top]
            owners["Layout"] = {"Placement": "/Block", "BBox": pydyf.Array(corners)}
        if owners:
            sets = [pydyf.Dictionary({"O": f"/{owner}", **values}) for owner, values in owners.items()]
            made["A"] = sets[0] if len(sets) == 1 else pydyf.Array(sets)
        if element.files:
            made["AF"] = pydyf.Array(element.files)  # ISO 32000-2, 14.13.6; ISO 19005-3, annex E

    def _kid(self, kid: Node, parent: bytes, page: int | None) -> object:
        if isinstance(kid, Element):
            return self._element(kid, parent).reference
        if isinstance(kid, Annotation):
            self._annotations.append((kid.object, parent))
            return pydyf.Dictionary({"Type": "/OBJR", "Obj": kid.object.reference, "Pg": self._pages[kid.page]})
        return self._mark(kid, parent, page)

    def _mark(self, mark: Mark, parent: bytes, page: int | None) -> object:
        self.content[mark.page].add(mark.mcid)
        owner = int(self._pages[mark.page].split()[0]) if mark.stream is None else mark.stream.number
        self._parents[owner][mark.mcid] = parent
        if mark.page == page and mark.stream is None:
            return mark.mcid
        reference = pydyf.Dictionary({"Type": "/MCR", "Pg": self._pages[mark.page], "MCID": mark.mcid})
        if mark.stream is not None:
            reference["Stm"] = mark.stream.reference
        return reference

    def _parent_tree(self, top: pydyf.Dictionary) -> bytes:
        """Number pages, transparent groups and annotations, and say whose content each of their marks is."""
        numbers = pydyf.Array()
        key = 0
        for key, (number, marks) in enumerate(sorted(self._parents.items()), 0):
            holder = self.pdf.objects[number]
            (holder.extra if isinstance(holder, pydyf.Stream) else holder)["StructParents"] = key
            # Marks that are artifacts leave holes (ISO 32000-1, 14.7.4.4: null where there is no element).
            row = [marks.get(mcid, b"null") for mcid in range(max(marks) + 1)]
            numbers.extend([key, pydyf.Array(row)])
        for key, (annotation, parent) in enumerate(self._annotations, len(self._parents)):
            annotation["StructParent"] = key
            numbers.extend([key, parent])
        tree = pydyf.Dictionary({"Nums": numbers})
        self.pdf.add_object(tree)
        top["ParentTreeNextKey"] = len(self._parents) + len(self._annotations)
        return bytes(tree.reference)

    def _id_tree(self) -> bytes:
        names = pydyf.Array()
        for name in sorted(self._ids):
            names.extend([pydyf.String(name), self._ids[name]])
        ends = pydyf.Array([names[0], names[-2]])
        leaf = pydyf.Dictionary({"Limits": ends, "Names": names})
        self.pdf.add_object(leaf)
        tree = pydyf.Dictionary({"Kids": pydyf.Array([leaf.reference])})
        self.pdf.add_object(tree)
        return bytes(tree.reference)


def _first_page(element: Element) -> int | None:
    """The page of most of an element's own marks is that of its first."""
    return next((kid.page for kid in element.kids if not isinstance(kid, Element)), None)
