"""Copies of this process: each answers calls to its workshop, one at a time, in plain values.

A copy is made by the system (fork): it has all that was read until then. It opens nothing and writes nothing.
"""

from __future__ import annotations

import signal
import sys
import warnings
from collections.abc import Sequence
from io import StringIO
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any

from printreport.diagnostics import Refused
from printreport.render.printing import Workshop
from printreport.render.sections.units import InseparableError, JoinedError, Unit

CAN_COPY = sys.platform == "linux"  # elsewhere the system's own libraries do not bear a copied process
DONE, REFUSED, FAULT = "done", "refused", "fault"  # kinds of answers


class LostError(Exception):
    """A process failed or ended, whatever the reason; the work can be done without it."""


class Copy:
    """The way to one process; `at` is the call that it is at, and the unit that this is about."""

    def __init__(self, process: Any, connection: Connection) -> None:
        """Begin with nothing to do."""
        self.at: tuple[str, Unit | None] | None = None
        self.connection = connection
        self._process = process

    def send(self, call: str, unit: Unit | None, *arguments: object) -> None:
        """Call a method of its workshop."""
        self.at = (call, unit)
        try:
            self.connection.send((call, arguments))
        except OSError as fault:
            raise LostError from fault

    def answer(self) -> tuple[str, Any]:
        """Wait for the answer: its kind, and what came of the call."""
        self.at = None
        try:
            kind, answer = self.connection.recv()
        except (EOFError, OSError) as fault:
            raise LostError from fault
        return kind, answer

    def end(self) -> None:
        """Send it home."""
        self.connection.close()
        self._process.terminate()
        self._process.join()


def copied(shop: Workshop) -> Copy:
    """Copy this process, with its workshop."""
    context = get_context("fork")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, ours, shop), daemon=True)
    with warnings.catch_warnings():  # a terminal's spinner is a thread, which the copy does without
        warnings.simplefilter("ignore", DeprecationWarning)
        process.start()
    theirs.close()
    return Copy(process, ours)


def ready(copies: Sequence[Copy]) -> list[Copy]:
    """Wait until one of them has an answer; return those that have."""
    there = wait([copy.connection for copy in copies])
    return [copy for copy in copies if copy.connection in there]


def true(kind: str, answer: Any) -> Any:
    """Return what was answered, or raise it."""
    if kind == REFUSED:
        raise Refused(answer)
    if kind == FAULT:
        raise answer
    return answer


def _serve(connection: Connection, other_end: Connection, shop: Workshop) -> None:
    """Answer until nobody asks any more."""
    other_end.close()
    sys.stderr = StringIO()  # another fault ends this process; the one who asks does the work again, and reports it
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who asks is told, and sends us home
    while True:
        try:
            call, arguments = connection.recv()
            connection.send(_answered(shop, call, arguments))
        except (EOFError, OSError):
            return


def _answered(shop: Workshop, call: str, arguments: Sequence[Any]) -> tuple[str, object]:
    try:
        return DONE, getattr(shop, call)(*arguments)
    except Refused as refusal:
        return REFUSED, refusal.diagnostics
    except (JoinedError, InseparableError) as fault:
        return FAULT, fault
