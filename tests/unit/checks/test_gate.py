from __future__ import annotations

import pytest

from printreport.checks.gate import gate, refuse
from printreport.diagnostics import Refused, error, warning
from printreport.model.report import Organisation, Report

REPORT = Report("A year", Organisation("Example"), "en", ())
WRONG, DOUBTFUL = error("dead-link", "gone"), warning("short-page", "late")


def test_warnings_alone_let_the_report_pass() -> None:
    assert gate([DOUBTFUL], REPORT, strict=False) == (DOUBTFUL,)


def test_an_error_refuses_with_all_that_was_found() -> None:
    with pytest.raises(Refused) as refusal:
        gate([WRONG, DOUBTFUL], REPORT, strict=False)

    assert set(refusal.value.diagnostics) == {WRONG, DOUBTFUL}


def test_strict_lets_no_warning_pass() -> None:
    with pytest.raises(Refused):
        gate([DOUBTFUL], REPORT, strict=True)


def test_only_a_blocking_error_stops_before_the_pages_are_made() -> None:
    refuse([DOUBTFUL], [WRONG, DOUBTFUL], REPORT)

    with pytest.raises(Refused) as refusal:
        refuse([WRONG], [WRONG, DOUBTFUL], REPORT)
    assert set(refusal.value.diagnostics) == {WRONG, DOUBTFUL}
