"""What an edition said, kept to be compared with the others of its build."""

from __future__ import annotations

from dataclasses import dataclass

from printreport.model.pages import Survey
from printreport.model.report import Edition, Report


@dataclass(frozen=True, slots=True)
class Issued:
    """An edition that was laid out: the whole report it was made from, and what landed where."""

    edition: Edition
    report: Report
    survey: Survey
