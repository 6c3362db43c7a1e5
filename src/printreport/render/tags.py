"""The tag tree, grown from boxes: takes painted pages with their marks, returns `Tag` values by element of the HTML.

The boxes say what stands on each page, the HTML says what belongs together: a paragraph or table broken across pages
is one tag, a footnote hangs where it is called, boxes of the engine's own making vanish. What is no content (running
heads, repeated table heads, leaders, decoration) is noted as an artifact by its mark (ISO 32000-1, 14.8.2.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes

from printreport.model.tags import Annotation, Area, Mark, Tag
from printreport.render.branch import Branch
from printreport.render.laid import Body
from printreport.render.origins import parents
from printreport.render.press import PrintedPage
from printreport.units import pixels_to_points

SVG = "{http://www.w3.org/2000/svg}"
PLACED = frozenset({"img", "svg", "figure", "::footnote-call", "::footnote-marker"})  # these need their area
CELLS = frozenset({"td", "th", "tr"})  # these stand for a place in a grid, even when nothing is printed in them
INLINE = (boxes.InlineLevelBox, boxes.LineBox)
STRUCTURED = frozenset({"table", "thead", "tbody", "tr", "td", "th", "ul", "ol", "li", "dl"})


class Trees:
    """Grows one tree for each document of a book; `artifacts` gathers, page by page, the marks that are no content."""

    def __init__(self) -> None:
        """Begin before the first page."""
        self.artifacts: list[dict[int, str]] = []

    def grow(self, body: Body, pages: Sequence[PrintedPage]) -> Tag:
        """Return the tag of the document's root element, with everything printed on its `pages` below it."""
        tree = _Tree(body.root)
        for page in pages:
            self.artifacts.append(tree.read(page, len(self.artifacts)))
        return tree.root.frozen(tree.areas, frozenset(tree.blocks))


class _Tree:
    """The branches of one document while it is read page by page."""

    def __init__(self, root: Element) -> None:
        self.up = parents(root)
        self.order = {element: count for count, element in enumerate(root.iter())}
        self.root = Branch("html", root.attrib)
        self.branches: dict[Any, Branch] = {root: self.root}
        self.areas: dict[Branch, Area] = {}
        self.blocks: set[Element] = set()
        self.once: dict[Element, Any] = {}

    def read(self, page: PrintedPage, number: int) -> dict[int, str]:
        """Read one page; return its artifacts."""
        reader = _PageReader(self, page, number)
        reader.walk(page.box, "")
        reader.artifacts.update(dict.fromkeys(reader.marks.values(), "layout"))  # painted, but in no box we came by
        return reader.artifacts

    def branch(self, element: Element, part: str) -> Branch:
        """Return the branch of an element, or of a generated `part` of it like ``::marker``; grow what is missing."""
        key = (element, part) if part else element
        known = self.branches.get(key)
        if known:
            return known
        if part:
            branch = Branch(part, {})
            self.branch(element, "").kids.append(branch)
        else:
            branch = Branch(element.tag.removeprefix(SVG), element.attrib, element, self.order[element])
            self.branch(self.up[element], "").kids.append(branch)
        self.branches[key] = branch
        return branch


class _PageReader:
    """One page being read."""

    def __init__(self, tree: _Tree, page: PrintedPage, number: int) -> None:
        self.tree = tree
        self.page = page
        self.number = number
        self.marks = dict(page.marks)
        self.artifacts: dict[int, str] = {}

    def walk(self, box: Any, artifact: str) -> None:
        """Read a box and all in it; `artifact` says of what kind it is once something around it is no content."""
        box = getattr(box, "_box", box)  # a positioned box stands behind a placeholder
        element = box.element
        artifact = artifact or self._artifact(box, element)
        mark = self.marks.pop(box, None)
        if mark is not None:
            self._place(box, mark, artifact)
        if element is not None and not artifact:
            self._note(box, element)
        for child in box.all_children():
            self.walk(child, artifact)

    def _artifact(self, box: Any, element: Element | None) -> str:
        if element is None:
            return _margin(getattr(box, "at_keyword", ""))
        if box.is_leader or _decorative(element):
            return "layout"
        if getattr(box, "is_header", False) or getattr(box, "is_footer", False) or box.style["position"] == "fixed":
            # Repeated on each page: the first is the content, the others only remind of it.
            return "" if self.tree.once.setdefault(element, box) is box else "pagination"
        return ""

    def _place(self, box: Any, mcid: int, artifact: str) -> None:
        if artifact or box.element is None:
            self.artifacts[mcid] = artifact or "layout"
            return
        branch = self.tree.branch(box.element, _part(box))
        blank = isinstance(box, boxes.TextBox) and not box.text.strip()
        branch.kids.append(Mark(self.number, mcid, self.page.groups.get(mcid), blank))

    def _note(self, box: Any, element: Element) -> None:
        """Take from a box what its tag needs beside its text: its area, its annotation, that it is a block."""
        part = _part(box)
        if not part and not isinstance(box, INLINE):
            self.tree.blocks.add(element)
        name = part or element.tag.removeprefix(SVG)
        annotation = box.link_annotation or box.widget_annotation
        known = self.tree.branches.get((element, part) if part else element)
        if known is None and (name in CELLS or name in PLACED or annotation):
            known = self.tree.branch(element, part)
        if known is None:
            return
        if annotation:
            known.kids.append(Annotation(self.number, annotation))
        if name in PLACED:
            self.tree.areas.setdefault(known, _area(box, self.page, self.number))
        if name == "::marker":
            known.text = str(box.style["list_style_type"])


def _margin(keyword: str) -> str:
    if keyword.startswith("@top"):
        return "header"
    if keyword.startswith("@bottom"):
        return "footer"
    return "pagination" if keyword else ""


def _part(box: Any) -> str:
    _, colons, part = (box.element_tag or "").partition("::")
    return colons + part


def _decorative(element: Element) -> bool:
    """Say whether an element only adorns. A table or list for looks alone keeps its words; they are read."""
    attributes = element.attrib
    if attributes.get("aria-hidden") == "true":
        return True
    name = element.tag
    if name == "img" and attributes.get("alt") == "":
        return True
    return attributes.get("role") in {"presentation", "none"} and name not in STRUCTURED


def _area(box: Any, page: PrintedPage, number: int) -> Area:
    left, top, width, height = box.hit_area()
    floor = pixels_to_points(page.height)
    return Area(
        number,
        pixels_to_points(left),
        floor - pixels_to_points(top + height),
        pixels_to_points(left + width),
        floor - pixels_to_points(top),
    )
