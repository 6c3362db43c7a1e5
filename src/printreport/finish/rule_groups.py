"""Heads of groups of rows (HTML, 4.9.13, `scope=rowgroup`): which rows each heads, and what its own row is made of.

PDF knows heads of rows and of columns alone (ISO 32000-1, table 349: Scope), so the cells that such a head stands over
name it among their headers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from printreport.finish.element import Element, Nodes

SUMS = frozenset({"total", "bottom"})  # classes of rows that add up more than the group they stand in
_LEVEL = re.compile(r"(?:^|\s)level-(\d+)(?:\s|$)")  # class of rows that are set in

Row = tuple[int, Element]  # number of its part of the table, and the row


def split(kids: Nodes) -> Nodes:
    """Make two cells of a group's head that spans its whole row: it heads nothing beside it, so that stands empty.

    A head over all columns would be taken for the head of each of them, down to the foot of the table.
    """
    only = kids[0] if len(kids) == 1 else None
    if not isinstance(only, Element) or not heads_group(only) or "ColSpan" not in only.attributes["Table"]:
        return kids
    said = dict(only.attributes["Table"])
    left = int(said.pop("ColSpan")) - 1
    empty = Element("TD", (), attributes={"Table": {"ColSpan": str(left)}} if left > 1 else {})
    return (replace(only, attributes={**only.attributes, "Table": said}), empty)


def heads_group(cell: Element) -> bool:
    """Say whether a cell heads the rows below it."""
    return cell.role == "TH" and cell.origin.get("scope") == "rowgroup"


def groups(rows: Sequence[Row]) -> Mapping[int, tuple[Element, ...]]:
    """Return for each row, by number, the heads of the groups that it is in, outermost first."""
    found: dict[int, tuple[Element, ...]] = {}
    open_heads: list[tuple[int, Element]] = []
    part = -1
    for number, (at, row) in enumerate(rows):
        level = _level(row)
        head = next((cell for cell in row.kids if isinstance(cell, Element) and heads_group(cell)), None)
        if at != part:
            part, open_heads = at, []
        open_heads = [(depth, cell) for depth, cell in open_heads if depth < level or (not depth and head is None)]
        found[number] = () if _sums(row) else tuple(cell for _, cell in open_heads)
        if head is not None:
            open_heads.append((level, head))
    return found


def _level(row: Element) -> int:
    found = _LEVEL.search(row.origin.get("class", ""))
    return int(found[1]) if found else 0


def _sums(row: Element) -> bool:
    return not SUMS.isdisjoint(row.origin.get("class", "").split())
