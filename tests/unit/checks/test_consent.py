from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from printreport.checks.consent import people_without_consent
from printreport.diagnostics import Diagnostic, Location
from printreport.model.prose import Prose, Quote
from printreport.model.report import Person

HERE = Location("content/letter.md", 3, 1)
Make = Callable[..., Any]


def person(name: str, consent: str) -> Person:
    return Person(name.lower(), name, "", "", consent, Location("data/people.csv", 2, 1))


def messages(found: Iterable[Diagnostic]) -> list[str]:
    return [finding.message for finding in found]


def test_somebody_who_refused_is_not_named(checked: Make, letter: Make) -> None:
    people = {"amy": person("Amy", "No"), "ben": person("Ben", "yes")}
    content = checked(letter({"by": people["amy"]}), report={"people": people})
    assert messages(people_without_consent(content)) == ["Amy did not agree to be named (consent: No)"]


def test_somebody_quoted_in_prose_needs_a_consent_written_down(checked: Make, letter: Make) -> None:
    people = {"amy": person("Amy", ""), "ben": person("Ben", "yes")}
    quote = Prose((Quote((), HERE, {"class": "pull-quote", "by": "amy"}),))
    content = checked(letter({"text": quote}), report={"people": people})
    assert messages(people_without_consent(content)) == ["Amy is quoted, and no consent is written down"]


def test_a_list_of_people_asks_only_for_those_who_said_no(checked: Make, letter: Make) -> None:
    people = {"amy": person("Amy", ""), "ben": person("Ben", "withdrawn")}
    content = checked(letter({"board": tuple(people.values())}), report={"people": people})
    assert messages(people_without_consent(content)) == ["Ben did not agree to be named (consent: withdrawn)"]


def test_consent_is_not_asked_for_when_nobody_keeps_it(checked: Make, letter: Make) -> None:
    people = {"amy": person("Amy", "")}
    assert list(people_without_consent(checked(letter({"by": people["amy"]}), report={"people": people}))) == []
