"""Tables to CSV (RFC 4180, UTF-8, lines ended by line feeds): as they are kept, and as they are shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from printreport.model.enclosure import Shown
from printreport.model.table import Cell, Table

AS_PRINTED = "as printed"
_FORMULA = ("=", "@", "+", "-", "\t", "\r")  # a spreadsheet would run what begins so


def kept(table: Table, columns: Collection[str]) -> bytes:
    """Write a table as the project holds it, so that it is read as the same; cells of other columns stay empty."""
    rows = (
        [cell.text if name in columns else "" for name, cell in zip(table.columns, row, strict=True)]
        for row in table.rows
    )
    return _text([table.columns, *rows])


def shown(table: Shown) -> bytes:
    """Write what a table or chart shows: each column of numbers as they are, and beside it as they are printed.

    The second has `AS_PRINTED` in its head. Before words that a spreadsheet would run stands an apostrophe.
    """
    places = [table.table.columns.index(name) for name in table.columns]
    numeric = [any(row[place].number is not None for row in table.table.rows) for place in places]
    head = [name for pair in zip(table.columns, numeric, strict=True) for name in _heads(*pair)]
    rows = [
        [text for each in zip((row[place] for place in places), printed, numeric, strict=True) for text in _pair(*each)]
        for row, printed in zip(table.table.rows, table.printed, strict=True)
    ]
    return _text([[_inert(name) for name in head], *rows])


def _heads(name: str, numeric: object) -> tuple[str, ...]:
    return (name, f"{name} ({AS_PRINTED})") if numeric else (name,)


def _pair(cell: Cell, printed: str, numeric: object) -> tuple[str, ...]:
    plain = format(cell.number, "f") if cell.number is not None else _inert(cell.text)
    if not numeric:
        return (_inert(printed),)
    return plain, printed if cell.number is not None else _inert(printed)


def _inert(text: str) -> str:
    return f"'{text}" if len(text) > 1 and text.startswith(_FORMULA) else text


def _text(rows: Iterable[Iterable[str]]) -> bytes:
    return "".join(f"{','.join(_quoted(text) for text in row)}\n" for row in rows).encode()


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
