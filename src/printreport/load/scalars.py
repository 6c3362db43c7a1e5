"""Takes a plain word from a YAML file, returns the value it stands for by the core schema of YAML 1.2.

Stricter than the schema where editors would be surprised: a number with a leading zero is text (a telephone number, a
registration), a real calendar day is a date; `yes`, `no`, `on`, `off` are text, as YAML 1.2 has it.
"""

from __future__ import annotations

import re
from datetime import date

# YAML 1.2.2, 10.3.2 (core schema: tag resolution); octal and hexadecimal left out, nobody writes a report in them
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)\.[0-9]*)(?:[eE][-+]?[0-9]{1,3})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

Value = str | int | float | bool | date | None


def resolve(text: str) -> Value:
    """Return what an unquoted word stands for; the word itself when it is nothing else."""
    if text in _NULL:
        return None
    if text in _TRUTH:
        return _TRUTH[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    if _DAY.fullmatch(text):
        return _day(text)
    return text


def _day(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:  # 2026-02-30: whoever asks for a date will say so
        return text
