"""Tables that a template made itself, of a list or of results: takes markup, returns it with each such table named.

Their cells are read from the markup: what a reader sees is the data. Tables that say already what they show, and those
for looks alone, stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

from printreport.diagnostics import Location
from printreport.model.table import Cell, Table

_TABLE = re.compile(r"<table\b([^>]*)>(.*?)</table>", re.DOTALL)
_NAMED = re.compile(r'\bdata-shows=|\brole="(?:presentation|none)"|\baria-hidden="true"')
_VOID = frozenset({"br", "img", "input", "hr", "wbr"})


def named(html: str, name: Callable[[Table], str]) -> str:
    """Give each table that has no name one; `name` is asked with its cells, and says nothing where none is wanted."""

    def opened(found: re.Match[str]) -> str:
        table = None if _NAMED.search(found[1]) else table_of(found[2])
        known = name(table) if table else ""
        return f'<table data-shows="{known}"{found[1]}>{found[2]}</table>' if known else found[0]

    return _TABLE.sub(opened, html)


def table_of(inside: str) -> Table | None:
    """Read the rows of a table: the first is the head; None where there is nothing below it."""
    reader = _Reader()
    reader.feed(inside)
    rows = [row for row in reader.rows if any(row)]
    if len(rows) < 2:  # noqa: PLR2004 - a head and a row
        return None
    wide = max(map(len, rows))
    head = tuple(_heads(rows[0], wide))
    at = Location("")
    body = (tuple(Cell(text, None, at) for text in (*row, *[""] * (wide - len(row)))) for row in rows[1:])
    return Table(head, tuple(body), at)


def _heads(row: list[str], wide: int) -> Iterator[str]:
    """Name each column, a blank or a second of one name by its number."""
    taken: set[str] = set()
    for place in range(wide):
        text = row[place] if place < len(row) else ""
        yield text if text and text not in taken else str(place + 1)
        taken.add(text)


class _Reader(HTMLParser):
    """Reads cells; what is hidden from readers is left out, a cell over several columns is followed by empty ones."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._words: list[str] | None = None
        self._span = 1
        self._hidden: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a row or a cell."""
        said = dict(attrs)
        if tag not in _VOID:
            self._hidden.append(said.get("aria-hidden") == "true")
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self._words, span = [], said.get("colspan") or "1"
            self._span = int(span) if span.isdigit() else 1
        elif tag == "br" and self._words is not None:
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """End a cell."""
        if self._hidden and tag not in _VOID:
            self._hidden.pop()
        if tag in {"td", "th"} and self._words is not None and self.rows:
            self.rows[-1] += [" ".join("".join(self._words).split()), *[""] * (min(self._span, 100) - 1)]
            self._words = None
        elif self._words is not None and tag in {"p", "li", "div"}:
            self._words.append(" ")

    def handle_data(self, data: str) -> None:
        """Take the words of a cell."""
        if self._words is not None and not any(self._hidden):
            self._words.append(data)
