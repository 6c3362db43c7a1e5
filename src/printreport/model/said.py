"""What the engine says of its work: one record of its log, as a value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """One record: the format as the engine writes it, what it fills in, whether it is grave, the sheet being read."""

    form: str
    values: tuple[int | str, ...]
    words: str
    grave: bool
    sheet: str = ""
