"""The tag tree, grown from boxes: takes painted pages with their marks, returns `Tag` values by element of the HTML.

The boxes say what stands on each page, the HTML says what belongs together: a paragraph or table broken across pages
is one tag, a footnote hangs where it is called, boxes of the engine's own making vanish. What is no content (running
heads, repeated table heads, leaders, decoration) is noted as an artifact by its mark (ISO 32000-1, 14.8.2.2).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes

from printreport.model.tags import Annotation, Area, Mark, Tag
from printreport.render.branch import Branch
from printreport.render.inserts import grafted
from printreport.render.laid import Body
from printreport.render.origins import parents
from printreport.render.press import PrintedPage
from printreport.render.wordbreaks import JOINED, Ending, Piece, WordBreaks
from printreport.units import pixels_to_points

SVG = "{http://www.w3.org/2000/svg}"
PLACED = frozenset({"img", "svg", "figure", "::footnote-call", "::footnote-marker"})  # these need their area
ADDED = frozenset({"::before", "::after"})
# arrows, shapes and ornaments
SIGNS = re.compile("[\\s\u2190-\u21ff\u25a0-\u27bf\u27f0-\u27ff\u2900-\u297f\u2b00-\u2bff]+")
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})  # bookmarks lead to these
# Their words run on from line to line and over the blocks inside them.
RUNNING = HEADINGS | frozenset({"p", "a", "label", "button", "dt", "caption", "figcaption"})
CELLS = frozenset({"td", "th", "tr"})  # these stand for a place in a grid, even when nothing is printed in them
INLINE = (boxes.InlineLevelBox, boxes.LineBox)
STRUCTURED = frozenset({"table", "thead", "tbody", "tr", "td", "th", "ul", "ol", "li", "dl"})
# Scripts of India, Thailand and Laos, whose vowels change their place or are parted: their glyphs do not tell letters
RESHAPED = re.compile("[\u0900-\u0dff\u0e00-\u0eff]")


class PageMarks:
    """What is to be known of the marks on a page beside the tag tree: see `Leaf`, which holds it for the finisher."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.artifacts: dict[int, str] = {}
        self.endings: dict[int, str] = {}
        self.actual: dict[int, str] = {}


class Trees:
    """Grows the trees of one document, section by section."""

    def __init__(self, body: Body) -> None:
        """Read the order of the document's elements once."""
        self._root = body.root
        self._up = parents(body.root)
        self._order = {element: count for count, element in enumerate(body.root.iter())}

    def grow(self, pages: Sequence[PrintedPage]) -> tuple[Tag, list[PageMarks]]:
        """Return the tag of the root element, with everything printed on `pages` below it, and the marks of each page.

        Pages are counted from 0, the first of `pages`.
        """
        tree = _Tree(self._root, self._up, self._order)
        read: list[PageMarks] = []
        for page in pages:
            read.append(PageMarks())
            reader = _PageReader(tree, page, read)
            reader.walk(page.box, _Within())
            # What was painted but is in no box we came by
            read[-1].artifacts.update(dict.fromkeys(reader.marks.values(), "layout"))
        return tree.root.frozen(tree.placed(), frozenset(tree.blocks)), read


class _Tree:
    """The branches of one section while it is read page by page."""

    def __init__(self, root: Element, up: Mapping[Element, Element], order: Mapping[Element, int]) -> None:
        self.up = up
        self.order = order
        self.root = Branch("html", root.attrib)
        self.branches: dict[Any, Branch] = {root: self.root}
        self.areas: dict[Branch, Area] = {}
        self.targets: dict[Element, Area] = {}
        self.blocks: set[Element] = set()
        self.once: dict[Element, Any] = {}
        self.breaks = WordBreaks()

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

    def placed(self) -> dict[Branch, Area]:
        """Return the areas of all that needs one, with those of what a link or a bookmark may lead to."""
        targets = {self.branches[element]: area for element, area in self.targets.items() if element in self.branches}
        return targets | self.areas


@dataclass(frozen=True, slots=True)
class _Within:
    """What holds for all in a box.

    `artifact` says of what kind it is when it is no content; `unit` is the element whose words run on, `line` its line
    box; `atomic` says that it stands in or beside a line like a letter: an inline block, an initial.
    """

    artifact: str = ""
    unit: Element | None = None
    line: Any = None
    atomic: bool = False


