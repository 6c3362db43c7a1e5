"""What is said on further pages of a table alone: takes laid-out pages, shows there what was set hidden.

The engine repeats the head and the foot of a table on every page, and each of these copies is a box of its own. A
layout sets into them, hidden, whatever may be true on some page; here, where it is known which row ends which page,
that which is true is made visible, with the row it stands in. Room was kept for it, so nothing moves.

Elements say when they are to be seen: ``data-only="continued"`` on further pages, ``brought`` on further pages and
``carried`` on all but the last, these two where ``data-after`` names the last row printed before (``data-row``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes


@dataclass(frozen=True, slots=True)
class _Piece:
    """What of one table stands on one page: its box, and the number of its last row there."""

    box: Any
    last: str


def show_continued(pages: Iterable[Any]) -> None:
    """Make visible, in tables that run over several of these pages, what is true on each of them."""
    pieces: dict[Element, list[_Piece]] = {}
    for page in pages:
        for table in _tables(page._page_box):
            pieces.setdefault(table.element, []).append(_Piece(table, _last_row(table)))
    for parted in pieces.values():
        for before, after in pairwise(parted):
            _show(before.box, "carried", before.last)
            _show(after.box, "continued", "")
            _show(after.box, "brought", before.last)


def _tables(box: Any) -> Iterator[Any]:
    box = getattr(box, "_box", box)
    if isinstance(box, boxes.TableBox):
        if box.element is not None:
            yield box
    elif isinstance(box, boxes.ParentBox):
        for child in box.children:
            yield from _tables(child)


def _last_row(table: Any) -> str:
    rows = [
        row.element.get("data-row", "")
        for group in table.children
        if not (group.is_header or group.is_footer)
        for row in group.children
        if row.element is not None
    ]
    return rows[-1] if rows else ""


def _show(box: Any, when: str, after: str) -> bool:
    """Show what is meant for this moment below this box, and the boxes that it stands in; say whether there was any."""
    element = box.element
    if element is not None and element.get("data-only") == when and after in element.get("data-after", "").split(" "):
        _make_visible(box)
        return True
    children = box.children if isinstance(box, boxes.ParentBox) else ()
    shown = [_show(getattr(child, "_box", child), when, after) for child in children]
    if any(shown):
        _uncover(box)
    return any(shown)


def _make_visible(box: Any) -> None:
    _uncover(box)
    if isinstance(box, boxes.ParentBox):
        for child in box.children:
            _make_visible(getattr(child, "_box", child))


def _uncover(box: Any) -> None:
    box.style = box.style.copy()
    box.style["visibility"] = "visible"
