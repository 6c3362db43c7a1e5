"""The folder for the file does not take it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

Run = Callable[..., subprocess.CompletedProcess[bytes]]


def test_a_file_where_the_build_folder_should_be_is_said(project: Path, run: Run) -> None:
    (project / "build").write_text("in the way", "utf-8")

    outcome = run("build")

    assert outcome.returncode == 4
    assert b"there is a file of that name" in outcome.stderr
    assert b"Traceback" not in outcome.stderr


def test_a_folder_that_is_not_there_is_said_and_not_made(project: Path, run: Run) -> None:
    outcome = run("build", "-o", "nowhere/report.pdf")

    assert outcome.returncode == 4
    assert b"its folder does not exist" in outcome.stderr
    assert not (project / "nowhere").exists()


def test_a_folder_that_may_not_be_written_is_said(
    project: Path, surroundings: dict[str, str], command: list[str]
) -> None:
    """The right is taken away in the process: an administrator's account would write all the same."""
    script = (
        "import errno, tempfile\n"
        "allowed = tempfile.mkstemp\n"
        "def refused(**asked):\n"
        "    if asked.get('prefix', '').startswith('.a-year'):\n"
        "        raise PermissionError(errno.EACCES, 'Permission denied')\n"
        "    return allowed(**asked)\n"
        "tempfile.mkstemp = refused\n"
        "from printreport.cli import main\n"
        "main(['build'])\n"
    )

    outcome = subprocess.run(
        [command[0], "-c", script], cwd=project, env=surroundings, capture_output=True, check=False
    )

    assert outcome.returncode == 4
    assert b"you may not write there" in outcome.stderr
    assert b"Traceback" not in outcome.stderr
