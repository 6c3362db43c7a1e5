"""Rules for tables (ISO 32000-1, tables 337 and 349; ISO 14289-1, 7.5): scope, identifiers and headers of cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from printreport.finish import rule_groups
from printreport.finish.element import Element, Node, Nodes, with_kids
from printreport.finish.paragraphs import unmixed
from printreport.finish.shape import Around
from printreport.model.tags import Tag

PARTS = {"thead": "THead", "tbody": "TBody", "tfoot": "TFoot", "tr": "TR"}
SCOPES = {"col": "Column", "colgroup": "Column", "row": "Row", "rowgroup": "Row"}
MAX_SPAN = 1000  # HTML, 4.9.12: larger spans are cut


def part(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make a row or a group of rows; an empty one is none."""
    members = tuple(node for node in kids if isinstance(node, Element))
    if not members:
        return ()
    cells = rule_groups.split(members) if tag.name == "tr" else members
    return (Element(PARTS[tag.name], cells, origin=tag.attributes),)


def cell(tag: Tag, kids: Nodes, around: Around) -> Nodes:
    """Make a cell; a head cell says whether it heads its column or its row."""
    attributes = {
        f"{name}Span": str(count) for name in ("Col", "Row") if (count := _span(tag, f"{name.lower()}span")) > 1
    }
    if tag.name == "th":
        given = SCOPES.get(tag.attributes.get("scope", ""), "")
        attributes["Scope"] = f"/{given or ('Column' if around.head else 'Row')}"
    owners = {"Table": attributes} if attributes else {}
    return (Element(tag.name.upper(), unmixed(kids), attributes=owners, origin=tag.attributes),)


def table(tag: Tag, kids: Nodes, _: Around) -> Nodes:
    """Make a table: its caption first, loose rows in a body, every data cell tied to its headers."""
    captions = tuple(node for node in kids if isinstance(node, Element) and node.role == "Caption")
    members = tuple(node for node in kids if isinstance(node, Element) and node.role in PARTS.values())
    if not members:
        return captions
    return (Element("Table", (*captions, *members), source=tag.name, origin=tag.attributes),)


def with_headers(root: Element) -> Element:
    """Give the head cells of each table identifiers, and name them in the data cells they head."""
    count = iter(range(1, 1_000_000))

    def visit(node: Node) -> Node:
        if not isinstance(node, Element) or not node.kids:
            return node
        here = with_kids(node, tuple(visit(kid) for kid in node.kids))
        return _tied(here, f"t{next(count)}") if node.role == "Table" else here

    return with_kids(root, tuple(visit(kid) for kid in root.kids))


def _tied(table: Element, name: str) -> Element:
    grid = list(_grid(table))
    ids = {id(cell): f"{name}-{row + 1}-{column + 1}" for cell, row, column in grid if cell.role == "TH"}
    heads = [(cell, *_headed(cell, row, column)) for cell, row, column in grid if cell.role == "TH"]
    above = rule_groups.groups(list(_rows(table)))

    def headers(cell: Element, row: int, column: int) -> tuple[str, ...]:
        wide, high = _size(cell, "Col"), _size(cell, "Row")
        return tuple(
            ids[id(head)]
            for head, heads_columns, begin, end in heads
            if (
                begin < column + wide and column < end
                if heads_columns
                else (begin < row + high and row < end) or any(head is one for one in above[row])
            )
        )

    said = {
        id(cell): replace(cell, headers=headers(cell, row, column))
        if cell.role == "TD"
        else replace(cell, id=ids[id(cell)])
        for cell, row, column in grid
    }
    return _replaced(table, said)


def _replaced(node: Element, said: dict[int, Element]) -> Element:
    if id(node) in said:
        return said[id(node)]
    inside = {"Table", "THead", "TBody", "TFoot", "TR"}
    kids = tuple(
        _replaced(kid, said) if isinstance(kid, Element) and (kid.role in inside or id(kid) in said) else kid
        for kid in node.kids
    )
    return with_kids(node, kids)


def _grid(table: Element) -> Iterator[tuple[Element, int, int]]:
    """Walk through the cells with the row and column each begins in (HTML, 4.9.12: forming a table)."""
    taken: dict[tuple[int, int], bool] = {}
    for number, (_, row) in enumerate(_rows(table)):
        column = 0
        for cell in row.kids:
            if not isinstance(cell, Element):
                continue
            while (number, column) in taken:
                column += 1
            yield cell, number, column
            for down in range(_size(cell, "Row")):
                for across in range(_size(cell, "Col")):
                    taken[number + down, column + across] = True
            column += _size(cell, "Col")


def _rows(table: Element) -> Iterator[rule_groups.Row]:
    for part, kid in enumerate(table.kids):
        if isinstance(kid, Element):
            rows = (kid,) if kid.role == "TR" else kid.kids if kid.role in PARTS.values() else ()
            yield from ((part, row) for row in rows if isinstance(row, Element))


def _headed(head: Element, row: int, column: int) -> tuple[bool, int, int]:
    """Say whether a head cell heads columns (or rows), and from which to before which."""
    if head.attributes["Table"]["Scope"] == "/Column":
        return True, column, column + _size(head, "Col")
    return False, row, row + _size(head, "Row")


def _size(cell: Element, way: str) -> int:
    return int(cell.attributes.get("Table", {}).get(f"{way}Span", "1"))


def _span(tag: Tag, name: str) -> int:
    text = tag.attributes.get(name, "1")
    return min(int(text), MAX_SPAN) if text.isascii() and text.isdigit() else 1
