"""Text too small to be read with ease."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.checks.check import Laid
from printreport.diagnostics import Diagnostic, Location, warning

SMALLEST_PT = 7.0
ROUNDING_PT = 0.05


def small_texts(laid: Laid) -> Iterator[Diagnostic]:
    """Words are set smaller than 7 points.

    Many readers cannot read them on paper. The layout decides the size: tell its designer, or choose a component or an
    option that sets the text larger. Raised note numbers are left alone.
    """
    told: set[tuple[str, Location | None]] = set()
    for sheet in laid.survey.sheets:
        for line in sheet.lines:
            wordy = any(letter.isalpha() for letter in line.text)
            if line.size < SMALLEST_PT - ROUNDING_PT and wordy and (line.element, line.at) not in told:
                told.add((line.element, line.at))
                words, page = line.text.strip()[:40], sheet.folio or sheet.number
                yield warning(
                    "text-too-small",
                    f"“{words}” on page {page} is set in {line.size:.1f} points",
                    line.at,
                    f"set it in {SMALLEST_PT:.0f} points or more",
                )
