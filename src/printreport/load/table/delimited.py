"""Takes the text of a CSV file (RFC 4180), returns its rows as cells that know line and column.

Comma, semicolon and tab are told apart by the head line and by which of them cuts all lines alike; a first line
``sep=;``, as spreadsheets write it, settles the question.
"""

from __future__ import annotations

import re

from printreport.diagnostics import Diagnostic, Location, Refused, error
from printreport.model.table import Cell

MAX_CELLS = 200_000
Row = tuple[Cell, ...]

_DECLARED = re.compile(r"sep=(.)\n", re.IGNORECASE)
_CANDIDATES = (",", ";", "\t")
_SAMPLE = 50


def read_rows(text: str, file: str) -> tuple[tuple[Row, ...], tuple[Diagnostic, ...]]:
    """Cut a CSV text into rows; blank lines are left out, blanks around a cell too.

    Raises:
        Refused: `csv-quote` when a quotation mark is never closed, `table-too-large` above `MAX_CELLS`.
    """
    declared = _DECLARED.match(text)
    reader = _Reader(text, file, declared[1] if declared else _separator(text))
    if declared:
        reader.skip_line()
    cut = reader.rows()
    if cut and len(cut[0]) > 1 and not any(cell.text for cell in cut[0]):
        message = "The first row of this table is blank, so its columns have no names."
        hint = "write the columns' names into the first row, or delete it"
        reader.found.append(error("column-without-name", message, cut[0][0].at, hint))
    rows = tuple(row for row in cut if any(cell.text for cell in row))
    return rows, tuple(reader.found)


def _separator(text: str) -> str:
    """Find the sign that cuts the head line and, of those, the one that cuts all others into as many pieces."""
    lines = [line for line in text.split("\n", _SAMPLE + 1)[:_SAMPLE] if line.strip()]
    bare = [re.sub(r'"[^"]*"', "", line) for line in lines]
    counts = {mark: [line.count(mark) for line in bare] for mark in _CANDIDATES}
    present = [mark for mark in _CANDIDATES if bare and counts[mark][0]]
    steady = [mark for mark in present if len(set(counts[mark])) == 1]
    return max(steady or present or [","], key=lambda mark: counts[mark][0] if bare else 0)


class _Reader:
    """Cuts cell after cell; `at` is the index of the next character, `start` the index at which its line begins."""

    def __init__(self, text: str, file: str, separator: str) -> None:
        self.text = text
        self.file = file
        self.separator = separator
        self.at = self.start = 0
        self.line = 1
        self.found: list[Diagnostic] = []

    def rows(self) -> tuple[Row, ...]:
        """Cut the whole text."""
        rows: list[Row] = []
        cells = 0
        while self.at < len(self.text):
            row = self._row()
            rows.append(row)
            cells += len(row)
            if cells > MAX_CELLS:
                message = f"The table has more than {MAX_CELLS:,} cells."
                hint = "sum it up in the spreadsheet and export the sums"
                raise Refused([error("table-too-large", message, row[0].at, hint)])
        return tuple(rows)

    def _row(self) -> Row:
        cells = [self._cell()]
        while self.text[self.at : self.at + 1] == self.separator:
            self.at += 1
            cells.append(self._cell())
        self._end_line()
        return tuple(cells)

    def _cell(self) -> Cell:
        while self.text[self.at : self.at + 1] == " ":
            self.at += 1
        line, column = self.line, self.at - self.start + 1
        words = self._quoted(Location(self.file, line, column)) if self.text[self.at : self.at + 1] == '"' else ""
        begin = self.at
        while self.at < len(self.text) and self.text[self.at] not in (self.separator, "\n"):
            self.at += 1
        rest = self.text[begin : self.at].strip()
        if words and rest:
            message = "The quotation marks of this cell end before the cell does."
            hint = 'double the marks that belong to the text: ""so""'
            self.found.append(error("csv-quote", message, Location(self.file, line, column), hint))
        text = f"{words}{rest}".strip()
        return Cell(text, None, Location(self.file, line, column, max(len(text.split("\n")[0]), 1)))

    def _quoted(self, opening: Location) -> str:
        pieces: list[str] = []
        while True:
            close = self.text.find('"', self.at + 1)
            if close < 0:
                message = "The quotation mark that opens here is never closed."
                raise Refused([*self.found, error("csv-quote", message, opening, "add the closing mark")])
            pieces.append(self.text[self.at + 1 : close])
            self._pass_lines(self.at, close)
            self.at = close + 1
            if self.text[self.at : self.at + 1] != '"':
                return '"'.join(pieces)

    def _pass_lines(self, begin: int, end: int) -> None:
        breaks = self.text.count("\n", begin, end)
        if breaks:
            self.line += breaks
            self.start = self.text.rfind("\n", begin, end) + 1

    def skip_line(self) -> None:
        """Go on behind the first line, which is no row."""
        self.at = self.text.find("\n")
        self._end_line()

    def _end_line(self) -> None:
        self.at += 1
        self.line += 1
        self.start = self.at
