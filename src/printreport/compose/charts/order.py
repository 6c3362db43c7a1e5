"""Whether the names of steps run on in time: years, quarters, weeks, months."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

YEAR = re.compile(r"\d{4}")
NUMBER = re.compile(r"\d+")
MONTHS = frozenset({  # as they begin in English, French, German, Spanish and Portuguese
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "fév", "avr", "mai", "jui",
    "aoû", "déc", "mär", "okt", "dez", "ene", "abr", "ago", "dic", "fev", "set", "out",
})  # fmt: skip


def in_order(names: Sequence[str]) -> bool:
    """Tell whether names run on: years that only rise, or names such as months, in which no year stands."""
    years = [int(found[0]) for name in names if (found := YEAR.search(name))]
    if not years:
        return _months(names)
    return len(years) == len(names) and all(before <= after for before, after in pairwise(years))


def _months(names: Sequence[str]) -> bool:
    """Tell names of months, quarters or weeks from other words."""
    numbers = [int(found[0]) for name in names if (found := NUMBER.search(name))]
    if len(numbers) == len(names):
        return all(before < after for before, after in pairwise(numbers))
    return all(name[:3].lower() in MONTHS for name in names)
