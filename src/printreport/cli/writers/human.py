"""Findings for people: the line they are about with a caret below, and the next step; a blank line between files."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TextIO

from click import echo, style
from rich.cells import cell_len

from printreport.cli.writers.batch import Batch, sentence, visible
from printreport.cli.writers.short import place
from printreport.diagnostics import Diagnostic, Location, Severity
from printreport.project import environment

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
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
    coloured = False if environment("NO_COLOR") else None  # None: as the stream is, a terminal or not
    for _, group in groupby(batch.diagnostics, key=lambda finding: finding.at.file if finding.at else ""):
        for finding in group:
            echo(_finding(finding, batch), file=stream, color=coloured)
        echo(file=stream)
    if batch.said and batch.summary:
        echo(style(batch.tally, bold=True), file=stream, color=coloured)


def _finding(finding: Diagnostic, batch: Batch) -> str:
    colour = COLOURS[finding.severity]
    words = [
        style(place(finding, batch), bold=True),
        style(f"{finding.severity}: ", fg=colour, bold=True),
        sentence(finding),
        style(f" [{finding.name}]", dim=True),
    ]
    number = str(finding.at.line) if finding.at else ""
    shown = _excerpt(finding.at, batch)
    if shown:
        words += [style(f"\n  {number} │ ", dim=True), shown.text, style(f"\n  {' ' * len(number)} │ ", dim=True)]
        words += [style(f"{' ' * shown.before}{'^' * shown.under}", fg=colour, bold=True)]
    for hint in finding.hints:
        words += [style("\n  → ", dim=True), style(visible(hint), fg="cyan")]
    return "".join(words)


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
