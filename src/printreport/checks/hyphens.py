"""Ladders of hyphens at the ends of lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from printreport.checks.check import Laid
from printreport.checks.landed import page, quoted, read
from printreport.diagnostics import Diagnostic, warning

NAME = "hyphens-in-a-row"
MOST = 2


def hyphens_in_a_row(laid: Laid) -> Iterator[Diagnostic]:
    """More than two lines in a row end with a hyphen.

    The eye slips from one such line to the wrong next one. Change a word in the first of them, or put a soft hyphen
    (U+00AD) into a word to say where it may be parted. In the whole report it is the layout that has words parted.
    """
    for sheet in laid.survey.sheets:
        ladder: Counter[int] = Counter()
        for line in read(sheet.lines, NAME):
            ladder[line.paragraph] = ladder[line.paragraph] + 1 if line.hyphenated else 0
            if line.paragraph and ladder[line.paragraph] == MOST + 1:
                yield warning(
                    NAME,
                    f"{MOST + 1} lines in a row end with a hyphen on {page(sheet)}, down to {quoted(line.text)}",
                    line.at,
                    "change a word in the first of them",
                )
