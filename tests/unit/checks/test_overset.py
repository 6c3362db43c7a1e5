from __future__ import annotations

from printreport.checks.check import Laid
from printreport.checks.overset import overset_texts
from printreport.diagnostics import Location
from printreport.model.pages import Line, Overset, Rectangle, Sheet, Survey
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


def test_text_that_does_not_fit_is_said_in_millimetres() -> None:
    over = Overset(3, "A title that is far too long for the cover it stands on", 4.23, Location("report.yaml", 1, 8))
    (finding,) = overset_texts(Laid(REPORT, Survey((), (over,))))
    assert finding.message == "“A title that is far too long for the co…” on page 3 runs over its place by 4.2 mm"
