from __future__ import annotations

from printreport.checks.check import Laid
from printreport.checks.overset import overset_texts
from printreport.diagnostics import Location
from printreport.model.pages import Overset, Survey
from tests.unit.checks.laid_pages import REPORT


def test_text_that_does_not_fit_is_said_in_millimetres() -> None:
    over = Overset(3, "A title that is far too long for the cover it stands on", 4.23, Location("report.yaml", 1, 8))
    (finding,) = overset_texts(Laid(REPORT, Survey((), (over,))))
    assert finding.message == "“A title that is far too long for the co…” on page 3 runs over its place by 4.2 mm"
