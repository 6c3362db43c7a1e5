"""The period that a report is about: takes the words for it, returns the day on which it ends."""

from __future__ import annotations

import re
from datetime import date

YEAR = re.compile(r"((?:19|20)\d\d)(?:\s?[/–-]\s?(\d\d)(?!\d))?")  # 2025, 2024/25


def end_of(period: str) -> date | None:
    """Return the last day of the last year that is named (`2025`, `2024/25`); None where there is no year in it."""
    years = YEAR.findall(period)
    if not years:
        return None
    first, last = years[-1]
    year = int(first[:2] + (last or first[2:]))
    return date(year if year >= int(first) else year + 100, 12, 31)
