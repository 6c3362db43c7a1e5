"""What is wrong, where, and what to do next: the one shape of every finding.

Takes nothing of ours; everything may import it. A stage never prints and never stops at the first fault: it gathers
`Diagnostic` values and hands them on. `Refused` carries them out when a stage cannot make its value at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: an error fails the build, a warning fails it only under ``--strict``."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file of the project.

    `file` is relative to the project's root with forward slashes; `line` and `column` count from 1 (0: the whole
    file); `length` is the number of characters to underline.
    """

    file: str
    line: int = 0
    column: int = 0
    length: int = 1

    def __str__(self) -> str:
        """Write ``file:line:column``, or the file alone when the finding is about all of it."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a name in kebab-case, one sentence of fact in the user's words, and what to do about it."""

    name: str
    message: str
    at: Location | None = None
    hints: tuple[str, ...] = ()
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        """Whether this finding fails the build."""
        return self.severity is Severity.ERROR


class Refused(Exception):
    """A stage could not make its value; `diagnostics` says why, all of it at once."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep the findings, in the order in which they were found."""
        self.diagnostics = tuple(diagnostics)
        super().__init__("; ".join(found.message for found in self.diagnostics))


def error(name: str, message: str, at: Location | None = None, *hints: str) -> Diagnostic:
    """Make a finding that fails the build; empty hints are dropped."""
    return Diagnostic(name, message, at, tuple(hint for hint in hints if hint))


def warning(name: str, message: str, at: Location | None = None, *hints: str) -> Diagnostic:
    """Make a finding that fails the build only under ``--strict``; empty hints are dropped."""
    return Diagnostic(name, message, at, tuple(hint for hint in hints if hint), Severity.WARNING)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Offer the nearest known names as a hint, or name them all when none is near; empty when nothing is known."""
    names = sorted(set(known))
    near = get_close_matches(word.lower(), names, n=3, cutoff=0.6)
    if near:
        return f"did you mean {' or '.join(f'`{name}`' for name in near)}?"
    return f"known here: {', '.join(f'`{name}`' for name in names)}" if names else ""
