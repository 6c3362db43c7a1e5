from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from printreport.cli.new import Answers, new


def filled(text: str, title: str = "A Year") -> str:
    return Answers(title, "Example", "2025", "en", "annual").fill(text)


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("A Good Year", "title: A Good Year"),
        ("2024", 'title: "2024"'),
        ("No", 'title: "No"'),
        ("Yes: we did #1", 'title: "Yes: we did #1"'),
        ('"Quoted" \\ back', 'title: "\\"Quoted\\" \\\\ back"'),
        ("année", "title: année"),
    ],
)
def test_any_words_are_safe_in_the_manuscript(title: str, written: str) -> None:
    assert filled("title: $title", title) == written


def test_the_first_line_for_editors_is_left_alone() -> None:
    line = "# yaml-language-server: $schema=.printreport/report.schema.json"
    assert filled(line) == line


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "facts.yaml").write_text("mine: 1\n", "utf-8")

    outcome = CliRunner().invoke(new, [str(tmp_path)])

    assert outcome.exit_code == 1
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["facts.yaml"]
    assert (tmp_path / "data" / "facts.yaml").read_text("utf-8") == "mine: 1\n"


def test_the_next_command_can_be_copied_where_the_folder_has_a_space(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    outcome = CliRunner().invoke(new, ["Our Report", "--title", "T", "--organisation", "O", "--period", "2025"])

    assert "  cd 'Our Report'\n" in outcome.output
