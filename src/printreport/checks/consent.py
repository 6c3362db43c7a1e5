"""People who are named without having agreed to it."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.checks.check import Content
from printreport.checks.places import Places
from printreport.checks.walk import sections, values
from printreport.diagnostics import Diagnostic, Location, error
from printreport.model.prose import Prose, Quote
from printreport.model.prose_walk import walk
from printreport.model.report import Person, Section

# what an editor writes into the column when somebody refused
REFUSED = frozenset({"no", "none", "never", "refused", "withdrawn", "n", "false", "non", "nein", "nej", "não", "не"})


def people_without_consent(content: Content) -> Iterator[Diagnostic]:
    """Somebody is quoted, or named, who has not agreed to it.

    As soon as the people of a report have a `consent`, everybody who speaks in it needs one, and nobody who said no is
    named. Ask the person and write down what was agreed; until then, take the name and the words out.
    """
    if not any(person.consent.strip() for person in content.report.people.values()):
        return
    for person, at, speaks in _named(content):
        word = person.consent.strip().lower()
        if word in REFUSED:
            yield _finding(person, at, f"{person.name} did not agree to be named (consent: {person.consent.strip()})")
        elif not word and speaks:
            yield _finding(person, at, f"{person.name} is quoted, and no consent is written down")


def _finding(person: Person, at: Location, message: str) -> Diagnostic:
    return error(
        "no-consent", message, at, f"ask, and write it down for `{person.id}` ({person.at}); or leave them out"
    )


def _named(content: Content) -> Iterator[tuple[Person, Location, bool]]:
    """Walk through all mentions: who, where, and whether they speak rather than stand in a list."""
    places = Places(content.source)
    for section in sections(content.report, content.edition):
        for name, value in values(section):
            if isinstance(value, Person):
                yield value, places.of_field(section, name), not _listed(section, name)
            elif isinstance(value, Prose):
                for block in walk(value):
                    speaker = block.attributes.get("by", "") if isinstance(block, Quote) else ""
                    if isinstance(block, Quote) and speaker in content.report.people:
                        yield content.report.people[speaker], block.at, True


def _listed(section: Section, name: str) -> bool:
    return isinstance(section.fields.get(name), tuple)
