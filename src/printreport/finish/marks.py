"""The content streams put right: takes the marks that are content, makes artifacts of all others, and adds spaces.

The engine has written ``/Span <</MCID n>> BDC`` before every piece of text; here operands are exchanged in its list of
operators, nothing is parsed. Artifacts: ISO 32000-1, 14.8.2.2. Word breaks: 14.8.2.5; the engine paints no space at the
end of a line or between elements, so one is added to the piece of text before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set as AbstractSet
from typing import Any

import pydyf

from printreport.finish.element import Element, Node
from printreport.finish.opened import content_of, is_settled
from printreport.model.draft import Draft, Leaf
from printreport.model.sheaf import Printed
from printreport.model.tags import Mark

_LAST_GLYPH = re.compile(rb"(.*)<([0-9a-f]*)([0-9a-f]{4})>[-0-9.]*\] TJ", re.DOTALL)
KINDS: Mapping[str, Mapping[str, str]] = {
    "header": {"Type": "/Pagination", "Subtype": "/Header"},
    "footer": {"Type": "/Pagination", "Subtype": "/Footer"},
    "pagination": {"Type": "/Pagination"},
    "layout": {"Type": "/Layout"},
}


def put_right(draft: Draft, root: Element, content: Mapping[int, AbstractSet[int]]) -> None:
    """Rewrite every page that is not settled; `content` holds the marks that stand in the tag tree."""
    groups = _groups(root)
    for number, leaf in enumerate(draft.leaves):
        own = [] if is_settled(draft.pdf, number) else [content_of(draft.pdf, number)]
        for operators in (*own, *groups.get(number, {}).values()):
            put_stream_right(operators, leaf, content.get(number, frozenset()), draft.spaces)


def put_stream_right(
    operators: list[Any], page: Leaf | Printed, content: AbstractSet[int], spaces: Mapping[str, str]
) -> None:
    """Rewrite one stream of a page; `spaces` holds the code of a space in each font."""
    _say_artifacts(operators, content, page.artifacts)
    if page.endings:
        _say_endings(operators, page.endings, spaces)
    if page.actual:
        _say_words(operators, page)


def marks_in(root: Element) -> Mapping[int, AbstractSet[int]]:
    """Find the marks of a tree, page by page."""
    found: dict[int, set[int]] = {}
    for mark in _marks(root):
        found.setdefault(mark.page, set()).add(mark.mcid)
    return found


def fonts_of_spaces(operators: list[Any], endings: Mapping[int, str]) -> frozenset[str]:
    """Name the fonts in which spaces are to be added to a stream."""
    ends = _ends(operators, endings)
    return frozenset(font for _, font, ending in ends if ending == " ")


def _say_artifacts(operators: list[Any], content: AbstractSet[int], kinds: Mapping[int, str]) -> None:
    for place, item in enumerate(operators):
        if isinstance(item, dict) and "MCID" in item and item["MCID"] not in content:
            operators[place - 1] = b"/Artifact"
            operators[place] = pydyf.Dictionary(KINDS[kinds.get(item["MCID"], "layout")])


def _say_endings(operators: list[Any], endings: Mapping[int, str], codes: Mapping[str, str]) -> None:
    """Lengthen the last text of each such mark by its font's space, or say that its last glyph is a soft hyphen."""
    for place, font, ending in list(_ends(operators, endings)):
        shown = operators[place]
        operators[place] = _spaced(shown, codes.get(font, "")) if ending == " " else _softened(shown)


def _ends(operators: list[Any], endings: Mapping[int, str]) -> Iterator[tuple[int, str, str]]:
    """Yield the place of the last text of each mark that ends in something, with its font and what it ends in."""
    font, text, ending = b"", None, ""
    for place, item in enumerate(operators):
        if isinstance(item, bytes):
            if item.endswith(b" Tf"):
                font = item
            elif ending and item.endswith(b"] TJ"):
                text = place
            elif ending and item == b"EMC":
                if text is not None:
                    yield text, font[1:].split(b" ", 1)[0].decode(), ending
                text, ending = None, ""
        elif isinstance(item, dict) and "MCID" in item:
            ending = endings.get(item["MCID"], "")


def _spaced(shown: bytes, code: str) -> bytes:
    """Add a space, unless one is there that the engine painted and forgot."""
    found = _LAST_GLYPH.fullmatch(shown)
    there = found is not None and found[3].decode() == code.lower()
    return shown if there or not code else shown.replace(b"] TJ", f"<{code}>] TJ".encode())


def _softened(shown: bytes) -> bytes:
    """Set the last glyph apart as what it stands for (ISO 32000-1, 14.9.4)."""
    found = _LAST_GLYPH.fullmatch(shown)
    return b"%s<%s>] TJ /Span <</ActualText <FEFF00AD>>> BDC [<%s>] TJ EMC" % found.groups() if found else shown


def _say_words(operators: list[Any], page: Leaf | Printed) -> None:
    """Say the words of marks whose glyphs do not tell them (ISO 32000-1, 14.9.4)."""
    for item in operators:
        if isinstance(item, dict) and item.get("MCID") in page.actual:
            mcid = item["MCID"]
            item["ActualText"] = pydyf.String(page.actual[mcid] + (" " if page.endings.get(mcid) == " " else ""))


def _groups(root: Element) -> Mapping[int, Mapping[int, list[Any]]]:
    """Find the transparent groups that hold marks, by page and object number."""
    groups: dict[int, dict[int, list[Any]]] = {}
    for mark in _marks(root):
        if mark.stream is not None:
            groups.setdefault(mark.page, {})[mark.stream.number] = mark.stream.stream
    return groups


def _marks(node: Node) -> Iterator[Mark]:
    if isinstance(node, Mark):
        yield node
    elif isinstance(node, Element):
        for kid in node.kids:
            yield from _marks(kid)
