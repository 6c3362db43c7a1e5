"""From findings to a writer: where their lines are read, and how their files are called from here."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path

from printreport.cli.exit_codes import exit_code
from printreport.cli.options import Place
from printreport.diagnostics import Diagnostic, Refused


@dataclass(frozen=True, slots=True)
class Reporting:
    """Writes findings to standard error in one format; those of several editions only once."""

    place: Place
    style: str
    said: list[Diagnostic] = field(default_factory=list)

    def say(self, found: tuple[Diagnostic, ...]) -> None:
        """Write the findings that were not said before; the summary comes with `close`."""
        fresh = tuple(finding for finding in dict.fromkeys(found) if finding not in self.said)
        self.said.extend(fresh)
        if fresh:
            self._write(fresh, None)

    def refused(self, refusal: Refused) -> int:
        """Write why nothing came of it, and return the exit code."""
        self.say(refusal.diagnostics)
        return self.close()

    def close(self, files: tuple[tuple[str, str, int, int], ...] = ()) -> int:
        """Write how it all ended, and return the exit code that the findings stand for."""
        code = exit_code(self.said)
        self._write((), (code, files))
        return code

    def _write(
        self, found: tuple[Diagnostic, ...], end: tuple[int, tuple[tuple[str, str, int, int], ...]] | None
    ) -> None:
        from printreport.cli.writers import WRITERS, Batch, Summary

        summary = Summary(*end) if end else None
        batch = Batch(found, _Lines(self.place.folder).line, self._path, tuple(self.said), summary)
        if sys.stderr:
            WRITERS[self.style](batch, sys.stderr)

    def _path(self, file: str) -> str:
        """Call a file of the project as it is called from where the command was typed."""
        from printreport.project import Project

        try:
            project = Project.open(self.place.folder)
        except Refused:
            return file
        return (self.place.folder / file).as_posix() if project.exists(file) else file


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of files, each file read once."""

    folder: Path
    read: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def line(self, file: str, number: int) -> str | None:
        """Return a line without its end, or None when there is no such line to be read."""
        if file not in self.read:
            self.read[file] = self._lines(file)
        lines = self.read[file]
        return lines[number - 1] if 0 < number <= len(lines) else None

    def _lines(self, file: str) -> tuple[str, ...]:
        from printreport.project import Project

        try:
            return tuple(Project.open(self.folder).text(file).split("\n"))
        except Refused:
            return ()
