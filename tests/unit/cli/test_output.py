from __future__ import annotations

from pathlib import Path

import click
import pytest

from printreport.cli.output import LONGEST_NAME, Output, file_name, one_file_for, slug
from printreport.diagnostics import Refused


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Behind the Scenes", "behind-the-scenes"),
        ("Größe & Wirkung: 2025", "grosse-wirkung-2025"),
        ("L’année où tout changea", "lannee-ou-tout-changea"),
        ("รายงานประจำปี", "รายงานประจำปี"),
        ("2022–2023", "2022-2023"),
        ("../../etc/passwd", "etc-passwd"),
        ("???", "report"),
    ],
)
def test_a_file_is_called_after_the_title(title: str, name: str) -> None:
    assert slug(title) == name


def test_a_long_title_is_cut_between_words() -> None:
    name = slug("one two three four five " * 10)
    assert len(name) <= LONGEST_NAME
    assert name.endswith(("one", "two", "three", "four", "five"))


def test_the_edition_ends_the_name() -> None:
    assert file_name("A Year", "press") == "a-year-press.pdf"


def test_a_file_of_some_sections_does_not_take_the_name_of_the_whole() -> None:
    assert file_name("A Year", "press", ("letter", "numbers")) == "a-year-press-letter-numbers.pdf"


def test_no_name_of_an_edition_leads_out_of_the_folder() -> None:
    assert file_name("A Year", "../../etc/press", ("../letter",)) == "a-year-etc-press-letter.pdf"


@pytest.mark.parametrize("output", ["report.pdf", "-"])
def test_several_editions_need_a_folder(output: str) -> None:
    with pytest.raises(click.UsageError, match="2 editions do not fit into one file"):
        one_file_for(output, ("screen", "press"))


@pytest.mark.parametrize("output", ["", "somewhere/", "."])
def test_a_folder_takes_several_editions(output: str) -> None:
    one_file_for(output, ("screen", "press"))


def test_editions_whose_files_would_have_one_name_are_refused_before_anything_is_written() -> None:
    with pytest.raises(Refused) as refused:
        one_file_for("", ("a b", "press", "A-B", "%%", "!"))

    assert [found.message for found in refused.value.diagnostics] == [
        "the files of the editions `a b` and `A-B` would have one name",
        "the files of the editions `%%` and `!` would have one name",
    ]


@pytest.mark.parametrize("content", ["title: A year\n", "\ufeffWords about the work."])
def test_a_file_that_is_no_pdf_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "work.md").write_text(content, "utf-8")

    with pytest.raises(Refused) as refused:
        Output("work.md", tmp_path).write(b"%PDF-2.0", "x.pdf")

    (found,) = refused.value.diagnostics
    assert found.name == "cannot-write"
    assert found.message == "`work.md` cannot be written: a file of another kind is there, and is kept."
    assert (tmp_path / "work.md").read_text("utf-8") == content


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 an earlier build"])
def test_an_earlier_pdf_and_an_empty_file_are_overwritten(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.pdf").write_bytes(content)

    Output(f"{tmp_path}/", tmp_path).write(b"%PDF-2.0", "x.pdf")

    assert (tmp_path / "x.pdf").read_bytes() == b"%PDF-2.0"
