from __future__ import annotations

from dataclasses import replace

import pytest

from printreport.diagnostics import Refused, error
from printreport.model.report import Edition, Organisation, Report
from printreport.units import TRIMS
from printreport.validate.selection import choose_edition

SCREEN = Edition("screen", "screen", TRIMS["A4"])
REPORT = Report("A year", Organisation("Example"), "en", (), editions={"screen": SCREEN})


def test_an_edition_that_is_not_there_is_refused_with_what_may_have_kept_it_away() -> None:
    faulty = replace(REPORT, diagnostics=(error("out-of-range", "a sheet has 4 pages, not 3"),))
    with pytest.raises(Refused) as refused:
        choose_edition(faulty, "thick", lambda _: None)
    assert [found.name for found in refused.value.diagnostics] == ["out-of-range", "unknown-edition"]
    with pytest.raises(Refused) as refused:
        choose_edition(REPORT, "thick", lambda _: None)
    assert [found.name for found in refused.value.diagnostics] == ["unknown-edition"]
