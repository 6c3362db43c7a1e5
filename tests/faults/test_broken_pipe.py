"""Whoever reads our output goes away before we are done."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("arguments", [["explain"], ["build", "-o", "-"], ["schema"]])
def test_nothing_is_said_when_nobody_reads(
    arguments: list[str], project: Path, command: list[str], surroundings: dict[str, str]
) -> None:
    reader = subprocess.Popen(["true"], stdin=subprocess.PIPE)
    reader.wait()
    assert reader.stdin is not None

    outcome = subprocess.run(
        [*command, *arguments],
        cwd=project,
        env=surroundings,
        stdout=reader.stdin,
        stderr=subprocess.PIPE,
        check=False,
    )
    reader.stdin.close()

    assert outcome.returncode == 141
    assert outcome.stderr == b""
