"""Tables as they stand in CSV and XLSX files, cell by cell with their places.

Made by `load`, read by `validate`, `checks` and `compose`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from printreport.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the text as written, and the number it stands for when it is one (None for words and blanks).

    `formula` is what its spreadsheet computed it by.
    """

    text: str
    number: Decimal | None
    at: Location
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head: one name per column, rows of as many cells.

    A row whose first cell is filled and all others blank is a group heading; `file` is the reference it was read by.
    `name` is that of the file in which its figures go with the PDF (empty: they do not).
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    at: Location
    name: str = ""

    def column(self, name: str) -> tuple[Cell, ...]:
        """Return the cells under `name`; KeyError when there is no such column."""
        if name not in self.columns:
            raise KeyError(name)
        place = self.columns.index(name)
        return tuple(row[place] for row in self.rows)
