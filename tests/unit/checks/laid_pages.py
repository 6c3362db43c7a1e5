"""Pages as the survey tells of them, for the checks that read them: two sections, and lines where a test wants them."""

from __future__ import annotations

from printreport.checks.check import Laid
from printreport.colour import Colour
from printreport.diagnostics import Location
from printreport.model.pages import Line, Piece, Rectangle, Sheet, Survey
from printreport.model.report import Organisation, Report, Section

LETTER = Section("letter", "letter", {}, Location("report.yaml", 5, 5))
NUMBERS = Section("numbers", "numbers", {}, Location("report.yaml", 9, 5))
REPORT = Report("A year", Organisation("Example"), "en", (LETTER, NUMBERS))
BLACK, WHITE = Colour(0, 0, 0), Colour(1, 1, 1)


def line(text: str, y: float, element: str = "p", *, row: int = 5, size: float = 10, x: float = 20) -> Line:
    """Make a line 100 mm long and 5 mm high; its letters are black on white and 3 mm high."""
    ink = Rectangle(x, y + 1, 100, 3)
    piece = Piece(text, ink, Rectangle(x, y + 2, 100, 2), size, 400, BLACK, ground=WHITE)
    area = Rectangle(x, y, 100, 5)
    return Line(text, area, size, element, Location("report.yaml", row, 5), (piece,), baseline=y + 4, leading=5)


def sheet(number: int, filled: float, *lines: Line) -> Sheet:
    """Make a page that is filled, from its head on, to a share of its height."""
    return Sheet(number, str(number), "recto", "", 210, 297, lines, filled, extent=filled)


def laid(*sheets: Sheet) -> Laid:
    """Make what the checks of pages read."""
    return Laid(REPORT, Survey(sheets))
