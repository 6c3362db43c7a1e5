"""Run a command in a process of its own and read its use of the machine; and what else all benches do."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

BYTES_OF_MAXRSS = 1 if sys.platform == "darwin" else 1024  # getrusage(2): bytes on macOS, kibibytes on Linux
MARK = "<!-- measured -->"


@dataclass(frozen=True, slots=True)
class Run:
    """One process: wall and processor seconds, peak memory in MB, and what it said."""

    wall: float
    processor: float
    memory: float
    said: str


def run(command: Sequence[str], cache: Path) -> Run:
    """Run a command in a process of its own and read its use of the machine from the kernel (wait4).

    A child's peak memory counts from the fork on, so this process imports nothing heavy: it would be the floor.
    """
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT, env=as_installed(cache))
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode()
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{text}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * BYTES_OF_MAXRSS / 1e6, text)


def as_installed(cache: Path) -> Mapping[str, str]:
    """Let modules be kept compiled, as pip leaves those it installs: else the build alone would compile its own."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "XDG_CACHE_HOME": str(cache)}


def edit(project: Path, number: int) -> None:
    """Change one paragraph in the middle of the report, to what it never was; its length stays about the same."""
    chapters = sorted(project.glob("content/*.md"))
    file = chapters[len(chapters) // 2]
    _, rest = file.read_text("utf-8").split(" ", 1)
    file.write_text(f"{number}th {rest}", "utf-8")


def machine() -> str:
    """Say in one line what was measured on."""
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def write_below(page: Path, tables: str) -> None:
    """Put tables below the mark of a page of the documentation, in place of what stood there."""
    before = page.read_text(encoding="utf-8").partition(MARK)[0]
    page.write_text(f"{before}{MARK}\n\n{tables}", encoding="utf-8")
