from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from printreport.diagnostics import Location, Refused
from printreport.model.layout import Component, Field
from printreport.model.prose import FactReference, Paragraph, Prose, Quote
from printreport.model.report import Report, Section
from printreport.model.table import Cell, Table
from printreport.validate import choose_edition, choose_sections, json_schema, validate
from printreport.validate.totals import unknown_totals
from tests.unit.validate.manuscripts import LAYOUT, SMALL, judged, only, source_of, words

AT = Location("content/a.md", 2, 7)


def test_a_title_and_one_section_are_a_report() -> None:
    report = judged(SMALL)
    assert report.diagnostics == ()
    assert [section.component for section in report.sections] == ["cover"]
    assert report.language == "en"


def test_a_title_that_is_a_number_stays_as_it_was_written() -> None:
    assert judged("title: 2025\nsections: [cover]\n").title == "2025"


def test_every_fault_of_a_manuscript_is_said_at_once_with_its_place() -> None:
    report = judged("titel: A year\nlangauge: en\ndate: soon\nsections:\n  - covr\n  - letter: {txt: a}\n")
    assert [(found.name, str(found.at)) for found in report.diagnostics] == [
        ("missing-key", "report.yaml:1:1"),
        ("wrong-type", "report.yaml:3:7"),
        ("unknown-key", "report.yaml:1:1"),
        ("unknown-key", "report.yaml:2:1"),
        ("unknown-component", "report.yaml:5:5"),
        ("missing-key", "report.yaml:6:13"),
        ("unknown-key", "report.yaml:6:14"),
    ]


def test_an_unknown_key_offers_the_nearest() -> None:
    found = only(SMALL + "organisaton: Example\n")
    assert found.message == "`organisaton` is no field of report.yaml"
    assert found.hints == ("did you mean `organisation`?",)


def test_an_unknown_key_of_a_slip_names_the_slip() -> None:
    found = only(SMALL + "slips:\n  give:\n    amuonts: {25: a}\n")
    assert found.message == "`amuonts` is no field of slips.give"
    assert found.hints == ("did you mean `amounts` or `amount`?",)
    assert str(found.at) == "report.yaml:6:5"


def test_an_organisation_is_a_name_or_a_mapping() -> None:
    assert judged(SMALL + "organisation: Example\n").organisation.name == "Example"
    written = SMALL + "organisation:\n  name: Example\n  address: |\n    1 Street\n    Town\n"
    assert judged(written).organisation.address == ("1 Street", "Town")


def test_people_facts_and_images_resolve_by_id() -> None:
    report = judged(
        "title: A\npeople: [{id: amy, name: Amy}]\n"
        "facts: {children: {value: 12, label: children}, share: {value: 8, unit: '%'}}\n"
        "sections:\n  - letter: {by: amy, text: Hello}\n  - numbers: {hero: children, facts: [share]}\n"
    )
    letter, numbers = report.sections
    assert report.diagnostics == ()
    assert letter.fields["by"].name == "Amy"
    assert isinstance(letter.fields["text"], Prose)
    assert numbers.fields["hero"].value == Decimal(12)
    assert numbers.fields["facts"][0].kind == "percent"


def test_an_unknown_person_offers_the_nearest() -> None:
    found = only("title: A\npeople: [{id: amina, name: A}]\nsections:\n  - letter: {by: amin, text: a}\n")
    assert (found.name, found.message) == ("unknown-person", "no person has the id `amin`")
    assert found.hints == ("did you mean `amina`?",)


def test_a_bare_number_is_a_fact() -> None:
    assert judged(SMALL + "facts: {members: 118}\n").facts["members"].value == Decimal(118)


def test_an_id_that_stands_twice_names_the_first_place() -> None:
    found = only(SMALL + "people:\n  - {id: amy, name: A}\n  - {id: amy, name: B}\n")
    assert found.name == "duplicate-id"
    assert "report.yaml:5" in found.message


def test_money_needs_a_currency() -> None:
    found = only(SMALL + "facts: {income: {value: 3, kind: money}}\n")
    assert found.hints == ("add `currency: EUR`",)


def test_repeated_components_get_ids_of_their_own() -> None:
    report = judged(
        "title: A\nsections:\n  - letter: {text: a}\n  - letter: {text: b}\n  - letter: {id: last, text: c}\n"
    )
    assert [section.id for section in report.sections] == ["letter", "letter-2", "last"]


def test_a_part_cannot_stand_where_only_sections_may() -> None:
    found = only("title: A\nsections:\n  - letter: {text: a, parts: [cover]}\n")
    assert found.name == "wrong-place"


