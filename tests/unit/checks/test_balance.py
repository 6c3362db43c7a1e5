from __future__ import annotations

from dataclasses import replace

import pytest

from printreport.checks.balance import unbalanced_columns
from printreport.diagnostics import Location
from printreport.model.pages import Columns
from tests.unit.checks.laid_pages import laid, line, sheet

AT = Location("report.yaml", 5, 5)


def columns(*heights: float, unit: float = 10, meant: str = "") -> Columns:
    return Columns(heights, unit, full=False, text="Words in two", at=AT, meant=frozenset(meant.split()))


def found(each: Columns) -> list[str]:
    page = replace(sheet(1, 1, line("a", 20)), columns=(each,))
    return [finding.message for finding in unbalanced_columns(laid(page))]


def test_a_column_that_stops_half_way_is_said() -> None:
    assert found(columns(100, 50)) == ["the columns on page 1 that begin with “Words in two” are 100 and 50 mm long"]


def test_a_column_that_stays_empty_is_said() -> None:
    assert len(found(columns(40, 40, 0))) == 1


@pytest.mark.parametrize(
    "each",
    [columns(100, 86), columns(30, 20.1), columns(100, 50, unit=60), columns(100, 50, meant="unbalanced-columns")],
    ids=["within 15 per cent", "within a paragraph", "what cannot be parted", "meant"],
)
def test_columns_that_stand_well_are_left_alone(each: Columns) -> None:
    assert found(each) == []
