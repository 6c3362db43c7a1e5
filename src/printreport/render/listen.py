"""Listens to the engine at work: yields the records of one run, each with the style sheet read at that moment."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

ENGINE = logging.getLogger("weasyprint")


@dataclass(frozen=True, slots=True)
class Said:
    """One record: the format as the engine writes it, what it fills in, whether it is grave, the sheet being read."""

    form: str
    values: tuple[object, ...]
    words: str
    grave: bool
    sheet: str = ""


class _Ear(logging.Handler):
    """Keeps the records of one thread: other reports may be in the press at the same time."""

    def __init__(self, sheet: Callable[[], str]) -> None:
        super().__init__(logging.WARNING)
        self._sheet = sheet
        self._thread = threading.get_ident()
        self.heard: list[Said] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread == self._thread:
            values = record.args if isinstance(record.args, tuple) else ()
            grave = record.levelno >= logging.ERROR
            self.heard.append(Said(str(record.msg), values, record.getMessage(), grave, self._sheet()))


@contextmanager
def listening(sheet: Callable[[], str] = str) -> Iterator[list[Said]]:
    """Collect what the engine says inside the ``with`` block; `sheet` names the style sheet that is being read."""
    ear = _Ear(sheet)
    ENGINE.addHandler(ear)
    try:
        yield ear.heard
    finally:
        ENGINE.removeHandler(ear)
