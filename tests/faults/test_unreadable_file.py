"""A file of the manuscript cannot be read."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

Run = Callable[..., subprocess.CompletedProcess[bytes]]


def test_a_folder_in_the_place_of_a_text_is_said_at_the_line_that_names_it(project: Path, run: Run) -> None:
    (project / "content" / "work.md").unlink()
    (project / "content" / "work.md").mkdir()

    outcome = run("check", "--format", "short")

    assert outcome.returncode == 3
    assert outcome.stderr.startswith(b"report.yaml:7:")
    assert b"is a folder, not a file" in outcome.stderr


def test_a_pipe_in_the_place_of_a_text_does_not_make_the_build_wait(project: Path, run: Run) -> None:
    (project / "content" / "work.md").unlink()
    os.mkfifo(project / "content" / "work.md")

    outcome = run("check", "--format", "short")

    assert outcome.returncode == 3
    assert b"is a device, not a file" in outcome.stderr


def test_a_manuscript_that_is_no_text_is_said(project: Path, run: Run) -> None:
    (project / "report.yaml").write_bytes(bytes(range(256)))

    outcome = run("check", "--format", "short")

    assert outcome.returncode == 3
    assert b"[not-utf8]" in outcome.stderr


def test_a_project_that_is_not_there_is_said(run: Run) -> None:
    outcome = run("build", "--project", "elsewhere")

    assert outcome.returncode == 3
    assert b"`elsewhere`" in outcome.stderr