def test_a_choice_that_is_not_known_is_said() -> None:
    found = only("title: A\nsections:\n  - pull-quote: {text: a, tone: lowd}\n")
    assert (found.name, found.hints) == ("unknown-choice", ("did you mean `loud`?",))


def test_list_items_are_held_against_their_own_fields() -> None:
    report = judged("title: A\nsections:\n  - timeline: {events: [{date: May, text: a}, {dat: June}]}\n")
    assert {found.name for found in report.diagnostics} == {"unknown-key", "missing-key"}
    fine = judged("title: A\nsections:\n  - timeline: {events: [{date: May}]}\n")
    assert fine.sections[0].fields["events"] == ({"date": words("May"), "text": None},)


def test_a_chart_names_columns_that_exist() -> None:
    written = "title: A\nsections:\n  - chart: {{chart: {{kind: bar, table: data/calls.csv, series: {}, alt: a}}}}\n"
    assert judged(written.format("Calls")).sections[0].fields["chart"].category == "Month"
    found = only(written.format("Cals"))
    assert (found.name, found.hints) == ("unknown-column", ("did you mean `Calls`?",))


def test_options_are_those_that_the_layout_declares() -> None:
    assert judged(SMALL).options == {"cover": "pattern"}
    assert judged(SMALL + "options: {cover: number}\n").options == {"cover": "number"}
    assert only(SMALL + "options: {cover: gold}\n").name == "unknown-choice"
    assert only(SMALL + "options: {covr: number}\n").name == "unknown-option"


def test_the_four_editions_always_exist_and_screen_carries_the_slips() -> None:
    report = judged(SMALL + "slips: {give: {scheme: reply}}\n")
    assert sorted(report.editions) == ["archive", "board", "press", "screen"]
    assert report.editions["screen"].slips == ("give",)
    assert report.editions["board"].slips == ()
    assert report.editions["press"].bleed == 3


def test_an_edition_changes_what_it_names_and_a_new_one_grows_from_its_base() -> None:
    report = judged(
        SMALL + "editions:\n  press: {bleed: 5mm, trim: Letter}\n  trustees: {base: board, watermark: Draft}\n"
    )
    assert (report.editions["press"].bleed, report.editions["press"].trim.name) == (5, "Letter")
    assert (report.editions["trustees"].audience, report.editions["trustees"].watermark) == ("board", "Draft")


def test_an_edition_that_asks_for_a_slip_nobody_described_is_said() -> None:
    found = only(SMALL + "editions: {press: {slips: [give]}}\n")
    assert (found.name, found.at and found.at.file) == ("unknown-slip", "report.yaml")
    assert found.at
    assert found.at.column == len("editions: {") + 1


def test_a_section_for_an_audience_that_no_edition_has_is_said() -> None:
    sections = "sections:\n  - letter: {id: risks, text: Hello, audience: %s}\n"
    found = only("title: A\n" + sections % "bord")
    assert found.message == "no edition is for the audience `bord`, so `risks` is printed nowhere"
    assert (found.name, found.hints) == ("unknown-audience", ("did you mean `board`?",))
    assert judged("title: A\n" + sections % "[bord, board]").diagnostics == ()
    members = "editions: {meeting: {base: screen, audience: members}}\n"
    assert judged("title: A\n" + sections % "members" + members).diagnostics == ()


@pytest.mark.parametrize("length", ["much", "-1", "90"])
def test_a_bleed_is_a_length_between_nought_and_25_mm(length: str) -> None:
    assert only(SMALL + f"editions: {{press: {{bleed: {length}}}}}\n").name in {"wrong-type", "out-of-range"}


def test_amounts_of_a_slip_are_decimals_with_words() -> None:
    report = judged(SMALL + "slips:\n  give:\n    amounts: {25: an hour, 12.50: a call}\n")
    assert report.slips["give"].amounts == ((Decimal(25), "an hour"), (Decimal("12.50"), "a call"))
    for amount in ("lots", "Infinity", "1e40"):
        assert only(SMALL + f"slips:\n  give:\n    amounts: {{{amount}: an hour}}\n").name == "wrong-type"


def test_a_date_is_a_date() -> None:
    assert judged(SMALL + "date: 2026-03-31\n").date == date(2026, 3, 31)


def test_an_unknown_edition_is_refused_and_the_known_ones_named() -> None:
    with pytest.raises(Refused) as refusal:
        choose_edition(judged(SMALL), "pres", lambda _: None)
    assert refusal.value.diagnostics[0].hints == ("did you mean `press`?",)


