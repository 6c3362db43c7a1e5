"""What becomes of editions that were built: they are written, said, and kept for a build in which nothing changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from printreport.cli.exit_codes import ExitCode
from printreport.cli.output import Output, file_name, one_file_for
from printreport.cli.reporting import Reporting
from printreport.cli.timings import NOTHING_CHANGED, changes, timings
from printreport.diagnostics import Refused
from printreport.project.kept_run import KeptEdition, KeptRun

if TYPE_CHECKING:
    from printreport.model.run import Built
    from printreport.project.past import Past

BYTES_PER_MB = 1_000_000
BYTES_PER_KB = 1_000


@dataclass(frozen=True, slots=True)
class Issue:
    """The editions of one build as they go out; `passwords` are the variables that some are locked with."""

    reporting: Reporting
    output: Output
    timings: bool
    written: list[tuple[str, str, int, int]] = field(default_factory=list)
    editions: list[KeptEdition] = field(default_factory=list)
    passwords: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)

    def write(self, built: Built, only: tuple[str, ...]) -> None:
        """Write an edition that was built, and say so, with how long each stage took where that was asked."""
        name = file_name(built.report.title, built.edition.name, only)
        try:
            self.written.append(wrote(built, self.output, name, self.reporting.style))
        except Refused as refusal:
            self.reporting.say(refusal.diagnostics)
            return
        self._add(*timings(built))
        edition, pdf = built.edition.name, built.pdf
        self.editions.append(KeptEdition(edition, name, pdf.facts.pages, built.diagnostics, pdf.content))
        self.passwords.update(_password_of(built))
        self.documents.update(_documents_of(built))

    def again(self, run: KeptRun) -> int:
        """Write the editions of an earlier build again, say what was said of them, and return the exit code."""
        one_file_for(self.output.asked, tuple(dict.fromkeys(edition.name for edition in run.editions)))
        for edition in run.editions:
            self.reporting.say(edition.found)
            try:
                path = self.output.write(edition.content, edition.file)
            except Refused as refusal:
                self.reporting.say(refusal.diagnostics)
                continue
            written = (edition.name, path, edition.pages, len(edition.content))
            self.written.append(written)
            _say(written, "as before", self.reporting.style)
        self._add(NOTHING_CHANGED)
        return self.close()

    def say_changes(self, past: Past | None) -> None:
        """Where timings were asked for, say what has changed since the last build."""
        if past:
            self._add(changes(past.changed))

    def _add(self, *lines: str) -> None:
        for line in lines if self.timings else ():
            click.echo(f"  {line}", err=True)

    def close(self) -> int:
        """Say how it all ended, and return the exit code."""
        return self.reporting.close(tuple(self.written))

    def keep(self, past: Past | None, code: int) -> None:
        """Keep a build that ended well, all of it, unless nothing is to be kept.

        Where the files go, PDFs are taken for ours and not looked at: a build that inserts one from there is not kept.
        """
        if past and code == ExitCode.GOOD and not any(past.takes_for_ours(file) for file in self.documents):
            past.keep(KeptRun(tuple(self.editions)), self.passwords)


def _documents_of(built: Built) -> Iterator[str]:
    """Name the PDFs whose pages stand in a report."""
    from printreport.checks.walk import all_sections, values
    from printreport.model.insert import Document

    for section in all_sections(built.report):
        yield from (value.file for _, value in values(section) if isinstance(value, Document))


def _password_of(built: Built) -> Iterator[str]:
    """Name the variable that an edition's password was taken from; a copy has that of the edition it is one of."""
    name = built.edition.name
    for asked in (name, name.rpartition("-")[0]):
        edition = built.report.editions.get(asked)
        if edition and edition.password.startswith("$"):
            yield edition.password[1:]


def wrote(built: Built, output: Output, name: str, style: str) -> tuple[str, str, int, int]:
    """Write the file, called `name` unless one was asked for, and say so; returns edition, path, pages and bytes."""
    path = output.write(built.pdf.content, name)
    written = (built.edition.name, path, built.pdf.facts.pages, len(built.pdf.content))
    _say(written, f"{sum(took for _, took in built.timings):.1f} s", style)
    return written


def _say(written: tuple[str, str, int, int], ending: str, style: str) -> None:
    _, path, pages, size = written
    if style in {"human", "short"}:
        counted = "1 page" if pages == 1 else f"{pages} pages"
        click.echo(f"{path}: {counted}, {_size(size)}, {ending}", err=True)


def _size(count: int) -> str:
    return f"{count / BYTES_PER_MB:.1f} MB" if count >= BYTES_PER_MB else f"{max(count // BYTES_PER_KB, 1)} kB"
