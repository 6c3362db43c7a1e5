from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from printreport.cli.slip_reference import KINDS, reference
from printreport.slips import REFERENCES


def run(*arguments: str) -> Result:
    return CliRunner().invoke(reference, arguments, standalone_mode=False)


def test_every_kind_can_be_asked_for() -> None:
    assert set(KINDS) == set(REFERENCES)


def test_references_are_made_one_a_line_as_they_are_printed() -> None:
    assert run("rf", "539007547034", "1042").stdout.splitlines()[0] == "RF18 5390 0754 7034"
    assert run("rf", "539007547034", "--bare").stdout == "RF18539007547034\n"


def test_a_right_reference_is_shown_and_a_wrong_one_is_said_with_what_was_meant() -> None:
    outcome = run("rf", "--check", "RF18539007547034", "RF18539007547304")
    assert outcome.stdout == "RF18 5390 0754 7034\n"
    assert outcome.return_value == 1
    assert "did you mean `RF18 5390 0754 7034`?" in outcome.stderr


@pytest.mark.parametrize("number", ["12x4", "1" * 26])
def test_a_number_of_which_none_can_be_made_is_said(number: str) -> None:
    outcome = run("ocr", number)
    assert outcome.return_value == 1
    assert "reference-not-made" in outcome.stderr
