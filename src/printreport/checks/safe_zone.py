"""Words too near to the edge at which the paper is cut."""

from __future__ import annotations

import re
from collections.abc import Iterator

from printreport.checks.check import Laid
from printreport.checks.landed import all_read, page, quoted
from printreport.diagnostics import Diagnostic, warning
from printreport.model.pages import Line, Piece, Sheet

NAME = "outside-safe-zone"
SAFE_MM = 5.0
ROUNDING_MM = 0.1
DIGITS = re.compile(r"\d+")  # a running head that runs over does so on every page


def texts_near_the_edge(laid: Laid) -> Iterator[Diagnostic]:
    """Words stand nearer than 5 mm to the edge of the page, where the cutter may take them off.

    A pile of paper is never cut to the hair, and words so near to the edge look as if they were falling off the page.
    Shorten the text where it has grown into the margin. Where the layout puts it there, tell its designer: move it
    inwards, or write `data-meant="outside-safe-zone"` on the element whose words are to run to the edge.
    """
    told: set[tuple[object, ...]] = set()
    overset = {(each.page, each.at) for each in laid.survey.oversets}
    for sheet in laid.survey.sheets:
        for line in all_read(sheet, NAME):
            if line.role == "margin" and not _seen(line, sheet):
                continue
            near = min(line.pieces, key=lambda piece: _distance(piece, sheet))
            distance = _distance(near, sheet)
            key = (line.at, line.element) if line.role != "margin" else (DIGITS.sub("", near.text),)
            if distance < SAFE_MM - ROUNDING_MM and key not in told and (sheet.number, line.at) not in overset:
                told.add(key)
                place = f"{distance:.1f} mm from the edge" if distance >= 0 else "beyond the edge"
                yield warning(
                    NAME,
                    f"{quoted(line.text)} on {page(sheet)} stands {place}; {SAFE_MM:g} mm are safe",
                    line.at,
                    "shorten it, or have the layout move it inwards by the rest",
                )


def _distance(piece: Piece, sheet: Sheet) -> float:
    """Say how far some ink is from the nearest edge, in mm; below 0 beyond it."""
    ink = piece.ink
    return min(ink.x, ink.y, sheet.width - ink.x - ink.width, sheet.height - ink.y - ink.height)


def _seen(line: Line, sheet: Sheet) -> bool:
    """Whether the middle of a line stands on the page; the running matter of a page without margins does not."""
    ink = line.pieces[0].ink
    return 0 < ink.x + ink.width / 2 < sheet.width and 0 < ink.y + ink.height / 2 < sheet.height
