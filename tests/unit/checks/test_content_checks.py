from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from printreport.checks.alternatives import missing_alternatives
from printreport.checks.consent import people_without_consent
from printreport.checks.dead_links import dead_links
from printreport.checks.long_fields import long_fields
from printreport.checks.unused import facts_without_source, unused_facts, unused_images, unused_people
from printreport.diagnostics import Diagnostic, Location
from printreport.model.prose import FactReference, Heading, Link, Paragraph, Prose, Quote, Text
from printreport.model.report import Fact, Image, Person

HERE = Location("content/letter.md", 3, 1)
Make = Callable[..., Any]


def person(name: str, consent: str) -> Person:
    return Person(name.lower(), name, "", "", consent, Location("data/people.csv", 2, 1))


def picture(alt: str, *, decorative: bool = False) -> Image:
    return Image("garden", "images/garden.jpg", alt, "", decorative, Location("report.yaml", 20, 3))


def messages(found: Iterable[Diagnostic]) -> list[str]:
    return [finding.message for finding in found]


def test_a_text_longer_than_its_field_is_said_in_words(checked: Make, letter: Make, prose: Make) -> None:
    content = checked(letter({"text": prose("one two three", "four five six seven")}))
    (finding,) = long_fields(content)
    assert finding.message == "`text` of letter has 7 words; it was drawn for 5"
    assert finding.hints == ("take out 2 or more",)


def test_a_text_that_fits_is_left_alone(checked: Make, letter: Make, prose: Make) -> None:
    assert list(long_fields(checked(letter({"text": prose("one two three four five")})))) == []


def test_a_picture_without_words_is_said_once(checked: Make, letter: Make) -> None:
    content = checked(letter({"a": picture(" ")}), letter({"b": picture(" ")}, "two", 9))
    assert messages(missing_alternatives(content)) == ["the picture `garden` has no words for those who do not see it"]


def test_a_picture_that_decorates_needs_no_words(checked: Make, letter: Make) -> None:
    assert list(missing_alternatives(checked(letter({"a": picture("", decorative=True)})))) == []


def link(target: str) -> Prose:
    return Prose((Paragraph((Link(target, (), HERE),), HERE),))


def test_a_link_to_no_part_offers_the_nearest(checked: Make, letter: Make) -> None:
    (finding,) = dead_links(checked(letter({"text": link("#leter")})))
    assert finding.message == "no part of the report has the id `leter`"
    assert finding.hints == ("did you mean `letter`?",)
    assert finding.at == HERE


def test_a_link_to_a_section_or_a_heading_is_alive(checked: Make, letter: Make) -> None:
    heading = Prose((Heading(2, (Text("Ways"),), HERE, {"id": "ways"}),))
    content = checked(
        letter({"text": link("#ways")}), letter({"text": heading}, "two", 9), letter({"to": "#two"}, "c", 12)
    )
    assert list(dead_links(content)) == []


def test_a_link_to_a_part_for_others_is_dead_in_this_edition(checked: Make, letter: Make) -> None:
    board = replace(letter({}, "minutes", 9), audience=("board",))
    content = checked(letter({"text": link("#minutes")}), board)
    assert messages(dead_links(content)) == ["`minutes` is not in the screen edition"]
    assert list(dead_links(checked(letter({"text": link("#minutes")}), board, audience="board"))) == []


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
