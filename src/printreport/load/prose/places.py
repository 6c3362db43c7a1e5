"""Where a text stands in its file: turns its own lines and columns into places for the editor."""

from __future__ import annotations

from dataclasses import dataclass

from printreport.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Origin:
    """The place of a text's first character; every line of the text begins in the same column.

    `exact` is False for a text whose lines were joined on the way (folded YAML): all its places are then its first.
    """

    file: str
    line: int = 1
    column: int = 1
    exact: bool = True

    @property
    def at(self) -> Location:
        """The place of the text as a whole."""
        return Location(self.file, self.line, self.column)

    def place(self, line: int, column: int = 0, length: int = 1) -> Location:
        """Turn a line and column of the text, counted from 0, into a place in the file."""
        if not self.exact:
            return self.at
        return Location(self.file, self.line + line, self.column + column, length)
