"""Files for the printer (PDF/X-4, ISO 15930-7): takes the tag tree and the draft, makes the file what it claims to be.

Nothing in it can be clicked, everything is in ink, and it says when it was made.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

from printreport.diagnostics import Diagnostic, error
from printreport.finish.element import Element
from printreport.finish.facts import Facts
from printreport.finish.flat import flattened
from printreport.finish.separation import separated
from printreport.model.draft import Draft
from printreport.model.report import Edition, Report

YEAR = re.compile(r"((?:19|20)\d\d)(?:\s?[/–-]\s?(\d\d)(?!\d))?")  # 2025, 2024/25


def ready(root: Element, draft: Draft) -> tuple[Element, tuple[Diagnostic, ...]]:
    """Return the tree of a file that can be printed, and what was found on the way; another file stays as it is."""
    if draft.plates is None:
        return root, ()
    return flattened(root, draft.pdf), separated(draft, draft.plates)


def dated(said: Facts, report: Report, edition: Edition) -> Facts:
    """Date a file for the printer, which has to say when it was made (6.8): without a date, the end of its period."""
    years = YEAR.findall(report.period)
    if said.date or not edition.profile.exchange or not years:
        return said
    first, last = years[-1]
    return replace(said, date=datetime(int(first[:2] + last if last else first), 12, 31, tzinfo=UTC))


def unfit(said: Facts, edition: Edition) -> tuple[Diagnostic, ...]:
    """Name what keeps a file from being one for the printer, or for the archive."""
    if edition.profile.archival and edition.password:  # ISO 19005-3, 6.1.3
        message = f"The edition `{edition.name}` is for the archive and has a password, which will be forgotten."
        return (error("locked-archive", message, None, "take `password:` out of it"),)
    if not edition.profile.exchange:
        return ()
    found = []
    if said.date is None:
        message = "A file for the printer says when it was made, and the report has no date, and no year in its period."
        found.append(error("no-date", message, None, "write the day as `date:` in the manuscript"))
    if edition.password:
        message = f"The edition `{edition.name}` is for the printer and has a password, which no press can type."
        found.append(error("locked-press", message, None, "take `password:` out of it"))
    return tuple(found)
