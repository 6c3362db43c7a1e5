"""Processes: how many this one may use, and copies of it that do something beside it.

A copy is made by the system (fork): it has all that was read until then. It writes nothing, and what goes wrong in it
ends it without a word; whoever waits for its answer is told by the end of the connection, and can do the work again.
"""

from __future__ import annotations

import os
import signal
import sys
import warnings
from collections.abc import Callable
from io import StringIO
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

CAN_COPY = sys.platform == "linux"  # elsewhere the system's own libraries do not bear a copied process


def processors() -> int:
    """Return how many processors this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)  # Linux: a container may have fewer than the machine
    return len(allowed(0)) if allowed else os.cpu_count() or 1


class Copy:
    """A copy of this process at work; `connection` leads to it."""

    def __init__(self, work: Callable[[Connection], None]) -> None:
        """Copy this process, and have the copy do `work`, which is given its end of the connection."""
        context = get_context("fork")
        self.connection, theirs = context.Pipe()
        self._process: Any = context.Process(target=_working, args=(work, theirs, self.connection), daemon=True)
        with warnings.catch_warnings():  # a terminal's spinner is a thread, which the copy does without
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process.start()
        theirs.close()

    @property
    def is_at_work(self) -> bool:
        """Say whether it has not ended."""
        return bool(self._process.is_alive())

    def end(self) -> None:
        """End it."""
        self.connection.close()
        self._process.terminate()
        self._process.join()


def _working(work: Callable[[Connection], None], ours: Connection, other_end: Connection) -> None:
    other_end.close()
    sys.stderr = StringIO()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who waits is told, and ends us
    work(ours)
