"""The files in a folder, all of them, each with its SHA-256: whoever adds, changes or takes one away changes the list.

What a build read is not enough to know: a file that was not there may come to stand in front of one that was, such as a
layout's override or a font. So the folder is hashed, without what is no part of a report: the store of git, caches,
installed packages, and the PDFs that we wrote ourselves.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from types import MappingProxyType

PASSED_OVER = frozenset({".git", "__pycache__", "node_modules"})
SIGNS = frozenset({"pyvenv.cfg", "CACHEDIR.TAG"})  # of an environment of Python, of a cache (bford.info/cachedir)
PDF = b"%PDF-"
MOST_FILES = 20_000  # a folder with more is no report's: somebody's home, perhaps
AT_ONCE = 4_000_000  # bytes


NOTHING_KNOWN: Mapping[str, str] = MappingProxyType({})


class TooMany(Exception):
    """A folder holds more files than are looked at."""


@dataclass(frozen=True, slots=True)
class Item:
    """A file by its path from the folder, its SHA-256, and a mark that changes when the file is written again."""

    name: str
    digest: str
    mark: str


def inventory(
    folder: Path, ours: Callable[[Path], bool] | None = None, known: Mapping[str, str] = NOTHING_KNOWN
) -> Iterator[Item]:
    """Go through the files of a folder, links followed; `ours` says of a path that a PDF there is what we wrote.

    `known` are hashes by the marks of files that need not be read for them.

    Raises:
        TooMany: there are more than `MOST_FILES`.
    """
    return (item(name, path, known) for name, path in listed(folder, ours))


def listed(folder: Path, ours: Callable[[Path], bool] | None = None) -> Iterator[tuple[str, str]]:
    """List what `inventory` hashes: the name of each file from the folder on, and its path.

    Raises:
        TooMany: there are more than `MOST_FILES`.
    """
    for number, (name, path) in enumerate(_files(str(folder), "", set())):
        if number >= MOST_FILES:
            raise TooMany
        if not (ours and ours(Path(path)) and _begins_as_pdf(path)):
            yield name, path


def mark_of(path: str) -> str:
    """Return what changes when a file is written again, without opening it; empty where it is not to be had."""
    try:
        return _mark(os.stat(path))  # noqa: PTH116 - for thousands of files, and a path costs more than this call
    except OSError:
        return ""


def item(name: str, path: str, known: Mapping[str, str] = NOTHING_KNOWN) -> Item:
    """Hash what is in a file; one that cannot be read is known by why not."""
    mark = mark_of(path)
    if mark in known:
        return Item(name, known[mark], mark)
    try:
        with _open(path) as file:
            return Item(name, _digest(file), _mark(os.fstat(file.fileno())))
    except OSError as fault:
        return Item(name, f"unreadable {fault.errno}", mark)


def written_by_us(folder: Path, asked: Path | None) -> Callable[[Path], bool]:
    """Say where our own PDFs stand: in the project's build folder, and at `asked`, a file or a folder.

    A build that inserts pages of a PDF from there is not kept (`Past.takes_for_ours`).
    """
    build = folder / "build"

    def ours(path: Path) -> bool:
        if path == asked:
            return True
        return path.parent in {build, asked} and path.suffix in {".pdf", ".part"}

    return ours


def _files(folder: str, before: str, seen: set[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """List the files below a folder in a fixed order; a folder that links lead to twice is listed once."""
    try:
        facts = os.stat(folder)  # noqa: PTH116 - as in `mark_of`
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    if (facts.st_dev, facts.st_ino) in seen or (before and SIGNS & {entry.name for entry in entries}):
        return
    seen.add((facts.st_dev, facts.st_ino))
    for entry in entries:
        if not _is_folder(entry):
            yield f"{before}{entry.name}", entry.path
        elif entry.name not in PASSED_OVER:
            yield from _files(entry.path, f"{before}{entry.name}/", seen)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _begins_as_pdf(path: str) -> bool:
    with contextlib.suppress(OSError), _open(path) as file:
        return _is_regular(file) and file.read(len(PDF)) == PDF
    return False


def _mark(facts: os.stat_result) -> str:
    return f"{facts.st_size} {facts.st_mtime_ns} {facts.st_ctime_ns} {facts.st_dev} {facts.st_ino}"


def _open(path: str) -> FileIO:
    """Open a file, or anything else, without waiting for whoever may be at the other end of it."""
    return FileIO(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)))


def _is_regular(file: FileIO) -> bool:
    return stat.S_ISREG(os.fstat(file.fileno()).st_mode)


def _digest(file: FileIO) -> str:
    if not _is_regular(file):
        return "no file"
    digest = hashlib.sha256()
    while chunk := file.read(AT_ONCE):
        digest.update(chunk)
    return digest.hexdigest()