def test_a_password_comes_from_the_environment_when_it_is_written_so() -> None:
    report = judged(SMALL + "editions: {board: {password: $BOARD}}\n")
    known = choose_edition(report, "board", {"BOARD": "$hush"}.get)
    assert (known.password, known.unset) == ("$hush", "")
    assert choose_edition(report, "board", lambda _: None).unset == "$BOARD"


def test_copies_are_numbered_beside_the_watermark_and_some_sections_alone_are_loose_leaves() -> None:
    report = judged(SMALL + "editions:\n  board: {copies: 3}\n")
    asked = [choose_edition(report, name, lambda _: None) for name in ("board", "board-1", "board-3")]

    assert [(edition.name, edition.watermark) for edition in asked] == [
        ("board-1", "Confidential · 1/3"),
        ("board-1", "Confidential · 1/3"),
        ("board-3", "Confidential · 3/3"),
    ]
    with pytest.raises(Refused):
        choose_edition(report, "board-4", lambda _: None)
    assert choose_edition(report, "press", lambda _: None).signature == 4
    assert choose_edition(report, "press", lambda _: None, ("letter",)).signature == 1


def test_a_password_never_shows_in_a_printed_value() -> None:
    assert "hush" not in repr(judged(SMALL + "editions: {board: {password: hush}}\n").editions["board"])


def test_only_some_sections_can_be_chosen_and_unknown_ones_are_refused() -> None:
    report = judged("title: A\nsections: [cover, numbers]\n")
    assert [section.id for section in choose_sections(report, ("numbers",)).sections] == ["numbers"]
    with pytest.raises(Refused):
        choose_sections(report, ("number",))


def test_the_schema_knows_every_component_and_refuses_other_keys() -> None:
    schema = json_schema(LAYOUT)
    assert schema["additionalProperties"] is False
    assert "component-letter" in schema["$defs"]
    assert schema["$defs"]["component-letter"]["required"] == ["text"]
    assert schema["required"] == ["title", "sections", "layout"]
    assert schema["properties"]["options"]["properties"]["cover"]["enum"] == ["pattern", "number"]


@pytest.mark.parametrize("website", ["javascript:alert(1)", "file:///etc/passwd", "our site", "//example.org", "x"])
def test_a_website_is_an_address_of_the_web(website: str) -> None:
    found = only(SMALL + f"organisation: {{name: O, website: '{website}'}}\n")
    assert (found.name, str(found.at)) == ("wrong-type", "report.yaml:4:34")


@pytest.mark.parametrize("written", ["www.example.org", "https://www.example.org"])
def test_a_website_without_its_scheme_is_completed(written: str) -> None:
    report = judged(SMALL + f"organisation: {{name: O, website: {written}}}\n")
    assert (report.organisation.website, report.diagnostics) == ("https://www.example.org", ())


@pytest.mark.parametrize("mail", ["not an email", "a@b", "a@example.org?cc=b", "mailto:a@example.org"])
def test_a_mail_address_is_a_bare_one(mail: str) -> None:
    assert judged(SMALL + "organisation: {name: O, email: info@example.org}\n").diagnostics == ()
    assert only(SMALL + f"organisation: {{name: O, email: '{mail}'}}\n").name == "wrong-type"


@pytest.mark.parametrize("number", ["1e40", "1e999", "1" * 40, "0.1234567891"])
def test_a_number_too_long_to_be_printed_is_said(number: str) -> None:
    assert only(SMALL + f"facts: {{i: {number}}}\n").name == "out-of-range"


def test_a_title_of_blanks_and_a_list_without_sections_are_said() -> None:
    assert only("title: '  '\nsections: [cover]\n").name == "empty-text"
    assert only("title: A\nsections: []\n").name == "missing-key"


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("english", "did you mean `en`?"),
        ("en_GB", "did you mean `en-GB`?"),
        ("klingon", "write its short tag: en, en-GB, fr, de, ar"),
        ("'*'", "write its short tag: en, en-GB, fr, de, ar"),
        ("'../x'", "write its short tag: en, en-GB, fr, de, ar"),
    ],
)
def test_a_language_is_a_tag(written: str, hint: str) -> None:
    found = only(SMALL + f"language: {written}\n")
    assert (found.name, found.hints) == ("language-tag", (hint,))


@pytest.mark.parametrize("tag", ["en", "en-GB", "zh-Hant-TW", "sr-Latn", "es-419", "de-CH-1996", "fil"])
def test_tags_of_all_lengths_are_languages(tag: str) -> None:
    assert judged(SMALL + f"language: {tag}\n").diagnostics == ()


