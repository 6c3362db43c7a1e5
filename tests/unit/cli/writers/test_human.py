from __future__ import annotations

from collections.abc import Callable

import pytest

from printreport.cli.writers import Summary
from printreport.cli.writers.human import write_human
from printreport.diagnostics import Location, error, warning

Written = Callable[..., str]


def test_a_finding_shows_its_line_a_caret_and_the_next_step(written: Written) -> None:
    dead = error("dead-link", "no part has the id `finanses`", Location("a.md", 2, 15, 8), "did you mean `finances`?")
    late = warning("short-page", "page 4 ends with one line", Location("report.yaml", 1, 1, 5))
    files = {"a.md": "One.\nSee [money](#finanses).", "report.yaml": "title: A year"}
    assert written(write_human, dead, late, files=files, end=Summary(1)).splitlines() == [
        "a.md:2:15: error: no part has the id `finanses` [dead-link]",
        "  2 │ See [money](#finanses).",
        "    │               ^^^^^^^^",
        "  → did you mean `finances`?",
        "",
        "report.yaml:1:1: warning: page 4 ends with one line [short-page]",
        "  1 │ title: A year",
        "    │ ^^^^^",
        "",
        "1 error, 1 warning",
    ]


def test_a_finding_without_a_place_is_its_sentence(written: Written) -> None:
    assert written(write_human, error("no-project", "nothing there")) == "error: nothing there [no-project]\n\n"


def test_a_file_that_cannot_be_read_costs_the_excerpt_alone(written: Written) -> None:
    assert written(write_human, error("x", "gone", Location("a.md", 9, 1))) == "a.md:9:1: error: gone [x]\n\n"


def test_a_paragraph_on_one_line_is_shown_around_the_caret(written: Written) -> None:
    text = "word " * 60 + "TODO " + "word " * 60
    shown = written(write_human, warning("x", "y", Location("a.md", 1, 301, 4)), files={"a.md": text}).splitlines()
    assert all(len(line) < 115 for line in shown)
    assert shown[1][shown[2].index("^") :].startswith("TODO")


def test_the_caret_stands_below_wide_letters(written: Written) -> None:
    shown = written(write_human, error("x", "y", Location("a.md", 1, 4, 2)), files={"a.md": "年报：错误"}).splitlines()
    assert shown[2] == "    │       ^^^^"


def test_what_steers_a_terminal_is_written_as_an_escape(written: Written) -> None:
    shown = written(
        write_human, error("x", "\x1b[31mred\u202e", Location("\x07.md", 1, 1)), files={"\x07.md": "\x1b]0;a\x07"}
    )
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "\\x1b[31mred\\u202e" in shown


def test_no_colour_is_written_into_a_pipe(written: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b" not in written(write_human, error("x", "y"))


def test_brackets_and_colons_are_words_and_no_markup(written: Written) -> None:
    assert "[bold]not[/bold] :smile:" in written(write_human, error("x", "[bold]not[/bold] :smile:"))


def test_a_terminal_gets_colours_unless_nobody_wants_them(written: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.utils.should_strip_ansi", lambda *_: False)
    assert "\x1b[31m" in written(write_human, error("x", "y"))
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr("click.utils.should_strip_ansi", lambda _, color: color is False)
    assert "\x1b" not in written(write_human, error("x", "y"))
