"""What does not suit each kind, and the better one that is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from printreport.compose.charts import fitness
from printreport.model.report import Chart
from tests.unit.compose.charts.drawn import PAIRS, USES, YEARS, chart, table


def _columns(count: int, rows: int = 3, first: int = 2019) -> Chart:
    head = ("Year", *(f"Column {at}" for at in range(count)))
    return chart(
        "bar", table(head, *((str(first + row), *(str(row + at + 1) for at in range(count))) for row in range(rows)))
    )


def _rows(count: int) -> Chart:
    return chart("bar", table(("Use", "2025"), *((f"Use {chr(65 + at)}", "1") for at in range(count))))


def _below(columns: int = 1) -> Chart:
    head = ("Year", *(f"Column {at}" for at in range(columns)))
    return chart("bar", table(head, *((str(2020 + at), *("-2" for _ in range(columns))) for at in range(4))))


PLACES = chart("bar", table(("Place", "Boats"), ("Haven", "4"), ("Halt", "5"), ("Northmere", "1"), ("Coldbrook", "3")))
SHARES = chart("bar", table(("Use", "Share"), ("Work", "60"), ("Office", "20")), "%")
SMALL = chart("bar", table(("Use", "Share"), ("Work", "99.7"), ("Office", "0.3")), "%")
YEARS_BARS = chart("bar", YEARS)


@pytest.mark.parametrize(
    ("kind", "given", "hint"),
    [
        ("bar", chart("bar", PAIRS), "write `kind: grouped`"),
        ("bar", _rows(1), "write the number as a fact"),
        ("bar", _rows(25), "print a table"),
        ("grouped", chart("bar", USES), "write `kind: bar`"),
        ("grouped", _columns(5), "write `kind: multiples`"),
        ("stacked", chart("bar", USES), "write `kind: bar`"),
        ("stacked", _below(2), "write `kind: grouped`"),
        ("stacked", _columns(7), "write `kind: multiples`"),
        ("line", _columns(1), "write `kind: bar`"),
        ("line", _columns(2), "write `kind: grouped`"),
        ("line", PLACES, "write `kind: bar`"),
        ("line", _columns(6, 5), "write `kind: multiples`"),
        ("area", _below(), "write `kind: line`"),
        ("area", _columns(2), "write `kind: stacked`"),
        ("area", PLACES, "write `kind: bar`"),
        ("area", _columns(5, 5), "write `kind: multiples`"),
        ("donut", _rows(9), "write `kind: bar`"),
        ("donut", chart("bar", PAIRS), "write `kind: stacked`"),
        ("donut", _below(), "write `kind: bar`"),
        ("donut", _rows(1), "write the number as a fact"),
        ("donut", SHARES, "write `kind: bar`"),
        ("waffle", _rows(7), "write `kind: bar`"),
        ("waffle", SHARES, "write `kind: bar`"),
        ("waffle", SMALL, "write `kind: bar`"),
        ("dot", _columns(3), "write `kind: grouped`"),
        ("dot", _rows(1), "write the numbers as facts"),
        ("slope", chart("bar", USES), "write `kind: bar`"),
        ("slope", _columns(3), "write `kind: grouped`"),
        ("slope", _columns(2, 9), "write `kind: dot`"),
        ("multiples", chart("bar", USES), "write `kind: bar`"),
        ("multiples", _columns(1, 5), "write `kind: line`"),
        ("multiples", chart("bar", PAIRS), "write `kind: grouped`"),
        ("multiples", _columns(13, 5), "print a table"),
    ],
)
def test_an_unfit_kind_is_said_and_the_better_one_named(kind: str, given: Chart, hint: str) -> None:
    (found,) = fitness(replace(given, kind=kind))
    assert (found.name, found.is_error, found.at) == ("unfit-chart", False, given.at)
    assert found.hints == (hint,)


def test_the_better_kind_suits_the_numbers() -> None:
    """What a hint names is not found unfit in its turn."""
    for kind, given, better in (
        ("line", PLACES, "bar"),
        ("grouped", _columns(5), "multiples"),
        ("donut", _rows(9), "bar"),
        ("slope", _columns(2, 9), "dot"),
    ):
        assert fitness(replace(given, kind=kind))[0].hints == (f"write `kind: {better}`",)
        assert fitness(replace(given, kind=better)) == ()


def test_shares_that_were_rounded_may_miss_a_hundred_by_a_little() -> None:
    given = table(("Use", "Share"), ("Work", "33"), ("Office", "33"), ("Gifts", "33"))
    assert fitness(chart("donut", given, "%")) == ()
