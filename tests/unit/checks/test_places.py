from __future__ import annotations

from dataclasses import replace

from printreport.checks.places import Places, files, section_of
from printreport.diagnostics import Location
from printreport.model.layout import Layout
from printreport.model.prose import Prose
from printreport.model.report import Organisation, Report, Section, SlipOrder
from printreport.model.source import Mapping, Scalar, Sequence, Source
from printreport.model.table import Table

TEXT = Prose((), at=Location("content/a.md", 1, 1))
PART = Section("chart", "chart", {"table": Table((), (), Location("data/a.csv", 1, 1))}, Location("report.yaml", 9, 11))
FIRST = Section("text", "first", {"text": TEXT, "parts": (PART,)}, Location("report.yaml", 5, 5))
SECOND = Section("cover", "second", {}, Location("report.yaml", 12, 5))
REPORT = Report("A year", Organisation("Example"), "en", (FIRST, SECOND))


def test_a_section_is_written_in_the_files_of_its_fields_and_parts() -> None:
    assert files(FIRST) == {"content/a.md", "data/a.csv"}


def test_a_place_belongs_to_the_section_that_begins_last_before_it() -> None:
    def owner(at: Location | None) -> str:
        section = section_of(REPORT, at)
        return section.id if section else ""

    assert owner(Location("report.yaml", 10, 1)) == "first"
    assert owner(Location("report.yaml", 40, 1)) == "second"
    assert owner(Location("report.yaml", 1, 1)) == ""
    assert owner(Location("data/a.csv", 7, 1)) == "first"
    assert owner(Location("layouts/base/a.css", 7, 1)) == ""
    assert owner(None) == ""


def test_what_a_slip_or_a_fact_says_behind_the_sections_belongs_to_none() -> None:
    slips = {"give": SlipOrder("give", ("reply",), Location("report.yaml", 20, 3))}
    report = replace(REPORT, slips=slips)

    assert section_of(report, Location("report.yaml", 21, 5)) is None
    assert section_of(report, Location("report.yaml", 13, 5)) is SECOND


def test_a_field_is_found_where_it_is_written() -> None:
    def scalar(text: str, line: int, column: int) -> Scalar:
        return Scalar(text, text, Location("report.yaml", line, column))

    fields = Mapping(((scalar("title", 6, 7), scalar("Work", 6, 14)),), Location("report.yaml", 6, 7))
    item = Mapping(((scalar("text", 5, 5), fields),), Location("report.yaml", 5, 5))
    top = Mapping(
        ((scalar("sections", 4, 1), Sequence((item,), Location("report.yaml", 5, 3))),), Location("report.yaml", 1, 1)
    )
    layout = Layout("plain", "Plain", "", (), "", {}, {}, {}, (), ())
    places = Places(Source(top, layout))

    assert places.of_field(FIRST, "title") == Location("report.yaml", 6, 14)
    assert places.of_field(FIRST, "standfirst") == FIRST.at
    assert places.of_field(SECOND, "title") == SECOND.at
