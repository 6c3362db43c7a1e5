"""Standard input, output or error are closed, as under some schedulers."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_build_needs_none_of_the_three_streams(
    closed: str, project: Path, command: list[str], surroundings: dict[str, str]
) -> None:
    outcome = subprocess.run(
        ["sh", "-c", f'"$@" {closed}', "sh", *command, "build"], cwd=project, env=surroundings, check=False
    )

    assert outcome.returncode == 0
    assert (project / "build" / "a-year-screen.pdf").read_bytes().startswith(b"%PDF-")


def test_new_asks_nothing_when_nobody_can_answer(
    tmp_path: Path, command: list[str], surroundings: dict[str, str]
) -> None:
    outcome = subprocess.run(
        ["sh", "-c", '"$@" <&-', "sh", *command, "new", "first"], cwd=tmp_path, env=surroundings, check=False
    )

    assert outcome.returncode == 0
    assert (tmp_path / "first" / "report.yaml").is_file()
