"""Words printed over other words."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.checks.check import Laid
from printreport.checks.landed import all_read, crossing, page, quoted
from printreport.diagnostics import Diagnostic, Location, warning
from printreport.model.pages import Line, Piece, Sheet

NAME = "overlapping-text"
LEAST_MM = 0.35  # a hair's breadth more than letters of neighbouring words may touch by, in width and in height
LEAST_EM = 0.1  # and of the smaller size, so that large type is not judged by the hair


def overlapping_texts(laid: Laid) -> Iterator[Diagnostic]:
    """Words are printed over other words, so that neither can be read.

    Judged by the letters themselves, not by the lines they stand in; lines of one paragraph, raised note numbers,
    initials and what is mere decoration are left alone. Shorten the longer of the two. Where both are short, the
    layout has put them into one place: tell its designer.
    """
    told: set[tuple[Location | None, Location | None, str]] = set()
    for sheet in laid.survey.sheets:
        for one, other in _pairs(sheet):
            key = (one.at, other.at, one.element)
            if key not in told:
                told.add(key)
                yield warning(
                    NAME,
                    f"{quoted(one.text)} and {quoted(other.text)} are printed over each other on {page(sheet)}",
                    one.at or other.at,
                    "shorten the longer of the two, or give it a component with more room",
                )


def _pairs(sheet: Sheet) -> Iterator[tuple[Line, Line]]:
    """Yield the lines of a page that cross, each with the lower of the two second."""
    lines = sorted((line for line in all_read(sheet, NAME) if not line.tilted), key=_top)
    for place, one in enumerate(lines):
        foot = max(piece.ink.y + piece.ink.height for piece in one.pieces)
        for other in lines[place + 1 :]:
            if _top(other) > foot:
                break
            if not _related(one, other) and any(_collide(left, right) for left in one.pieces for right in other.pieces):
                yield one, other


def _top(line: Line) -> float:
    return min(piece.ink.y for piece in line.pieces)


def _related(one: Line, other: Line) -> bool:
    """Whether two lines belong together: of one paragraph, or of one that the other stands in."""
    return bool(one.paragraph) and one.paragraph == other.paragraph


def _collide(one: Piece, other: Piece) -> bool:
    """Whether the body of one piece's letters crosses any of the other's; hooks between each other's legs are not."""
    least = max(LEAST_MM, LEAST_EM * min(one.size, other.size) * 25.4 / 72)
    meetings = (crossing(one.core, other.ink), crossing(one.ink, other.core))
    return any(across > LEAST_MM and down > least for across, down in meetings)
