"""The tag tree of a foreign PDF: takes the open file, returns for each page what of the tree stands on it.

Its elements get the names that HTML has for them, so that they become ours by the rules by which everything does;
headings begin below that of the section. ISO 32000-1, 14.7 and 14.8.4.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pikepdf

from printreport.foreign.opened import DAMAGED
from printreport.model.insert import Spoken

MOST_ELEMENTS = 100_000
DEEPEST = 60
HIGHEST, LOWEST = 2, 6  # levels of headings below that of the section
NAMES: Mapping[str, str] = {
    "P": "p", "L": "ul", "LI": "li", "Lbl": "::marker", "LBody": "div", "Table": "table", "THead": "thead",
    "TBody": "tbody", "TFoot": "tfoot", "TR": "tr", "TH": "th", "TD": "td", "BlockQuote": "blockquote",
    "Figure": "img", "Formula": "img", "Span": "span", "Quote": "span", "Em": "em", "Strong": "strong", "Code": "span",
    "Link": "span", "Reference": "span", "BibEntry": "span", "Annot": "span", "Form": "span", "Note": "span",
    "FENote": "span", "TOC": "div", "TOCI": "p", "Title": "p",
}  # fmt: skip
SPANS: Mapping[str, str] = {"/ColSpan": "colspan", "/RowSpan": "rowspan"}
SCOPES: Mapping[str, str] = {"/Row": "row", "/Column": "col"}


class _UntoldError(Exception):
    """The tree is too large, runs in circles, or is none."""


@dataclass(frozen=True, slots=True)
class _Read:
    """An element: its standard type, its attributes, and its kids, a mark as page and number."""

    role: str
    attributes: Mapping[str, str]
    kids: tuple[_Read | tuple[int, int], ...]


def trees_of(pdf: pikepdf.Pdf) -> Mapping[int, tuple[Spoken, ...]]:
    """Read the tree, by page (from 1); nothing for a page that it says nothing of, or that it cannot be trusted in."""
    try:
        if "/MarkInfo" not in pdf.Root or not pdf.Root["/MarkInfo"].get("/Marked"):
            return {}
        reader = _Reader(pdf)
        roots = [kid for kid in reader.kids(pdf.Root["/StructTreeRoot"], None, 0) if isinstance(kid, _Read)]
    except (*DAMAGED, _UntoldError, RecursionError):
        return {}
    levels = {level: place for place, level in enumerate(sorted(set(_levels(roots))), HIGHEST)}
    pages = {page for root in roots for page, _ in _marks(root)} - reader.hidden
    return {page: tuple(_of_page(roots, page, levels)) for page in sorted(pages)}


class _Reader:
    """Reads elements, each once."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.hidden: set[int] = set()
        self._pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        root = pdf.Root["/StructTreeRoot"]
        self._roles = {key[1:]: str(value)[1:] for key, value in root.get("/RoleMap", {}).items()}
        self._seen: set[tuple[int, int]] = set()
        self._count = 0

    def kids(self, owner: Any, page: int | None, depth: int) -> Iterator[_Read | tuple[int, int]]:  # noqa: ANN401 - of the file
        if depth > DEEPEST:
            raise _UntoldError
        held = owner.get("/K")
        for kid in held if isinstance(held, pikepdf.Array) else [] if held is None else [held]:
            yield from self._kid(kid, page, depth)

    def _kid(self, kid: Any, page: int | None, depth: int) -> Iterator[_Read | tuple[int, int]]:  # noqa: ANN401 - the same
        if isinstance(kid, int):
            if page:
                yield page, int(kid)
        elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR":
            where = self._page(kid, page)
            if where and "/Stm" in kid:
                self.hidden.add(where)  # in a drawing of its own, which we do not look into
            elif where:
                yield where, int(kid["/MCID"])
        elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield self._element(kid, page, depth)

    def _element(self, made: Any, page: int | None, depth: int) -> _Read:  # noqa: ANN401 - the same
        self._count += 1
        if made.objgen in self._seen or self._count > MOST_ELEMENTS:
            raise _UntoldError
        if made.is_indirect:
            self._seen.add(made.objgen)
        kids = tuple(self.kids(made, self._page(made, page), depth + 1))
        return _Read(self._role(str(made["/S"])[1:]), _attributes(made), kids)

    def _page(self, made: Any, page: int | None) -> int | None:  # noqa: ANN401 - the same
        return self._pages.get(made["/Pg"].objgen) if "/Pg" in made else page

    def _role(self, role: str) -> str:
        for _ in range(10):
            if role in NAMES or role not in self._roles:
                break
            role = self._roles[role]
        return role


def _attributes(made: Any) -> dict[str, str]:  # noqa: ANN401 - the same
    said = {}
    for key, name in (("/Lang", "lang"), ("/Alt", "alt")):
        if key in made and str(made[key]).strip():
            said[name] = str(made[key]).strip()
    given = made.get("/A")
    for owner in given if isinstance(given, pikepdf.Array) else [given]:
        if isinstance(owner, pikepdf.Dictionary):
            said |= {name: str(int(owner[key])) for key, name in SPANS.items() if key in owner}
            said |= {"scope": SCOPES[str(owner["/Scope"])]} if str(owner.get("/Scope", "")) in SCOPES else {}
    return said


def _level(role: str) -> int | None:
    if role == "H":
        return 1
    return int(role[1:]) if role[:1] == "H" and role[1:].isdigit() else None


def _levels(elements: list[_Read]) -> Iterator[int]:
    for element in elements:
        level = _level(element.role)
        if level is not None:
            yield level
        yield from _levels([kid for kid in element.kids if isinstance(kid, _Read)])


def _marks(element: _Read) -> Iterator[tuple[int, int]]:
    for kid in element.kids:
        if isinstance(kid, _Read):
            yield from _marks(kid)
        else:
            yield kid


def _name(element: _Read, within: str, levels: Mapping[int, int]) -> str:
    level = _level(element.role)
    if level is not None:
        return f"h{min(levels[level], LOWEST)}"
    if element.role == "Caption":
        return "caption" if within == "Table" else "p"
    return NAMES.get(element.role, "div")


def _of_page(elements: list[_Read], page: int, levels: Mapping[int, int], within: str = "") -> Iterator[Spoken]:
    """Yield what stands on a page; a picture without words only adorns."""
    for element in elements:
        kids: list[Spoken | int] = []
        for kid in element.kids:
            if isinstance(kid, _Read):
                kids.extend(_of_page([kid], page, levels, element.role))
            elif kid[0] == page:
                kids.append(kid[1])
        name = _name(element, within, levels)
        if kids and (name != "img" or element.attributes.get("alt")):
            yield Spoken(name, tuple(kids), element.attributes)
