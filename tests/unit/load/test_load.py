"""From a project to a source: everything the manuscript names is read, and all that is wrong is gathered."""

from decimal import Decimal
from pathlib import Path

import pytest

from printreport.diagnostics import Location, Refused
from printreport.load import load
from printreport.model.prose import FactReference, Paragraph, Text
from printreport.model.source import Mapping, Scalar, Sequence, Source
from printreport.project import Project

LAYOUT = {
    "layouts/plain/layout.yaml": "name: plain\n",
    "layouts/plain/skeleton.html.j2": "",
    "layouts/plain/components/chapter/chapter.html.j2": "",
    "layouts/plain/components/chapter/chapter.yaml": """\
about: A chapter.
within: [section, part]
fields:
  title: {kind: line}
  text: {kind: prose}
  table: {kind: table}
  chart: {kind: chart}
  items: {kind: list, fields: {text: {kind: prose}}}
  parts: {kind: parts}
""",
}


def source(root: Path, manuscript: str, **files: str) -> Source:
    for path, text in {**LAYOUT, "report.yaml": f"layout: plain\n{manuscript}", **files}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return load(Project.open(root))


def test_texts_in_files_stand_by_their_names_and_texts_in_place_by_their_places(tmp_path: Path) -> None:
    manuscript = """\
sections:
  - chapter:
      title: The [[year]]
      text: letter.md
      items:
        - {text: "In place"}
      parts:
        - chapter: {text: letter.md}
"""
    read = source(tmp_path, manuscript, **{"letter.md": "Hello"})
    assert read.diagnostics == ()
    assert read.proses["letter.md"].blocks == (Paragraph((Text("Hello"),), Location("letter.md", 1, 1)),)
    (title,) = (block for block in read.proses["report.yaml:4:14"].blocks if isinstance(block, Paragraph))
    assert title.inlines == (Text("The "), FactReference("year", "", Location("report.yaml", 4, 18, 8)))
    assert "report.yaml:7:18" in read.proses
    assert len(read.proses) == 3


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("'[[a|b]]'", 4, 14),
        ("|\n        one\n        [[a|b]]", 6, 9),
        (">\n        one\n        [[a|b]]", 4, 13),
        ("one\n        [[a|b]]", 4, 13),
    ],
)
def test_a_fault_in_a_text_in_place_is_said_at_its_line_in_the_manuscript(
    tmp_path: Path, text: str, line: int, column: int
) -> None:
    read = source(tmp_path, f"sections:\n  - chapter:\n      text: {text}\n")
    assert [(each.name, each.at) for each in read.diagnostics] == [
        ("fact-form", Location("report.yaml", line, column, 7 if text[0] in "['|" else 1))
    ]


def test_quotation_marks_follow_the_section_s_language(tmp_path: Path) -> None:
    manuscript = "language: en\nsections:\n  - chapter: {text: a.md, language: de}\n"
    read = source(tmp_path, manuscript, **{"a.md": '"x"'})
    assert read.proses["a.md"].blocks == (Paragraph((Text("„x“"),), Location("a.md", 1, 1)),)


def test_tables_are_read_for_fields_and_for_charts_in_the_report_s_language(tmp_path: Path) -> None:
    manuscript = "language: de\nsections:\n  - chapter: {table: a.csv, chart: {kind: bar, table: b.csv}}\n"
    read = source(tmp_path, manuscript, **{"a.csv": "x;y\na;1.234,5\n", "b.csv": "x;y\na;1\n"})
    assert sorted(read.tables) == ["a.csv", "b.csv"]
    assert read.tables["a.csv"].rows[0][1].number == Decimal("1234.5")


def test_records_come_from_yaml_and_from_tables(tmp_path: Path) -> None:
    manuscript = "language: de\npeople: people.csv\nfacts: facts.csv\nimages: images.yaml\n"
    files = {
        "people.csv": "id;name;role\namy;Amy No;\n",
        "facts.csv": "id;value\nchildren;1.234,50\n",
        "images.yaml": "hall: {file: hall.jpg}\n",
        "hall.jpg": "",
    }
    read = source(tmp_path, manuscript, **files)
    people, facts, images = (read.records[name] for name in ("people.csv", "facts.csv", "images.yaml"))
    assert read.diagnostics == ()
    assert isinstance(people, Sequence)
    (amy,) = people.items
    assert isinstance(amy, Mapping)
    assert [(key.text, node.text) for key, node in amy if isinstance(node, Scalar)] == [
        ("id", "amy"),
        ("name", "Amy No"),
    ]
    assert amy.at == Location("people.csv", 2, 1, 3)
    assert isinstance(facts, Sequence)
    (children,) = facts.items
    assert isinstance(children, Mapping)
    assert children.get("value") == Scalar(1234.5, "1234.50", Location("facts.csv", 2, 10, 8))
    assert isinstance(images, Mapping)


