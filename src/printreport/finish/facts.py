"""What a file says of itself, gathered once, so that its two places say the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time

from printreport.model.report import Report
from printreport.project import source_date

PRODUCER = "printreport"


@dataclass(frozen=True, slots=True)
class Facts:
    """Title, authors and the rest, as the information dictionary and the metadata packet both say them."""

    title: str
    authors: tuple[str, ...]
    subject: str
    keywords: tuple[str, ...]
    language: str
    date: datetime | None
    producer: str = PRODUCER


def facts(report: Report) -> Facts:
    """Gather what is known; without a date in the report or in ``SOURCE_DATE_EPOCH`` none is said."""
    given = datetime.combine(report.date, time(), UTC) if report.date else source_date()
    authors = report.authors or (report.organisation.name,)
    return Facts(report.title, authors, report.description, report.keywords, report.language, given)
