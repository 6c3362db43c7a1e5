"""What came of making a file again: the same to the byte, the same pages, other pages, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from printreport.diagnostics import Diagnostic


class Outcome(StrEnum):
    """How far two files are the same."""

    SAME_BYTES = "same-bytes"
    SAME_PAGES = "same-pages"
    OTHER_PAGES = "other-pages"
    NOT_MADE = "not-made"


@dataclass(frozen=True, slots=True)
class Difference:
    """A page that is not the same, counted from 1: in its ``words``, ``look`` or ``links``, or as one file lacks it."""

    page: int
    label: str
    what: str


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What to verify: a file, against a project or (None) against what is in it.

    `edition` is asked for by name, or (empty) taken from the file; `trust_layout` lets templates and style sheets that
    came in the file be used.
    """

    file: Path
    project: Path | None = None
    manuscript: str = "report.yaml"
    edition: str = ""
    trust_layout: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome, for which edition of how many pages, where the files differ, and all that was found on the way."""

    outcome: Outcome
    edition: str
    pages: int
    differences: tuple[Difference, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether the pages are the same."""
        return self.outcome in {Outcome.SAME_BYTES, Outcome.SAME_PAGES}
