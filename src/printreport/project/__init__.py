"""The one door to files, the clock and the environment: takes a folder, returns a `Project`.

Whatever a report is made of is read here, and what was read is kept with its SHA-256: for watching, and to prove that
two builds had the same material. A reference that leaves the project, the layouts and the fonts is refused.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cache
from importlib import metadata, resources
from pathlib import Path
from types import MappingProxyType

from printreport.diagnostics import Diagnostic, Location, Refused, error
from printreport.project.clock import environment, now, source_date, stopwatch
from printreport.project.processes import processors
from printreport.project.shelves import built_in, built_in_font, colour_profile
from printreport.project.storeroom import Storeroom
from printreport.project.versions import versions
from printreport.project.writing import cannot_write, replace_file

__all__ = [
    "Project",
    "Storeroom",
    "built_in_font",
    "colour_profile",
    "environment",
    "now",
    "processors",
    "source_date",
    "stopwatch",
    "versions",
]

MAX_BYTES = 64_000_000  # more than any text, table or font of a report; pictures are opened elsewhere
LAYOUT_GROUP = "printreport.layouts"
_LAYOUT_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
_NOT_UTF8_HINT = "save it as UTF-8: in Excel “CSV UTF-8”, in an editor “Save with encoding”"


@cache
def _installed_shelves() -> tuple[Path, ...]:
    """The ``layouts`` folders of packages that registered one; a package that cannot be found has none."""
    shelves = []
    for point in metadata.entry_points(group=LAYOUT_GROUP):
        with contextlib.suppress(ImportError, TypeError):
            shelves.append(Path(str(resources.files(point.module))) / "layouts")
    return tuple(shelves)


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with a manuscript in it, and the way to everything outside the program.

    `root` is absolute, with symbolic links followed. `behind` are folders in which a file of the project is looked for
    when it is not in the root; `home` is the folder whose layouts and fonts it uses, where that is not the root.
    """

    root: Path
    behind: tuple[Path, ...] = ()
    _home: Path | None = None
    _record: dict[Path, str] = field(default_factory=dict, repr=False, compare=False)
    _installed: tuple[Path, ...] = field(default_factory=_installed_shelves, repr=False, compare=False)
    _open: tuple[Path, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Follow the links of the folders that we read from once, not for each of their files."""
        shelves = (shelf.resolve() for shelf in self._shelves())
        object.__setattr__(
            self, "_open", (self.root, *self.behind, self.home / "fonts", *shelves, self.fonts_folder().resolve())
        )

    @classmethod
    def open(cls, path: Path | str) -> Project:
        """Take the folder `path`, or the folder in which the file `path` stands.

        Raises:
            Refused: `no-project` when there is nothing at `path`.
        """
        with contextlib.suppress(OSError, ValueError, RuntimeError):
            place = Path(path).resolve()
            if place.exists():
                return cls(place if place.is_dir() else place.parent)
        message = f"There is no folder or file `{path}`."
        raise Refused([error("no-project", message, None, "name the folder that holds report.yaml")])

    def standing_in(self, folders: tuple[Path, ...]) -> Project:
        """Return a project whose files stand in `folders`, nearest first, its layouts and fonts here."""
        return replace(self, root=folders[0], behind=folders[1:], _home=self.home)

    @property
    def home(self) -> Path:
        """Return the folder in which the project's own layouts and fonts stand."""
        return self._home or self.root

    @property
    def base(self) -> str:
        """Return the root as a ``file:`` URL that ends in a slash, to which references in markup are relative."""
        return f"{self.root.as_uri()}/"

    @property
    def reads(self) -> Mapping[Path, str]:
        """What was read so far: absolute path to SHA-256 in hexadecimal."""
        return MappingProxyType(self._record)

    def also_read(self, files: Mapping[Path, str]) -> None:
        """Note what another process has read of this project."""
        self._record.update(files)

    def locate(self, ref: Path | str, at: Location | None = None) -> Path:
        """Turn a reference, relative to the root, into an absolute path; the file need not exist.

        Raises:
            Refused: `outside-project` when the path, its symbolic links followed, leaves the folders we read from.
        """
        try:
            path = self._nearest(ref)
        except (OSError, ValueError, RuntimeError):  # a loop of links; a NUL in the name
            raise Refused([error("missing-file", f"`{ref}` cannot be a file's name.", at)]) from None
        if any(path.is_relative_to(folder) for folder in self._open):
            return path
        message = f"`{ref if isinstance(ref, str) else self.name_of(ref)}` leads out of the project's folder."
        raise Refused([error("outside-project", message, at, "copy the file into the project and name the copy")])

    def exists(self, ref: Path | str) -> bool:
        """Say whether `ref` is a file we may read."""
        try:
            return self.locate(ref).is_file()
        except (Refused, OSError):
            return False

    def content(self, ref: Path | str, at: Location | None = None, most: int = 0) -> bytes:
        """Read a file whole; `at` is where the manuscript names it, `most` what it may have of bytes.

        Raises:
            Refused: `outside-project`, `missing-file`, `cannot-read`, or `too-large` above `most` (0: `MAX_BYTES`).
        """
        path = self.locate(ref, at)
        try:
            facts = path.stat()
            if fault := _unreadable(ref, facts, at, most or MAX_BYTES):
                raise Refused([fault])
            content = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            raise Refused([self.missing(ref, at)]) from None
        except OSError as fault_of_system:
            message = f"`{ref}` cannot be read: {fault_of_system.strerror}."
            raise Refused([error("cannot-read", message, at, "ask for the right to read it")]) from fault_of_system
        self._record[path] = hashlib.sha256(content).hexdigest()
        return content

    def text(self, ref: Path | str, at: Location | None = None) -> str:
        """Read a file as UTF-8; a byte order mark is dropped, all line ends become line feeds.

        Raises:
            Refused: as `content`, and `not-utf8` at the first byte that is something else.
        """
        content = self.content(ref, at)
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as fault:
            raise Refused([self._not_utf8(ref, content, fault.start)]) from fault
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def missing(self, ref: Path | str, at: Location | None = None) -> Diagnostic:
        """Say that `ref` does not exist, and offer the files of that folder with the nearest names."""
        path = self.locate(ref, at)
        names = sorted(entry.name for entry in path.parent.glob("*") if entry.is_file())
        near = get_close_matches(path.name, names, n=3, cutoff=0.5)
        offers = " or ".join(f"`{Path(ref).parent.joinpath(name).as_posix()}`" for name in near)
        hint = f"did you mean {offers}?" if near else "check the name, capitals included, or add the file"
        return error("missing-file", f"There is no file `{ref}`.", at, hint)

    def name_of(self, path: Path) -> str:
        """Name a file for people: from the root, ``layouts/`` or ``fonts/`` on, never in full; forward slashes."""
        for folder in (self.home, *(shelf.parent for shelf in self._shelves()), self.fonts_folder().parent):
            if path.is_relative_to(folder):
                return path.relative_to(folder).as_posix()
        return Path(os.path.relpath(self.root / path, self.root)).as_posix()

    def is_own(self, path: Path) -> bool:
        """Say whether a file is the project's, and not one that comes with the program or an installed layout."""
        given = (*self._installed, built_in("layouts"), self.fonts_folder(), built_in("profiles"))
        return path.is_relative_to(self.home) and not any(path.is_relative_to(shelf.resolve()) for shelf in given)

    def layout_folders(self, name: str) -> tuple[Path, ...]:
        """Return the folders that hold files of the layout, nearest first: project, installed packages, built in."""
        if not _LAYOUT_NAME.fullmatch(name):
            return ()
        folders = ((shelf / name).resolve() for shelf in self._shelves())
        return tuple(dict.fromkeys(folder for folder in folders if folder.is_dir()))

    def layout_folder(self, name: str) -> Path | None:
        """Return the nearest folder that holds the layout's ``layout.yaml``, or None when there is no such layout."""
        return next((folder for folder in self.layout_folders(name) if (folder / "layout.yaml").is_file()), None)

    def layout_names(self) -> tuple[str, ...]:
        """Return the names of all layouts that can be used here, in alphabetical order."""
        shelves = (shelf for shelf in self._shelves() if shelf.is_dir())
        return tuple(sorted({path.parent.name for shelf in shelves for path in shelf.glob("*/layout.yaml")}))

    def fonts_folder(self) -> Path:
        """Return the folder of the fonts that come with the program."""
        return built_in("fonts")

    def files(self, folder: Path, pattern: str) -> tuple[Path, ...]:
        """Return the files in `folder` that match the glob `pattern`, in alphabetical order of their paths."""
        return tuple(sorted(path for path in self.locate(folder).glob(pattern) if path.is_file()))

    def write(self, path: Path | str, content: bytes, over: bytes = b"") -> None:
        """Write a file whole or not at all: beside its target first, then in its place.

        Raises:
            Refused: `cannot-write` with what stands in the way; a file that does not begin with `over` does.
        """
        try:
            replace_file((self.root / path).resolve(), content, over)
        except (OSError, ValueError, RuntimeError) as fault:
            raise Refused([cannot_write(path, fault)]) from fault

    def make_folder(self, path: Path | str) -> Path:
        """Make a folder, and those above it that are missing; one that is there already is left as it is.

        Raises:
            Refused: `cannot-write` with what stands in the way.
        """
        try:
            folder = (self.root / path).resolve()
            folder.mkdir(parents=True, exist_ok=True)
        except (OSError, ValueError, RuntimeError) as fault:
            raise Refused([cannot_write(path, fault)]) from fault
        return folder

    def _nearest(self, ref: Path | str) -> Path:
        places = [(folder / ref).resolve() for folder in (self.root, *self.behind)]
        return next((place for place in places[1:] if place.is_file() and not places[0].exists()), places[0])

    def _shelves(self) -> tuple[Path, ...]:
        return (self.home / "layouts", *self._installed, built_in("layouts"))

    def _not_utf8(self, ref: Path | str, content: bytes, start: int) -> Diagnostic:
        file = self.name_of(self.locate(ref))
        if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return error("not-utf8", f"`{file}` is written in UTF-16.", Location(file), _NOT_UTF8_HINT)
        line, begin = content.count(b"\n", 0, start) + 1, content.rfind(b"\n", 0, start) + 1
        column = len(content[begin:start].decode("utf-8", "replace")) + 1
        words = content[begin : begin + 60].split(b"\n")[0].decode("cp1252", "replace").strip()
        message = f"`{file}` is not written in UTF-8 but perhaps in Windows-1252, where this line reads “{words}”."
        return error("not-utf8", message, Location(file, line, column), _NOT_UTF8_HINT)


def _unreadable(ref: Path | str, facts: os.stat_result, at: Location | None, most: int) -> Diagnostic | None:
    if not stat.S_ISREG(facts.st_mode):
        message = f"`{ref}` is a {'folder' if stat.S_ISDIR(facts.st_mode) else 'device'}, not a file."
        return error("cannot-read", message, at, "name a file of the project")
    if facts.st_size > most:
        message = f"`{ref}` has {facts.st_size // 1_000_000} MB; files of up to {most // 1_000_000} MB are read."
        return error("too-large", message, at, "split the file, or leave out what the report does not use")
    return None
