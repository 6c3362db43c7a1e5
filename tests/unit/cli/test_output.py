from __future__ import annotations

import click
import pytest

from printreport.cli.output import LONGEST_NAME, file_name, one_file_for, slug


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
        one_file_for(output, 2)


@pytest.mark.parametrize("output", ["", "somewhere/", "."])
def test_a_folder_takes_several_editions(output: str) -> None:
    one_file_for(output, 2)
