"""A finished PDF as a screen reader says it: takes the file, returns one line for each thing that is said, in order.

What a screen reader announces before the words themselves stands before a colon::

    heading 1: The year
    list, 2 items
      item: 1. Sixteen calls
    link (page 12): the accounts
    graphic: Plan of two rooms
    table, 3 rows, 2 columns: Where the children live
      row: Country Kenya; Members 5

It is what the tags alone tell (ISO 32000-1, 14.8), read with pikepdf, which has no part in writing the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf

from tests.tagtree import Words, children, mark_of, words_of

Element = Any  # a structure element: pikepdf's objects know their keys at run time only
LISTS = {"/L": "list", "/TOC": "contents"}
ITEMS = {"/LI", "/TOCI"}
TEXTS = {"/P": "", "/Form": "", "/Link": "", "/Caption": "caption: ", "/Note": "note: ", "/FENote": "note: "}
INLINE = {"/Span", "/Em", "/Strong", "/Code", "/Quote", "/Reference", "/Lbl", "/LBody", "/NonStruct", "/TH", "/TD"}
KINDS = {"/Tx": "edit", "/Ch": "choice", "/Btn": "check box", "/Sig": "signature"}
RADIO, REQUIRED = 1 << 15, 1 << 1  # ISO 32000-1, tables 221 and 226


def spoken(content: bytes, password: str = "") -> str:
    """Return all that is said, line by line."""
    with pikepdf.open(BytesIO(content), password=password) as pdf:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        reader = _Reader(words_of(pdf), pages, {page.obj.objgen: page.label for page in pdf.pages}, _names(pdf))
        roots = children(pdf.Root.StructTreeRoot)
        return "\n".join(line for root in roots for line in reader.block(root, None, ""))


def _names(pdf: pikepdf.Pdf) -> Mapping[str, Any]:
    held = pdf.Root.get("/Names", pikepdf.Dictionary())
    return dict(pikepdf.NameTree(held.Dests)) if "/Dests" in held else {}


@dataclass(frozen=True)
class _Reader:
    """Reads one file: the words of its marks, its pages by object, their labels, and its named destinations."""

    words: Words
    pages: Mapping[Any, int]
    labels: Mapping[Any, str]
    names: Mapping[str, Any]

    def block(self, node: Element, page: int | None, indent: str) -> Iterator[str]:
        """Say an element that stands by itself, and what is in it."""
        page = self._page(node, page)
        role = str(node.S)
        own = f"[{node.Lang}] " if "/Lang" in node and role != "/Document" else ""
        if heading := re.fullmatch("/H([1-6])", role):
            yield f"{indent}{own}heading {heading[1]}: {self._run(node, page)}"
        elif role == "/Figure":
            yield f"{indent}{own}graphic: {node.get('/Alt', 'without words')}"
            yield from self._below(node, page, indent + "  ", keep={"/Caption"})
        elif role == "/Table":
            yield from self._table(node, page, indent + own)
        elif role in LISTS:
            count = sum(_is(kid, *ITEMS) for kid in children(node))
            yield f"{indent}{own}{LISTS[role]}, {count} item{'s' * (count != 1)}"
            yield from self._below(node, page, indent + "  ")
        elif role in ITEMS:
            yield from self._item(node, page, indent)
        elif role == "/BlockQuote":
            yield f"{indent}{own}quotation"
            yield from self._below(node, page, indent + "  ")
        elif role in TEXTS or self._inline(node):
            yield from self._text(node, page, indent, own)
        else:
            yield from self._below(node, page, indent)

    def _page(self, node: Element, page: int | None) -> int | None:
        return self.pages.get(node.Pg.objgen, page) if "/Pg" in node else page

    def _below(self, node: Element, page: int | None, indent: str, keep: set[str] | None = None) -> Iterator[str]:
        """Say what stands in an element, words of its own among it."""
        for kid in children(node):
            if _is_element(kid):
                if keep is None or str(kid.S) in keep:
                    yield from self.block(kid, page, indent)
            elif keep is None and (mark := mark_of(kid, page, self.pages)) and self.words.get(mark, "").strip():
                yield f"{indent}{_tidy(self.words[mark])}"

    def _text(self, node: Element, page: int | None, indent: str, own: str) -> Iterator[str]:
        """Say running text; what stands in it by itself, such as a note, follows it."""
        if words := self._run(node, page):
            yield f"{indent}{own}{TEXTS.get(str(node.S), '')}{words}"
        for kid in children(node):
            if _is_element(kid) and not self._in_run(kid):
                yield from self.block(kid, page, indent + "  ")

    def _item(self, node: Element, page: int | None, indent: str) -> Iterator[str]:
        """Say an item on one line where it is running text, else all that stands in it, one after the other."""
        inner = [kid for part in children(node) if _is_element(part) for kid in [part, *children(part)]]
        if all(self._in_run(kid) for kid in inner if _is_element(kid)):
            yield f"{indent}item: {self._run(node, page)}"
        else:
            yield f"{indent}item"
            for part in children(node):
                if _is(part, "/LBody"):
                    yield from self._below(part, self._page(part, page), indent + "  ")
                elif _is_element(part):
                    yield from self.block(part, page, indent + "  ")

    def _table(self, node: Element, page: int | None, indent: str) -> Iterator[str]:
        """Say a table: its size and caption, then each row, every cell after the words of its head."""
        rows = list(_rows(node))
        wide = max((sum(map(_span, _cells(row))) for row in rows), default=0)
        captions = [self._run(kid, page) for kid in children(node) if _is(kid, "/Caption")]
        yield f"{indent}table, {len(rows)} rows, {wide} columns{': ' if captions else ''}{' '.join(captions)}"
        heads: dict[int, str] = {}
        for row in rows:
            said, column = [], 0
            for cell in _cells(row):
                words = self._run(cell, page)
                if str(cell.S) == "/TH" and _attributes(cell).get("/Scope") == "/Column":
                    heads[column] = words
                    said.append(words)
                elif words:
                    said.append(" ".join(part for part in (heads.get(column, ""), words) if part))
                column += _span(cell)
            yield f"{indent}  row: {'; '.join(said)}"

    def _run(self, node: Element, page: int | None) -> str:
        """Say running text: the words of an element and of what stands inline in it."""
        return _tidy("".join(self._pieces(node, page)))

    def _pieces(self, node: Element, page: int | None) -> Iterator[str]:
        page, role = self._page(node, page), str(node.S)
        inside = "".join(self._inside(node, page))
        tongue = f" [{node.Lang}] " if "/Lang" in node and role in INLINE else ""
        if "/ActualText" in node:
            yield str(node.ActualText)
        elif role == "/Link":
            yield f"{self._link(node)}: {inside}"
        elif role == "/Form":
            yield f" {_field(node)} "
        elif role == "/Figure":
            yield f" graphic: {node.get('/Alt', 'without words')} "
        else:
            yield f"{tongue}{inside}{' ' if role in {'/Lbl', '/P'} else ''}"

    def _inside(self, node: Element, page: int | None) -> Iterator[str]:
        for kid in children(node):
            if _is_element(kid):
                if self._in_run(kid):
                    yield from self._pieces(kid, page)
            elif mark := mark_of(kid, page, self.pages):
                yield self.words.get(mark, "")

    def _in_run(self, node: Element) -> bool:
        """Say whether an element is said together with what stands around it."""
        return str(node.S) == "/P" or self._inline(node)

    def _inline(self, node: Element) -> bool:
        """Say whether an element is part of running text."""
        within = str(node.get("/P", pikepdf.Dictionary()).get("/S", ""))
        drawn = str(node.S) == "/Figure" and within in {"/P", "/LBody", "/Span", "/TD"}
        return str(node.S) in {*INLINE, "/Link", "/Form"} or drawn

    def _link(self, node: Element) -> str:
        for kid in children(node):
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR":
                target = kid.Obj.get("/Dest", kid.Obj.get("/A", pikepdf.Dictionary()).get("/D", None))
                found = self.names.get(str(target)) if isinstance(target, pikepdf.String) else target
                if found is not None:
                    return f"link (page {self.labels.get(next(iter(found)).objgen, '?')})"
        return "link"


def _is_element(kid: object) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def _is(kid: Element, *roles: str) -> bool:
    return _is_element(kid) and str(kid.S) in roles


def _rows(table: Element) -> Iterator[Element]:
    for kid in children(table):
        if _is(kid, "/TR"):
            yield kid
        elif _is(kid, "/THead", "/TBody", "/TFoot"):
            yield from _rows(kid)


def _cells(row: Element) -> list[Element]:
    return [kid for kid in children(row) if _is(kid, "/TH", "/TD")]


def _attributes(node: Element) -> dict[str, Any]:
    held = node.get("/A", pikepdf.Array())
    joined: dict[str, Any] = {}
    for owner in held if isinstance(held, pikepdf.Array) else [held]:
        joined |= dict(owner.items())
    return joined


def _span(cell: Element) -> int:
    return int(_attributes(cell).get("/ColSpan", 1))


def _field(node: Element) -> str:
    for kid in children(node):
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR":
            return _described(kid.Obj)
    return "field without a name"


def _described(widget: Element) -> str:
    """Say a field: the question of its group, what it is, whether it must be filled in, its state, and its name."""
    group = widget.get("/Parent", pikepdf.Dictionary())
    kind = str(widget.get("/FT", group.get("/FT", "")))
    flags = int(widget.get("/Ff", group.get("/Ff", 0)))
    says = "radio button" if kind == "/Btn" and flags & RADIO else KINDS.get(kind, "field")
    needed = ", required" if flags & REQUIRED else ""
    state = "" if kind != "/Btn" else ", not checked" if widget.get("/AS", "/Off") == "/Off" else ", checked"
    asked = f"{group.TU}, " if "/TU" in group else ""
    return f"{asked}{says}{needed}{state}: {widget.get('/TU', 'without a name')}"


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00ad", "")).strip()
