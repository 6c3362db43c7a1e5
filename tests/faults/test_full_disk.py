"""The disk is full when the file is written."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

# `os.fsync` is where a full disk is told at the latest; the write before it may still have gone into memory.
SABOTAGE = """
import errno, os
def full(descriptor):
    raise OSError(errno.ENOSPC, "No space left on device")
os.fsync = full
from printreport.cli import main
main({arguments!r})
"""


def test_the_earlier_file_stays_whole_and_nothing_is_left_beside_it(
    project: Path, surroundings: dict[str, str]
) -> None:
    earlier = project / "build" / "a-year-screen.pdf"
    earlier.parent.mkdir()
    earlier.write_bytes(b"%PDF-1.7 the earlier build")

    script = SABOTAGE.format(arguments=["build"])
    outcome = subprocess.run(
        [sys.executable, "-c", script], cwd=project, env=surroundings, capture_output=True, text=True, check=False
    )

    assert outcome.returncode == 4, outcome.stderr
    assert "the disk is full" in outcome.stderr
    assert "Traceback" not in outcome.stderr
    assert earlier.read_bytes() == b"%PDF-1.7 the earlier build"
    assert [path.name for path in earlier.parent.iterdir()] == ["a-year-screen.pdf"]


@pytest.mark.parametrize("arguments", [["build", "-o", "-"], ["schema"], ["explain"]])
def test_a_full_device_behind_standard_output_is_said(
    arguments: list[str], project: Path, command: list[str], surroundings: dict[str, str]
) -> None:
    with Path("/dev/full").open("wb") as full:
        outcome = subprocess.run(
            [*command, *arguments], cwd=project, env=surroundings, stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert outcome.returncode == 4, outcome.stderr
    assert b"standard output cannot be written: no space left on device [cannot-write]" in outcome.stderr
    assert b"Traceback" not in outcome.stderr
    assert b"Exception ignored" not in outcome.stderr
