"""The build is killed at any moment: SIGKILL gives no program time to tidy up."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

# Seconds after the start: reading, laying out, writing, and the moments around the end.
MOMENTS = (0.05, 0.3, 0.6, 0.9, 1.1, 1.3)


def test_the_earlier_file_is_whole_whenever_the_build_dies(
    project: Path,
    command: list[str],
    surroundings: dict[str, str],
    run: Callable[..., subprocess.CompletedProcess[bytes]],
) -> None:
    assert run("build").returncode == 0
    file = project / "build" / "a-year-screen.pdf"
    earlier = file.read_bytes()

    for moment in MOMENTS:
        (project / "content" / "work.md").write_text(f"Words written {moment} seconds before the end.\n", "utf-8")
        building = subprocess.Popen([*command, "build"], cwd=project, env=surroundings, stderr=subprocess.DEVNULL)
        time.sleep(moment)
        building.kill()
        building.wait()
        found = file.read_bytes()
        assert found == earlier or (found.startswith(b"%PDF-") and found.rstrip().endswith(b"%%EOF"))
        earlier = found

    assert run("build").returncode == 0


def test_a_build_killed_while_it_writes_leaves_the_earlier_file(
    project: Path, surroundings: dict[str, str], command: list[str]
) -> None:
    """The moment no clock hits for certain: the new file lies beside the old one and is not yet in its place."""
    file = project / "build" / "a-year-screen.pdf"
    file.parent.mkdir()
    file.write_bytes(b"%PDF-1.7 the earlier build")
    script = (
        "import os, signal\n"
        "os.fsync = lambda descriptor: os.kill(os.getpid(), signal.SIGKILL)\n"
        "from printreport.cli import main\n"
        "main(['build'])\n"
    )

    outcome = subprocess.run([command[0], "-c", script], cwd=project, env=surroundings, check=False)

    assert outcome.returncode == -9
    assert file.read_bytes() == b"%PDF-1.7 the earlier build"
