"""Hands: copies of this process that answer calls to a workshop, one at a time, in plain values."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from multiprocessing.connection import Connection, wait
from typing import Any

from printreport.diagnostics import Refused
from printreport.project.processes import Copy
from printreport.render.printing import Workshop
from printreport.render.sections.units import InseparableError, JoinedError, Unit

DONE, REFUSED, FAULT = "done", "refused", "fault"  # kinds of answers


class LostError(Exception):
    """A process failed or ended, whatever the reason; the work can be done without it."""


class Hand:
    """The way to one process; `at` is the call that it is at, and the unit that this is about."""

    def __init__(self, shop: Workshop) -> None:
        """Copy this process, with its workshop."""
        self.at: tuple[str, Unit | None] | None = None
        self.copy = Copy(partial(_serve, shop))

    def send(self, call: str, unit: Unit | None, *arguments: object) -> None:
        """Call a method of its workshop."""
        self.at = (call, unit)
        try:
            self.copy.connection.send((call, arguments))
        except OSError as fault:
            raise LostError from fault

    def answer(self) -> tuple[str, Any]:
        """Wait for the answer: its kind, and what came of the call."""
        self.at = None
        try:
            kind, answer = self.copy.connection.recv()
        except (EOFError, OSError) as fault:
            raise LostError from fault
        return kind, answer


def ready(hands: Sequence[Hand]) -> list[Hand]:
    """Wait until one of them has an answer; return those that have."""
    there = wait([hand.copy.connection for hand in hands])
    return [hand for hand in hands if hand.copy.connection in there]


def true(kind: str, answer: Any) -> Any:
    """Return what was answered, or raise it."""
    if kind == REFUSED:
        raise Refused(answer)
    if kind == FAULT:
        raise answer
    return answer


def _serve(shop: Workshop, connection: Connection) -> None:
    """Answer until nobody asks any more."""
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
