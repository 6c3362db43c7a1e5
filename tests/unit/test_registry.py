from __future__ import annotations

from importlib.metadata import EntryPoint

from printreport.registry import gather

ROWS = {"one": 1}


def point(name: str, value: str) -> EntryPoint:
    return EntryPoint(name, value, "printreport.numbers")


def test_without_plug_ins_the_table_is_the_built_in_one() -> None:
    table = gather("printreport.numbers", int, ROWS, [])
    assert dict(table.rows) == ROWS
    assert table.diagnostics == ()


def test_a_plug_in_adds_a_row() -> None:
    table = gather("printreport.numbers", int, ROWS, [point("inch", "printreport.units:PIXELS_PER_INCH")])
    assert dict(table.rows) == {"one": 1, "inch": 96}


def test_a_built_in_row_is_never_replaced() -> None:
    table = gather("printreport.numbers", int, ROWS, [point("one", "printreport.units:PIXELS_PER_INCH")])
    assert dict(table.rows) == ROWS
    assert [found.name for found in table.diagnostics] == ["plugin-name-taken"]


def test_rows_that_cannot_be_had_are_said_and_the_rest_is_kept() -> None:
    points = [
        point("gone", "printreport_nowhere:ROW"),
        point("missing", "printreport.units:NOTHING"),
        point("words", "printreport.registry:SLIPS"),
        point("inch", "printreport.units:PIXELS_PER_INCH"),
    ]
    table = gather("printreport.numbers", int, ROWS, points)
    assert sorted(table.rows) == ["inch", "one"]
    assert [found.name for found in table.diagnostics] == ["plugin-not-loaded"] * 3
    assert [found.is_error for found in table.diagnostics] == [False] * 3
    assert table.diagnostics[0].hints == ("update or remove `printreport_nowhere`",)


def test_the_installed_packages_are_asked_when_no_entry_points_are_given() -> None:
    assert dict(gather("printreport.a-group-that-nobody-has", int, ROWS).rows) == ROWS
