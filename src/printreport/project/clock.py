"""The clock and the environment of the machine, read here and nowhere else."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime

from printreport.diagnostics import Refused, error


def environment(name: str) -> str | None:
    """Return a variable of the environment, or None when it is not set."""
    return os.environ.get(name)


def source_date() -> datetime | None:
    """Return the date that ``SOURCE_DATE_EPOCH`` sets (reproducible-builds.org), in UTC, or None when it is not set.

    Raises:
        Refused: `source-date` when the variable holds no whole number of seconds.
    """
    text = environment("SOURCE_DATE_EPOCH")
    if not text:
        return None
    try:
        return datetime.fromtimestamp(int(text), UTC)
    except (ValueError, OverflowError, OSError):
        message = f"SOURCE_DATE_EPOCH is `{text}`, which is no number of seconds since 1970."
        raise Refused([error("source-date", message, None, "unset it, or set it as `date +%s` prints it")]) from None


def now() -> datetime:
    """Return the present moment in UTC, or the one that ``SOURCE_DATE_EPOCH`` sets."""
    return source_date() or datetime.now(UTC)


def stopwatch() -> float:
    """Return seconds that only ever grow, for measuring how long something takes; never for what is printed."""
    return time.perf_counter()
