"""Whether names of steps run on in time."""

from __future__ import annotations

import pytest

from printreport.compose.charts.order import in_order


@pytest.mark.parametrize(
    "names",
    [
        ("Jan", "Feb", "Mar", "Apr"),
        ("Q1", "Q2", "Q3", "Q4"),
        ("2021–2022", "2022–2023", "2023–2024"),
        ("janvier", "février", "mars"),
        ("Week 1", "Week 2", "Week 10"),
    ],
)
def test_months_quarters_weeks_and_years_run_on(names: tuple[str, ...]) -> None:
    assert in_order(names)


@pytest.mark.parametrize("names", [("Asia", "Africa"), ("2025", "2023", "2024"), ("2023", "later"), ("Q2", "Q1")])
def test_places_and_years_in_disorder_do_not(names: tuple[str, ...]) -> None:
    assert not in_order(names)
