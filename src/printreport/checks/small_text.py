"""Text too small to be read with ease."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.checks.check import Laid
from printreport.checks.landed import all_read, page, quoted
from printreport.diagnostics import Diagnostic, Location, warning
from printreport.model.pages import Line, Piece

NAME = "text-too-small"
SMALLEST_PT = 7.0
ROUNDING_PT = 0.05


def small_texts(laid: Laid) -> Iterator[Diagnostic]:
    """Words are set smaller than 7 points.

    Many readers cannot read them on paper. The layout decides the size: tell its designer, or choose a component or an
    option that sets the text larger. Raised note numbers are left alone.
    """
    told: set[tuple[str, Location | None]] = set()
    for sheet in laid.survey.sheets:
        for line in all_read(sheet, NAME):
            small = _smallest(line)
            if small and small.size < SMALLEST_PT - ROUNDING_PT and (line.element, line.at) not in told:
                told.add((line.element, line.at))
                yield warning(
                    NAME,
                    f"{quoted(small.text)} on {page(sheet)} is set in {small.size:.1f} points",
                    line.at,
                    f"set it in {SMALLEST_PT:.0f} points or more",
                )


def _smallest(line: Line) -> Piece | None:
    wordy = (piece for piece in line.pieces if any(letter.isalpha() for letter in piece.text))
    return min(wordy, key=lambda piece: piece.size, default=None)
