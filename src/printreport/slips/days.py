"""Days as codes write them: year, month and day in eight digits."""

from __future__ import annotations

import re
from datetime import datetime

_FORM = re.compile(r"[0-9]{8}", re.ASCII)


def digits(written: str) -> str:
    """Return a day in digits alone, as it is written with hyphens or without."""
    return written.replace("-", "")


def is_day(text: str) -> bool:
    """Whether eight digits are a day of the calendar."""
    try:
        datetime.strptime(text, "%Y%m%d")  # noqa: DTZ007 - a day in a calendar
    except ValueError:
        return False
    return bool(_FORM.fullmatch(text))


def is_day_of_this_century(text: str) -> bool:
    """Whether eight digits are a day of the years 2000 to 2099: all that two digits for a year can say."""
    return text.startswith("20") and is_day(text)
