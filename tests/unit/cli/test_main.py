from __future__ import annotations

import importlib
from collections.abc import Callable

import click
import pytest

from printreport.cli.main import Commands, commands, main
from printreport.diagnostics import Location, Refused, error

End = Callable[[Callable[[], object]], int]


@pytest.fixture
def end(monkeypatch: pytest.MonkeyPatch) -> End:
    """Run the command with one subcommand, ``x``, that does what it is told; returns how the process would end."""

    def run(action: Callable[[], object]) -> int:
        group = Commands("printreport", commands={"x": click.Command("x", callback=action)})
        monkeypatch.setattr(importlib.import_module("printreport.cli.main"), "commands", group)
        with pytest.raises(SystemExit) as ended:
            main(["x"])
        return int(str(ended.value.code))

    return run


def raising(fault: BaseException) -> Callable[[], None]:
    def action() -> None:
        raise fault

    return action


def test_a_command_ends_with_the_code_it_returns(end: End) -> None:
    assert end(lambda: None) == 0
    assert end(lambda: 5) == 5


def test_findings_that_no_command_met_are_said_with_their_hints(end: End, capsys: pytest.CaptureFixture[str]) -> None:
    code = end(raising(Refused([error("not-utf8", "odd letters", Location("a.md", 2, 3), "save it again")])))

    assert code == 3
    assert capsys.readouterr().err == "a.md:2:3: error: odd letters [not-utf8]\n  → save it again\n"


def test_a_fault_of_ours_shows_its_trace_and_says_what_to_send(end: End, capsys: pytest.CaptureFixture[str]) -> None:
    code = end(raising(RuntimeError("planted")))

    said = capsys.readouterr().err
    assert code == 70
    assert "RuntimeError: planted" in said
    assert "This is a bug in printreport, not in your report." in said


def test_ctrl_c_ends_without_a_word(end: End, capsys: pytest.CaptureFixture[str]) -> None:
    code = end(raising(KeyboardInterrupt()))

    assert code == 130
    assert capsys.readouterr().err.strip() == ""


def test_a_reader_that_went_away_ends_without_a_word(end: End, capsys: pytest.CaptureFixture[str]) -> None:
    code = end(raising(BrokenPipeError()))

    assert code == 141
    assert capsys.readouterr().err == ""


def test_the_commands_are_listed_in_the_order_in_which_people_need_them() -> None:
    with click.Context(commands) as context:
        assert commands.list_commands(context)[:5] == ["new", "build", "check", "verify", "explain"]


def test_every_command_and_option_says_what_it_does() -> None:
    silent = [name for name, known in commands.commands.items() if not known.get_short_help_str()]
    silent += [
        f"{name} {each.name}"
        for name, known in commands.commands.items()
        for each in known.params
        if isinstance(each, click.Option) and not each.help
    ]
    assert silent == []
