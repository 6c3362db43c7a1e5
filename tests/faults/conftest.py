"""A small project that builds, and the real command to be run beside a saboteur."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A report of two pages."""
    root = tmp_path / "report"
    (root / "content").mkdir(parents=True)
    manuscript = "title: A year\norganisation: Example\nlanguage: en\nlayout: annual\nsections:\n  - cover\n"
    (root / "report.yaml").write_text(manuscript + "  - text: {title: Work, text: content/work.md}\n", "utf-8")
    (root / "content" / "work.md").write_text("Words about the work. " * 60, "utf-8")  # a page that nothing is said of
    return root


@pytest.fixture
def command() -> list[str]:
    """How the command is typed, with this Python."""
    return [sys.executable, "-m", "printreport"]


@pytest.fixture
def surroundings(checkout: Path) -> dict[str, str]:
    """The environment of the command: this checkout's source, and what the tests fix."""
    return {**os.environ, "PYTHONPATH": str(checkout / "src")}


@pytest.fixture
def run(command: list[str], surroundings: dict[str, str], project: Path) -> Run:
    """Run the command in the project and return what came of it."""

    def running(*arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([*command, *arguments], cwd=project, env=surroundings, capture_output=True, check=False)

    return running