class _PageReader:
    """One page being read."""

    def __init__(self, tree: _Tree, page: PrintedPage, read: list[PageMarks]) -> None:
        self.tree = tree
        self.page = page
        self.number = len(read) - 1
        self.read = read
        self.marks = dict(page.marks)

    def walk(self, box: Any, within: _Within) -> None:
        """Read a box and all in it."""
        box = getattr(box, "_box", box)  # a positioned box stands behind a placeholder
        element = box.element
        if element is not None or not within.artifact:
            within = self._enter(box, element, within)
        mark = self.marks.pop(box, None)
        if mark is not None:
            self._place(box, mark, within)
        if spoken := grafted(getattr(box, "replacement", None), self.number, self.page.inserts):
            self.tree.branch(self.tree.up[element], "").kids.extend(spoken)
        if element is not None and not within.artifact:
            self._note(box, element)
        for child in box.all_children():
            self.walk(child, within)

    def _enter(self, box: Any, element: Element | None, within: _Within) -> _Within:
        artifact = within.artifact or self._artifact(box, element)
        unit, line, atomic = within.unit, within.line, within.atomic
        if isinstance(box, boxes.LineBox):
            unit, line = unit if unit is not None else element, line or box
        elif isinstance(box, boxes.AtomicInlineLevelBox):
            unit, line, atomic = unit if unit is not None and unit.tag in RUNNING else None, None, True
        if unit is not None and unit.tag in RUNNING and box.is_floated():
            line, atomic = None, True  # an initial, beside the lines that it begins
        if unit is None and element is not None and element.tag in RUNNING:
            unit = element
        entered = _Within(artifact, unit, line, atomic)
        return within if entered == within else entered

    def _artifact(self, box: Any, element: Element | None) -> str:
        if element is None:
            return _margin(getattr(box, "at_keyword", ""))
        if box.is_leader:
            return "leader"
        if _decorative(element):
            return "layout"
        if getattr(box, "is_header", False) or getattr(box, "is_footer", False) or box.style["position"] == "fixed":
            # Repeated on each page: the first is the content, the others only remind of it.
            return "" if self.tree.once.setdefault(element, box) is box else "pagination"
        return ""

    def _place(self, box: Any, mcid: int, within: _Within) -> None:
        text = isinstance(box, boxes.TextBox)
        blank = text and not box.text.strip()
        if within.unit is not None and (blank or within.artifact == "leader"):
            self._end(self.tree.breaks.space(within.unit, within.line))
        part = _part(box)
        if within.artifact or blank or box.element is None or (text and _is_sign(part, box.text)):
            kind = within.artifact if within.artifact != "leader" else ""
            self.read[-1].artifacts[mcid] = kind or "layout"
            return
        if text and (box.style["font_variant_caps"] != "normal" or RESHAPED.search(box.text)):
            self.read[-1].actual[mcid] = box.text  # a small capital is one glyph for two letters
        mark = Mark(self.number, mcid, self.page.groups.get(mcid))
        branch = self.tree.branch(box.element, part)
        branch.kids.append(mark)
        if part and text:
            branch.text = branch.text or box.text.strip()
        if text and within.unit is not None:
            hyphen = box.style["hyphenate_character"]
            piece = Piece(mark, box.text, within.line, hyphen, part in JOINED, within.atomic)
            self._end(self.tree.breaks.piece(within.unit, piece))

    def _end(self, ending: Ending | None) -> None:
        if ending is not None:
            mark, how = ending
            self.read[mark.page].endings[mark.mcid] = how

    def _note(self, box: Any, element: Element) -> None:
        """Take from a box what its tag needs beside its text: its area, its annotation, that it is a block."""
        part = _part(box)
        if not part and not isinstance(box, INLINE):
            self.tree.blocks.add(element)
        name = part or element.tag.removeprefix(SVG)
        if name in HEADINGS or (not part and "id" in element.attrib):
            self.tree.targets.setdefault(element, _area(box, self.page, self.number))
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


def _is_sign(part: str, text: str) -> bool:
    """Say whether a style sheet adds a sign that tells nothing, such as an arrow behind a link."""
    return part in ADDED and SIGNS.fullmatch(text) is not None


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
