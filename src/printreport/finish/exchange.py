"""Files for the printer (PDF/X-4, ISO 15930-7): takes the tag tree and the draft, makes the file what it claims to be.

Nothing in it can be clicked, everything is in ink, and it says when it was made.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

from printreport.diagnostics import Diagnostic
from printreport.finish.element import Element
from printreport.finish.facts import Facts
from printreport.finish.flat import flattened
from printreport.finish.separation import separated
from printreport.model.draft import Draft
from printreport.model.period import end_of
from printreport.model.report import Edition, Report


def ready(root: Element, draft: Draft) -> tuple[Element, tuple[Diagnostic, ...]]:
    """Return the tree of a file that can be printed, and what was found on the way; another file stays as it is."""
    if draft.plates is None:
        return root, ()
    return flattened(root, draft.pdf), separated(draft, draft.plates)


def dated(said: Facts, report: Report, edition: Edition) -> Facts:
    """Date a file for the printer, which has to say when it was made (6.8): without a date, the end of its period."""
    end = end_of(report.period)
    if said.date or not edition.profile.exchange or not end:
        return said
    return replace(said, date=datetime.combine(end, time(), UTC))
