"""What a writer is given: findings, the lines they are about, and how it all ended."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TextIO

from printreport.diagnostics import Diagnostic

# Characters that turn the direction of a line: a name with one in it could show something else than it says.
BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def visible(text: str) -> str:
    """Write control characters as escapes, so that nothing in a file's name or text can steer the terminal."""
    return "".join(_escape(letter) if _is_control(letter) else letter for letter in text)


def sentence(finding: Diagnostic) -> str:
    """Write a finding's sentence without the full stop: its name follows on the line."""
    return visible(finding.message).removesuffix(".")


def _is_control(letter: str) -> bool:
    return letter in BIDI_CONTROLS or unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"}


def _escape(letter: str) -> str:
    return letter.encode("unicode_escape").decode("ascii")


@dataclass(frozen=True, slots=True)
class Summary:
    """How a command ended: what it wrote (edition, file, pages, bytes), and its exit code."""

    code: int
    files: tuple[tuple[str, str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """Findings in their order; `line` returns a line of a file without its end, or None when it cannot be read.

    `path` turns a finding's file into the path as seen from where the command was typed. A command that makes several
    editions writes a batch for each and a last one with the `summary` alone, which counts all that was `said`.
    """

    diagnostics: tuple[Diagnostic, ...]
    line: Callable[[str, int], str | None]
    path: Callable[[str], str]
    said: tuple[Diagnostic, ...] = ()
    summary: Summary | None = None

    @property
    def errors(self) -> int:
        """Count the errors among all that was said."""
        return sum(finding.is_error for finding in self.said)

    @property
    def tally(self) -> str:
        """Count the findings: ``2 errors, 1 warning``; empty when there is none."""
        counted = ((self.errors, "error"), (len(self.said) - self.errors, "warning"))
        return ", ".join(f"{count} {word}{'s' * (count != 1)}" for count, word in counted if count)


class Writer(Protocol):
    """Writes a batch of findings to a stream."""

    def __call__(self, batch: Batch, stream: TextIO) -> None:
        """Write them."""
