"""Pages as the survey tells of them, for the checks that read them: two sections, and lines where a test wants them."""

from __future__ import annotations

from printreport.checks.check import Laid
from printreport.diagnostics import Location
from printreport.model.pages import Line, Rectangle, Sheet, Survey
from printreport.model.report import Organisation, Report, Section

LETTER = Section("letter", "letter", {}, Location("report.yaml", 5, 5))
NUMBERS = Section("numbers", "numbers", {}, Location("report.yaml", 9, 5))
REPORT = Report("A year", Organisation("Example"), "en", (LETTER, NUMBERS))


def line(text: str, y: float, element: str = "p", *, row: int = 5, size: float = 10) -> Line:
    return Line(text, Rectangle(20, y, 100, 5), size, element, Location("report.yaml", row, 5))


def sheet(number: int, filled: float, *lines: Line) -> Sheet:
    return Sheet(number, str(number), "recto", "", 210, 297, lines, filled)


def laid(*sheets: Sheet) -> Laid:
    return Laid(REPORT, Survey(sheets))
