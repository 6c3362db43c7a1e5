"""What the command tells the shell when it ends: one number for each kind of outcome."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import Self

from printreport.diagnostics import Diagnostic


class ExitCode(IntEnum):
    """How a command ended. The numbers are stable; `docs/reference/exit-codes.md` is made from this."""

    about: str

    GOOD = 0, "all went well; warnings may have been printed"
    FINDINGS = 1, "something in the report is wrong, and the findings say what"
    USAGE = 2, "the command was not understood"
    UNREADABLE = 3, "the manuscript, or a file that it needs, cannot be read: not allowed, not UTF-8, not YAML"
    RENDER_FAILED = 4, "the pages could not be made, or the file could not be written"
    DEPENDENCY_MISSING = 5, "something printreport needs is not installed; `printreport doctor` says what to type"
    NOT_ALL_SENT = 6, "reserved: not every copy could be sent"
    BUG = 70, "a fault of printreport itself; the words printed say what to send"
    INTERRUPTED = 130, "somebody pressed Ctrl-C"
    PIPE_CLOSED = 141, "whoever read the output stopped reading"

    def __new__(cls, number: int, about: str) -> Self:
        """Keep what the number means beside it."""
        code = int.__new__(cls, number)
        code._value_ = number
        code.about = about
        return code


# Findings that say more than that something in the report is wrong.
_OF_FINDINGS = {
    "no-project": ExitCode.UNREADABLE,
    "no-manuscript": ExitCode.UNREADABLE,
    "cannot-read": ExitCode.UNREADABLE,
    "not-utf8": ExitCode.UNREADABLE,
    "yaml-syntax": ExitCode.UNREADABLE,
    "control-character": ExitCode.UNREADABLE,
    "several-documents": ExitCode.UNREADABLE,
    "yaml-too-deep": ExitCode.UNREADABLE,
    "yaml-too-large": ExitCode.UNREADABLE,
    "too-large": ExitCode.UNREADABLE,
    "not-a-pdf": ExitCode.UNREADABLE,
    "damaged-pdf": ExitCode.UNREADABLE,
    "locked-pdf": ExitCode.UNREADABLE,
    "no-manifest": ExitCode.UNREADABLE,
    "unsafe-name": ExitCode.UNREADABLE,
    "not-made-again": ExitCode.RENDER_FAILED,
    "cannot-write": ExitCode.RENDER_FAILED,
    "render-failed": ExitCode.RENDER_FAILED,
    "missing-library": ExitCode.DEPENDENCY_MISSING,
    "verapdf-missing": ExitCode.DEPENDENCY_MISSING,
    "unknown-edition": ExitCode.USAGE,
    "unknown-section": ExitCode.USAGE,
    "not-in-edition": ExitCode.USAGE,
}


def exit_code(found: Iterable[Diagnostic]) -> ExitCode:
    """Return the code for these findings: good when none of them is an error, else the gravest that one stands for."""
    codes = (_OF_FINDINGS.get(finding.name, ExitCode.FINDINGS) for finding in found if finding.is_error)
    return max(codes, default=ExitCode.GOOD)
