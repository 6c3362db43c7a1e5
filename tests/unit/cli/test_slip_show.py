from __future__ import annotations

import json

from click.testing import CliRunner, Result

from printreport.cli.slip_show import show

TEXT = "https://give.lantern.example/now?appeal=AR25"


def run(*arguments: str, given: str = "") -> Result:
    return CliRunner().invoke(show, arguments, input=given, standalone_mode=False)


def test_each_field_of_a_codes_text_is_shown() -> None:
    assert run(given=TEXT).stdout.splitlines() == [
        "link",
        "  link    https://give.lantern.example/now?appeal=AR25",
        "  appeal  AR25",
    ]


def test_a_line_end_that_a_shell_has_added_is_no_part_of_the_text() -> None:
    assert "AR25" in run("--scheme", "link", given=f"{TEXT}\n").stdout


def test_programs_get_json() -> None:
    (line,) = run("--json", given=TEXT).stdout.splitlines()
    assert json.loads(line)["says"]["appeal"] == "AR25"


def test_a_text_that_no_scheme_knows_is_said_and_why_when_one_is_named() -> None:
    assert "code-not-understood" in run(given="hello").stderr
    outcome = run("--scheme", "link", given="hello")
    assert "it is not an https:// address" in outcome.stderr
    assert outcome.return_value == 1
