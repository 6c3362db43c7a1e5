from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from printreport.checks.unused import facts_without_source, unused_facts, unused_images, unused_people
from printreport.diagnostics import Diagnostic, Location
from printreport.model.prose import FactReference, Paragraph, Prose, Quote
from printreport.model.report import Fact, Image, Person

HERE = Location("content/letter.md", 3, 1)
Make = Callable[..., Any]


def person(name: str, consent: str) -> Person:
    return Person(name.lower(), name, "", "", consent, Location("data/people.csv", 2, 1))


def picture(alt: str, *, decorative: bool = False) -> Image:
    return Image("garden", "images/garden.jpg", alt, "", decorative, Location("report.yaml", 20, 3))


def messages(found: Iterable[Diagnostic]) -> list[str]:
    return [finding.message for finding in found]


def test_records_that_nothing_uses_are_named(checked: Make, letter: Make) -> None:
    fact = Fact("helped", Decimal(7), "number", "", "", "", None, "", HERE)
    people = {"amy": person("Amy", "yes")}
    report = {"people": people, "facts": {"helped": fact}, "images": {"garden": picture("A garden")}}
    content = checked(letter({}), report=report)
    assert messages(unused_people(content)) == ["nothing names Amy (`amy`)"]
    assert messages(unused_facts(content)) == ["nothing prints the figure `helped`"]
    assert messages(unused_images(content)) == ["nothing shows the picture `garden`"]
    assert messages(facts_without_source(content)) == ["the figure `helped` has no source"]


def test_records_used_in_prose_and_fields_are_used(checked: Make, letter: Make) -> None:
    fact = Fact("helped", Decimal(7), "number", "", "", "", None, "the register", HERE)
    people = {"amy": person("Amy", "yes")}
    said = Prose((Quote((Paragraph((FactReference("helped", "", HERE),), HERE),), HERE, {"by": "amy"}),))
    report = {"people": people, "facts": {"helped": fact}, "images": {"garden": picture("A garden")}}
    content = checked(letter({"text": said, "image": picture("A garden")}), report=report)
    for check in (unused_people, unused_facts, unused_images, facts_without_source):
        assert list(check(content)) == []