def test_everything_that_is_missing_is_said_at_once(tmp_path: Path) -> None:
    manuscript = """\
title: A
title: B
people: data/peple.csv
images: {hall: {file: hall.jpg}}
sections:
  - chapter: {text: leter.md, table: ../x.csv}
"""
    read = source(tmp_path, manuscript, **{"letter.md": "", "data/people.csv": "id\n"})
    said = {(each.name, str(each.at)): each.hints for each in read.diagnostics}
    assert set(said) == {
        ("duplicate-key", "report.yaml:3:1"),
        ("missing-file", "report.yaml:4:9"),
        ("missing-file", "report.yaml:5:23"),
        ("missing-file", "report.yaml:7:21"),
        ("outside-project", "report.yaml:7:38"),
    }
    assert said["missing-file", "report.yaml:4:9"] == ("did you mean `data/people.csv`?",)
    assert said["missing-file", "report.yaml:7:21"] == ("did you mean `letter.md`?",)


@pytest.mark.parametrize("text", ["", "- a\n", "words\n", "42\n"])
def test_a_manuscript_without_keys_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "report.yaml").write_text(text)
    with pytest.raises(Refused) as caught:
        load(Project.open(tmp_path))
    assert [each.name for each in caught.value.diagnostics] == ["no-manuscript"]


def test_no_manuscript_no_layout_and_an_unknown_one_are_refused(tmp_path: Path) -> None:
    for text, name in ((None, "no-manuscript"), ("title: A\n", "no-layout"), ("layout: anual\n", "unknown-layout")):
        if text:
            (tmp_path / "report.yaml").write_text(text)
        with pytest.raises(Refused) as caught:
            load(Project.open(tmp_path))
        (found,) = caught.value.diagnostics
        assert (found.name, bool(found.hints)) == (name, True)


def test_lists_of_the_wrong_shape_are_left_to_validate(tmp_path: Path) -> None:
    wrong = "{text: [a], items: 3, parts: x, chart: y, table: {a: b}}"
    manuscript = f"sections:\n  - chapter\n  - 12\n  - chapter: {wrong}\n  - nothing: {{a: b}}\n"
    assert source(tmp_path, manuscript).diagnostics == ()


def test_a_fact_at_the_head_of_a_text_must_be_quoted_or_yaml_reads_a_list(tmp_path: Path) -> None:
    read = source(tmp_path, "sections:\n  - chapter: {title: [[year]]}\n")
    assert [(each.name, str(each.at)) for each in read.diagnostics] == [("yaml-syntax", "report.yaml:3:22")]


@pytest.mark.parametrize("name", ["content/letter.txt", "letter.MD", "letter.markdown", "letter.docx", "content/"])
def test_a_text_that_is_the_name_of_another_file_is_said(tmp_path: Path, name: str) -> None:
    (found,) = source(tmp_path, f"sections: [{{chapter: {{text: {name}}}}}]\n").diagnostics
    assert (found.name, str(found.at)) == ("text-file", "report.yaml:2:29")


def test_a_file_that_is_there_is_no_text_whatever_its_name(tmp_path: Path) -> None:
    files = {"my letter.note": "Hello"}
    (found,) = source(tmp_path, "sections: [{chapter: {text: my letter.note}}]\n", **files).diagnostics
    assert found.name == "text-file"


@pytest.mark.parametrize("text", ["Hello.", "and/or", "example.org", "Read notes.txt, please."])
def test_words_that_only_remind_of_a_file_are_a_text(tmp_path: Path, text: str) -> None:
    assert source(tmp_path, f"sections: [{{chapter: {{text: '{text}'}}}}]\n").diagnostics == ()


def test_a_file_without_text_is_said_where_it_is_named_and_a_field_left_empty_is_left_out(tmp_path: Path) -> None:
    (found,) = source(tmp_path, "sections: [{chapter: {text: e.md}}]\n", **{"e.md": "\n \n"}).diagnostics
    assert (found.name, str(found.at)) == ("empty-text", "report.yaml:2:29")
    assert source(tmp_path, "sections: [{chapter: {text: ''}}]\n").diagnostics == ()


def test_a_required_text_may_not_be_empty(tmp_path: Path) -> None:
    component = LAYOUT["layouts/plain/components/chapter/chapter.yaml"]
    required = component.replace("text: {kind: prose}", "text: {kind: prose, required: true}", 1)
    files = {"layouts/plain/components/chapter/chapter.yaml": required}
    (found,) = source(tmp_path, "sections: [{chapter: {text: ''}}]\n", **files).diagnostics
    assert (found.name, found.message) == ("empty-text", "`text` holds no text.")
