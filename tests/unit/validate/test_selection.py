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


COPIES = replace(REPORT, editions={"board": Edition("board", "board", TRIMS["A4"], watermark="Ours", copies=12)})


def test_a_copy_is_asked_for_by_its_number_as_it_is_written() -> None:
    assert choose_edition(COPIES, "board-12", lambda _: None).watermark == "Ours · 12/12"
    for name in ("board-13", "board-0", "board-01", "board-１", "board-"):
        with pytest.raises(Refused):
            choose_edition(COPIES, name, lambda _: None)


def test_an_edition_that_is_called_as_a_copy_is_refused() -> None:
    report = replace(COPIES, editions={**COPIES.editions, "board-2": replace(SCREEN, name="board-2")})
    with pytest.raises(Refused) as refused:
        choose_edition(report, "board-2", lambda _: None)
    assert [found.name for found in refused.value.diagnostics] == ["duplicate-id"]
    assert choose_edition(report, "board-3", lambda _: None).watermark == "Ours · 3/12"
