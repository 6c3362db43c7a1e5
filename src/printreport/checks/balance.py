"""Columns of text that end at very different heights."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.checks.check import Laid
from printreport.checks.landed import page, quoted
from printreport.diagnostics import Diagnostic, warning
from printreport.model.pages import Columns

NAME = "unbalanced-columns"
MOST_APART = 0.15
ROUNDING_MM = 0.2


def unbalanced_columns(laid: Laid) -> Iterator[Diagnostic]:
    """Columns beside each other end at heights that differ by more than 15 per cent.

    A column that stops half way looks as if something had been forgotten. What cannot be parted (a short paragraph, an
    entry of a list) may stand over by its own height. Lengthen or shorten the text by a few lines, or ask for another
    number of columns.
    """
    for sheet in laid.survey.sheets:
        for columns in sheet.columns:
            if NAME not in columns.meant and _apart(columns):
                ends = " and ".join(f"{height:.0f}" for height in columns.heights)
                yield warning(
                    NAME,
                    f"the columns on {page(sheet)} that begin with {quoted(columns.text)} are {ends} mm long",
                    columns.at,
                    "lengthen or shorten the text by a few lines, or ask for another number of columns",
                )


def _apart(columns: Columns) -> bool:
    longest = max(columns.heights)
    apart = longest - min(columns.heights)
    return apart > longest * MOST_APART and apart > columns.unit + ROUNDING_MM
