from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from printreport.finish.exchange import dated
from printreport.finish.facts import Facts
from printreport.model.profile import UA_1, X_4
from printreport.model.report import Edition, Organisation, Report
from printreport.units import TRIMS

SAID = Facts("A year", (), "", (), "en", None)
PRESS = Edition("press", "press", TRIMS["A4"], profile=X_4)
REPORT = Report("A year", Organisation("Example"), "en", (), period="July 2023 to June 2024")


def test_a_file_for_the_printer_without_a_date_has_that_of_the_end_of_its_period() -> None:
    assert dated(SAID, REPORT, PRESS).date == datetime(2024, 12, 31, tzinfo=UTC)
    assert dated(SAID, replace(REPORT, period="2022/23"), PRESS).date == datetime(2023, 12, 31, tzinfo=UTC)


def test_a_date_that_is_said_holds_and_other_files_may_do_without() -> None:
    given = datetime(2025, 3, 1, tzinfo=UTC)
    assert dated(replace(SAID, date=given), REPORT, PRESS).date == given
    assert dated(SAID, REPORT, replace(PRESS, profile=UA_1)).date is None
