"""What a check is, and what it may look at.

A check takes one value (`Content` before the pages are made, `Laid` after, `Printed` when there is a file) and returns
findings. It reads no file, prints nothing, and knows no other check.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from PIL import Image

from printreport.diagnostics import Diagnostic
from printreport.model.pages import Survey
from printreport.model.report import Edition, Report
from printreport.model.source import Source

Stage = Literal["content", "pages", "pdf"]
Policy = Literal["error", "warn", "ignore"]
Subject = TypeVar("Subject")
POLICIES: tuple[Policy, ...] = ("error", "warn", "ignore")


@dataclass(frozen=True, slots=True)
class Content:
    """What a content check reads: the report, the manuscript it came from, and the edition that is being made."""

    report: Report
    source: Source
    edition: Edition

    @property
    def complete(self) -> bool:
        """Whether all was understood; if not, sections were left out, and what they use and offer is not known."""
        return not any(finding.is_error for finding in (*self.source.diagnostics, *self.report.diagnostics))


@dataclass(frozen=True, slots=True)
class Laid:
    """What a page check reads: the report, and plain facts about what landed where."""

    report: Report
    survey: Survey


@dataclass(frozen=True, slots=True)
class Printed:
    """What a check of the file reads: the report, what landed where, and what lies behind the words of a page.

    `ground` takes a page's number and draws the page without its letters; that takes a while, so it is only asked for
    where the survey cannot tell.
    """

    report: Report
    survey: Survey
    ground: Callable[[int], Image.Image]


@dataclass(frozen=True, slots=True)
class Check(Generic[Subject]):
    """A check: its name (kebab-case), when it runs, how it finds, and what a finding weighs unless the report says.

    `find` carries the explanation that users read: the docstring's first line says what is wrong, the rest how to
    mend it.
    """

    name: str
    stage: Stage
    find: Callable[[Subject], Iterable[Diagnostic]]
    policy: Policy = "warn"

    @property
    def about(self) -> str:
        """Return the explanation, from the docstring of `find`."""
        return inspect.getdoc(self.find) or ""