@pytest.mark.parametrize("name", ["a b", " ", "<script>", 'x"y', "#x", "50%"])
def test_an_id_has_only_signs_that_a_link_can_name(name: str) -> None:
    assert only(f"title: A\nsections:\n  - cover: {{id: '{name}'}}\n").name == "wrong-id"
    assert judged("title: A\nsections:\n  - cover: {id: रिपोर्ट-2_é}\n").diagnostics == ()


def _with_references(*references: FactReference, facts: str) -> Report:
    source = source_of(f"title: A\nfacts: {facts}\nsections:\n  - letter: {{text: a}}\n")
    proses = {key: Prose((Paragraph(references, AT),), at=AT) for key in source.proses}
    return validate(replace(source, proses=proses))


@pytest.mark.parametrize("form", ["prior", "label", "unit"])
def test_a_form_that_a_fact_has_nothing_for_is_said_where_it_is_asked_for(form: str) -> None:
    (found,) = _with_references(FactReference("n", form, AT), facts="{n: 5}").diagnostics
    assert (found.name, found.at) == ("fact-form", AT)
    full = "{n: {value: 5, prior: 4, label: calls, unit: calls}}"
    assert _with_references(FactReference("n", form, AT), facts=full).diagnostics == ()


def test_what_names_a_faulty_record_is_not_said_a_second_time() -> None:
    facts = "{n: {value: 5, kind: money}}"
    assert [found.name for found in _with_references(FactReference("n", "", AT), facts=facts).diagnostics] == [
        "missing-key"
    ]
    assert only(f"title: A\nfacts: {facts}\nsections:\n  - numbers: {{hero: n}}\n").name == "missing-key"
    slips = "slips: {give: {dedication: 7}}\neditions: {press: {slips: [give]}}\n"
    assert only(SMALL + slips).name == "wrong-type"


def test_an_item_of_a_list_is_counted_from_one() -> None:
    assert only(SMALL + "allow: [null]\n").message == "`allow, item 1` needs keys of its own, not nothing"


def test_a_record_that_is_wrong_is_named_by_its_id() -> None:
    assert only(SMALL + "facts: {calls: {label: calls}}\n").message == "facts.calls needs `value`"
    assert only(SMALL + "images: {b: x.png}\n").message == "`b` needs keys of its own, not `x.png`"


def test_a_key_without_a_value_says_what_to_do() -> None:
    assert only(SMALL + "period:\n").hints == ("write it after the colon, or delete the line",)


def test_totals_name_rows_that_the_table_has() -> None:
    row = (Cell("Sum", None, AT), Cell("3", Decimal(3), AT))
    table = Table(("A", "B"), (row,), Location("data/a.csv"))
    fields = {"table": table, "totals": words("Sum; Nope")}
    (found,) = unknown_totals(Section("table", "table", fields, AT))
    assert (found.name, found.message) == ("unknown-row", "`totals` names the row `Nope`, which data/a.csv has not")


@pytest.mark.parametrize(
    ("attributes", "name"),
    [
        ({"by": "amy"}, "unknown-person"),
        ({"tone": "lowd"}, "unknown-choice"),
        ({"to": "javascript:alert(1)"}, "wrong-type"),
        ({"picture": "garden"}, "unknown-image"),
        ({"hero": "calls"}, "wrong-place"),
        ({"size": "large"}, "unknown-key"),
    ],
)
def test_the_attributes_of_a_component_in_prose_are_held_against_its_fields(
    attributes: dict[str, str], name: str
) -> None:
    kinds = {"by": "person", "tone": "choice", "to": "link", "picture": "image", "hero": "fact"}
    fields = tuple(Field(key, kind, choices=("calm", "loud")) for key, kind in kinds.items())
    source = source_of("title: A\nsections:\n  - letter: {text: a}\n")
    quote = Quote((), AT, {"class": "call", **attributes})
    proses = {key: Prose((quote,), at=AT) for key in source.proses}
    layout = replace(LAYOUT, components={**LAYOUT.components, "call": Component("call", "", fields, "")})
    (found,) = validate(replace(source, proses=proses, layout=layout)).diagnostics
    assert (found.name, found.at) == (name, AT)


@pytest.mark.parametrize("written", ["drei", "2.5"])
def test_how_many_copies_is_answered_with_how_to_write_a_whole_number(written: str) -> None:
    found = only(SMALL + f"editions:\n  board: {{copies: {written}}}\n")

    assert (found.name, found.hints) == ("wrong-type", ("write it in digits alone: 12",))
    assert "a whole number" in found.message
