from __future__ import annotations

import pytest
from click.testing import CliRunner

from printreport.cli.slip import slip


def test_the_commands_stand_in_the_order_in_which_people_need_them() -> None:
    told = CliRunner().invoke(slip, ["--help"]).stdout
    places = [told.index(f"\n  {name}") for name in ("make", "check", "show", "payload", "reference", "list")]
    assert places == sorted(places)


@pytest.mark.parametrize("arguments", [[], ["give"], ["-e", "press"]])
def test_what_is_no_command_is_meant_for_make(arguments: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    nowhere = str(tmp_path_factory.mktemp("empty"))
    outcome = CliRunner().invoke(slip, [*arguments, "-p", nowhere], standalone_mode=False)
    assert outcome.return_value == 3
    assert "no-manuscript" in outcome.stderr
