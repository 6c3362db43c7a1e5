"""Quotation marks that stand twice: those of the layout, and those that were written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from printreport.checks.check import Laid
from printreport.checks.landed import page, quoted, read
from printreport.diagnostics import Diagnostic, warning

NAME = "doubled-quotes"
OPENED_TWICE = re.compile(r"([“„«»‹›‘‚「『])[ \u00a0\u202f]?\1(?=[\u00a0\u202f]?\w)")


def doubled_quotes(laid: Laid) -> Iterator[Diagnostic]:
    """Two quotation marks of the same kind stand in a row.

    The layout sets the marks of a quotation that is set as a component, as the language of the passage has them. Take
    your own away; what is quoted inside it has single ones.
    """
    for sheet in laid.survey.sheets:
        for line in read(sheet.lines, NAME):
            if OPENED_TWICE.search(line.text):
                message = f"{quoted(line.text)} on {page(sheet)} has two quotation marks in a row"
                yield warning(
                    NAME, message, line.at, "take yours away, or make them single ones: the layout sets the outer ones"
                )
