from __future__ import annotations

from dataclasses import replace

import pytest

from printreport.diagnostics import Location, Severity
from printreport.model.source import Mapping, Scalar, Sequence
from printreport.validate import validate
from tests.unit.validate.manuscripts import SMALL, source_of

AT = Location("data/people.csv", 2)


def people(**cells: str) -> Sequence:
    pairs = tuple((Scalar(name, name, AT), Scalar(text, text, AT)) for name, text in cells.items())
    return Sequence((Mapping(pairs, AT),), AT)


@pytest.mark.parametrize("name", ["Amina Odhiambo", "Amina"])
def test_a_person_with_a_column_too_many_is_read_without_it(name: str) -> None:
    source = source_of(f"{SMALL}people: data/people.csv\n")
    report = validate(replace(source, records={"data/people.csv": people(id="amina", name=name, salary="4711")}))
    assert report.people["amina"].name == name
    assert [(found.name, found.severity) for found in report.diagnostics] == [("unknown-key", Severity.WARNING)]


def test_a_person_without_a_name_is_an_error_still() -> None:
    source = source_of(f"{SMALL}people: data/people.csv\n")
    report = validate(replace(source, records={"data/people.csv": people(id="amina", salary="4711")}))
    assert not report.people
    assert [found.severity for found in report.diagnostics] == [Severity.ERROR, Severity.WARNING]
