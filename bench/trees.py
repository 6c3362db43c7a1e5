"""Run a command that starts others, as a browser's driver does, and count what all of them used.

Only Linux tells: it hands processes whose parent has gone to us (prctl(2), PR_SET_CHILD_SUBREAPER), and shares common
pages fairly among those that map them (proc(5), smaps_rollup). Elsewhere what was orphaned is not counted, and memory
is 0.
"""

from __future__ import annotations

import ctypes
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import Self

from running import Run

PR_SET_CHILD_SUBREAPER = 36  # prctl(2)
LONGEST = 900  # seconds after which a command counts as hanging
PATIENCE = 5  # seconds that orphans have to end after their parent
PROPORTIONAL = re.compile(r"^Pss:\s+(\d+) kB$", re.MULTILINE)


class Failed(Exception):
    """A command did not end well; its last words."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a command runs: its folder and its environment."""

    folder: Path
    environment: Mapping[str, str]


def adopt_orphans() -> None:
    """Ask the kernel to hand orphaned grandchildren to this process, so that their use can be counted."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def run_tree(command: Sequence[str], place: Place, *, weigh: bool = False) -> Run:
    """Run a command and wait for it and for all that it started; weighing costs time, so it is asked for apart.

    Raises:
        Failed: when it ends with another code than 0, or not at all.
    """
    before = _processor()
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT, cwd=place.folder,
            env=dict(place.environment), start_new_session=True,
        )  # fmt: skip
        with _Scales(process.pid) if weigh else _NoScales() as scales:
            code = _ended(process)
        wall = time.perf_counter() - began
        _reap()
        said.seek(0)
        text = said.read().decode(errors="replace")
    if code:
        raise Failed(_last_words(text) or f"ended with {code}")
    return Run(wall, _processor() - before, scales.heaviest, text)


def _ended(process: subprocess.Popen[bytes]) -> int:
    try:
        return process.wait(LONGEST)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)  # its own session: start_new_session
        process.wait()
        return -signal.SIGKILL


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _reap() -> None:
    until = time.perf_counter() + PATIENCE
    with suppress(ChildProcessError):
        while time.perf_counter() < until:
            if os.waitpid(-1, os.WNOHANG) == (0, 0):
                time.sleep(0.02)


def _last_words(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    telling = [line for line in lines if "rror" in line]
    return (telling or lines or [""])[-1][:120]


class _NoScales:
    heaviest = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return


class _Scales:
    """Weighs a process and all that descend from it, fifty times a second."""

    def __init__(self, top: int) -> None:
        self.heaviest = 0.0
        self._top = top
        self._done = Event()
        self._thread = Thread(target=self._weigh)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _weigh(self) -> None:
        while not self._done.wait(0.02):
            self.heaviest = max(self.heaviest, sum(_weight(each) for each in _family(self._top)))


def _family(top: int) -> Iterator[int]:
    parents: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parents.setdefault(int(stat.read_text().rpartition(") ")[2].split()[1]), []).append(int(stat.parent.name))
    waiting = [top]
    while waiting:
        yield waiting[-1]
        waiting += parents.get(waiting.pop(), [])


def _weight(process: int) -> float:
    with suppress(OSError):
        found = PROPORTIONAL.search(Path(f"/proc/{process}/smaps_rollup").read_text())
        return int(found[1]) * 1024 / 1e6 if found else 0.0
    return 0.0
