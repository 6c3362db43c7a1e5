"""Findings for people: the line they are about with a caret below, and the next step; a blank line between files."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from printreport.cli.writers.batch import Batch, sentence, visible
from printreport.cli.writers.short import place
from printreport.diagnostics import Diagnostic, Location, Severity

COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}
WIDEST_EXCERPT = 100
BEFORE_CARET = 40  # how much of a long line is shown in front of what the finding is about


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a line, and where in it the caret stands: cells before it, cells under it."""

    text: str
    before: int
    under: int


def write_human(batch: Batch, stream: TextIO) -> None:
    """Write findings with excerpt and hints, grouped by file, and how many there were.

    Colours appear on a terminal alone, and not when ``NO_COLOR`` is set (no-color.org).
    """
    console = Console(file=stream, highlight=False, markup=False, emoji=False, soft_wrap=True)
    for _, group in groupby(batch.diagnostics, key=lambda finding: finding.at.file if finding.at else ""):
        for finding in group:
            console.print(_finding(finding, batch))
        console.print()
    if batch.said and batch.summary:
        console.print(Text(batch.tally, "bold"))


def _finding(finding: Diagnostic, batch: Batch) -> Text:
    words = Text.assemble(
        (place(finding, batch), "bold"),
        (f"{finding.severity}: ", COLOURS[finding.severity]),
        sentence(finding),
        (f" [{finding.name}]", "dim"),
    )
    number = str(finding.at.line) if finding.at else ""
    shown = _excerpt(finding.at, batch)
    if shown:
        words.append(f"\n  {number} │ ", "dim").append(shown.text)
        words.append(f"\n  {' ' * len(number)} │ ", "dim")
        words.append(f"{' ' * shown.before}{'^' * shown.under}", COLOURS[finding.severity])
    for hint in finding.hints:
        words.append("\n  → ", "dim").append(visible(hint), "cyan")
    return words


def _excerpt(at: Location | None, batch: Batch) -> Excerpt | None:
    """Cut a window out of the line, so that what the finding is about is seen even in a paragraph on one line."""
    line = batch.line(at.file, at.line) if at and at.line else None
    if at is None or line is None or not line.strip():
        return None
    start = min(max(at.column - 1, 0), len(line))
    first = max(0, start - BEFORE_CARET) if len(line) > WIDEST_EXCERPT else len(line) - len(line.lstrip())
    first = min(first, start)
    window = line[first : first + WIDEST_EXCERPT]
    head, tail = (
        ("…" if first and line[:first].strip() else ""),
        ("…" if first + len(window) < len(line.rstrip()) else ""),
    )
    before = visible(window[: start - first].replace("\t", " "))
    under = visible(window[start - first : start - first + max(at.length, 1)].replace("\t", " ").rstrip()) or "^"
    text = visible(window.replace("\t", " ").rstrip())
    return Excerpt(f"{head}{text}{tail}", cell_len(head + before), max(cell_len(under), 1))
