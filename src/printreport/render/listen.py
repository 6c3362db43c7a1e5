"""Listens to the engine at work: yields the records of one run, each with the style sheet read at that moment."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from printreport.model.said import Said

ENGINE = logging.getLogger("weasyprint")


class _Ear(logging.Filter):
    """Takes the records of one thread for itself: other reports may be in the press at the same time."""

    def __init__(self, sheet: Callable[[], str]) -> None:
        super().__init__()
        self._sheet = sheet
        self._thread = threading.get_ident()
        self.heard: list[Said] = []

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep a record of ours from every other listener: it becomes a finding, which says it once."""
        if record.thread != self._thread:
            return True
        if record.levelno >= logging.WARNING:
            values = record.args if isinstance(record.args, tuple) else ()
            grave = record.levelno >= logging.ERROR
            plain = tuple(value if isinstance(value, int) else str(value) for value in values)
            self.heard.append(Said(str(record.msg), plain, record.getMessage(), grave, self._sheet()))
        return False


@contextmanager
def listening(sheet: Callable[[], str] = str) -> Iterator[list[Said]]:
    """Collect what the engine says inside the ``with`` block; `sheet` names the style sheet that is being read."""
    ear = _Ear(sheet)
    ENGINE.addFilter(ear)
    try:
        yield ear.heard
    finally:
        ENGINE.removeFilter(ear)
