"""Where a built edition goes: a file, a folder, or standard output."""

from __future__ import annotations

import os
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import click

from printreport.diagnostics import Diagnostic, Refused, error
from printreport.project import Project

LONGEST_NAME = 60
STDOUT = "-"
PDF = b"%PDF-"


@dataclass(frozen=True, slots=True)
class Output:
    """What `-o` asked for: empty for the project's own build folder."""

    asked: str
    folder: Path

    def write(self, content: bytes, name: str) -> str:
        """Write a file and return its path as it is called from here; `name` is used where only a folder was asked for.

        Raises:
            Refused: `cannot-write` when the place does not take it, or a file that is no PDF stands there.
        """
        if self.asked == STDOUT:
            return _to_stdout(content)
        path = self._path(name)
        Project.open(".").write(path, content, over=PDF)
        return path.as_posix()

    def _path(self, name: str) -> Path:
        if not self.asked:
            Project.open(self.folder).make_folder("build")
            return self.folder / "build" / name
        path = Path(self.asked)
        if self.asked.endswith("/"):
            Project.open(".").make_folder(path)
            return path / name
        return path / name if _is_folder(path) else path


def one_file_for(output: str, editions: tuple[str, ...]) -> None:
    """Refuse to write several editions into one file.

    Raises:
        UsageError: one file was asked for.
        Refused: `same-file` for each edition whose file would be called as that of an edition before it.
    """
    if len(editions) > 1 and output and not output.endswith("/") and not _is_folder(Path(output)):
        raise click.UsageError(f"{len(editions)} editions do not fit into one file; name a folder, as in -o build/")
    named: dict[str, str] = {}
    clashes = [
        _same_file(edition, first)
        for edition in editions
        if (first := named.setdefault(slug(edition), edition)) != edition
    ]
    if clashes:
        raise Refused(clashes)


def _same_file(edition: str, first: str) -> Diagnostic:
    message = f"the files of the editions `{first}` and `{edition}` would have one name"
    hint = "call one of them otherwise under `editions:`, in letters and digits that are not those of the other"
    return error("same-file", message, None, hint)


def _is_folder(path: Path) -> bool:
    """Say whether there is a folder at `path`: a project opens there, and not in the folder that a file stands in."""
    try:
        return Project.open(path).root == path.resolve()
    except Refused:
        return False


def _to_stdout(content: bytes) -> str:
    if sys.stdout is None or sys.stdout.isatty():
        hint = "send it on, as in `printreport build -o - > report.pdf`"
        raise Refused([error("cannot-write", "a PDF cannot be shown in a terminal", None, hint)])
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        abandon_stdout()
        raise Refused([unwritten(fault)]) from fault
    return "standard output"


def abandon_stdout() -> None:
    """Send what standard output still holds nowhere, so that Python does not try to write it once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def unwritten(fault: OSError) -> Diagnostic:
    """Say that standard output did not take what was written to it."""
    why = fault.strerror or "nothing says why"
    message = f"standard output cannot be written: {why[0].lower()}{why[1:]}"
    return error("cannot-write", message, None, "make room where it leads, or name a file with -o")


def file_name(title: str, edition: str, only: tuple[str, ...] = ()) -> str:
    """Name an edition's file after the report: ``behind-the-scenes-press.pdf``.

    A file of some sections alone names them too, so that it does not stand in the place of the whole report. Nothing
    that a manuscript says leads out of the folder: what stands between the hyphens are letters and digits.
    """
    return f"{'-'.join(slug(words) for words in (title, edition, *only))}.pdf"


def slug(title: str) -> str:
    """Make a file's name of a title, at most `LONGEST_NAME` characters; ``report`` when nothing is left of it.

    Latin letters lose their accents, other scripts stay as they are; what is left are letters, digits and hyphens.
    """
    bare = unicodedata.normalize("NFD", title.replace("ß", "ss").replace("'", "").replace("’", ""))
    latin = unicodedata.normalize("NFC", "".join(letter for letter in bare if not "\u0300" <= letter <= "\u036f"))
    kept = "".join(letter if unicodedata.category(letter)[0] in "LNM" else " " for letter in latin.lower())
    name = ""
    for word in kept.split():
        if name and len(name) + len(word) >= LONGEST_NAME:
            break
        name = f"{name}-{word}" if name else word[:LONGEST_NAME]
    return name or "report"
