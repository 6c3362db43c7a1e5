"""The storeroom: work kept from build to build, in the cache folder of whoever builds; takes a key, returns bytes.

What is kept can always be made anew, so nothing here ever refuses: a thing that is damaged, strange, or not to be had
is not there, and a thing that cannot be kept is not kept. Things are written whole or not at all, for this user alone,
and the oldest go when the room is full. The folder and its files are trusted as far as their owner and their checksum.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import stat
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from printreport.project.clock import environment

MOST = 512_000_000  # bytes; a section of thirty pages with pictures has about one million
HEAD = b"printreport keeps this, 1\n"
NAME, PART = ".kept", ".part"
DIGEST = 32
ABANDONED = 3600  # seconds after which what somebody began to write is taken for left behind
KEY = re.compile(r"[0-9a-f]{64}")
OWN = 0o700


@dataclass(frozen=True, slots=True)
class Stock:
    """What is in the room: so many things, and their bytes."""

    things: int
    size: int


@dataclass(frozen=True, slots=True)
class Storeroom:
    """A folder of kept things, or none (`folder` is None); `most` are the bytes that it may hold."""

    folder: Path | None
    most: int = MOST

    @classmethod
    def of_the_user(cls) -> Storeroom:
        """Return the room in the user's cache folder; nothing is made before there is something to keep."""
        home = environment("HOME") or ""
        asked = environment("XDG_CACHE_HOME") or ""
        if Path(asked).is_absolute():  # XDG Base Directory Specification 0.8: a relative path is to be ignored
            return cls(Path(asked) / "printreport")
        if not Path(home).is_absolute():
            return cls(None)
        caches = Path(home) / ("Library/Caches" if sys.platform == "darwin" else ".cache")
        return cls(caches / "printreport")

    def get(self, key: str) -> bytes | None:
        """Return what is kept under `key` (64 hexadecimal digits), or None; what is taken counts as new again."""
        path = self._path(key)
        if path is None or not _is_private(path.parent):
            return None
        with contextlib.suppress(OSError):
            content = _opened(_read(path, self.most), key)
            if content is not None:
                os.utime(path)
            return content
        return None

    def put(self, things: Mapping[str, bytes]) -> int:
        """Keep things by their keys, and let the oldest go where there are too many bytes; return how many are kept."""
        if not self.folder or not things or not _made(self.folder):
            return 0
        kept = 0
        for key, content in things.items():
            path = self._path(key)
            if path is not None and len(content) < self.most:
                with contextlib.suppress(OSError):
                    _write(path, _closed(key, content))
                    kept += 1
        self._make_room()
        return kept

    def stock(self) -> Stock:
        """Say what is in the room."""
        sizes = [facts.st_size for _, facts in self._things()]
        return Stock(len(sizes), sum(sizes))

    def clear(self) -> Stock:
        """Throw everything away that we have kept here, and say what it was; what is not ours stays."""
        before = self.stock()
        for path, _ in self._things():
            _throw_away(path)
        left = self.stock()
        return Stock(before.things - left.things, before.size - left.size)

    def _path(self, key: str) -> Path | None:
        return self.folder / f"{key}{NAME}" if self.folder and KEY.fullmatch(key) else None

    def _things(self) -> list[tuple[Path, os.stat_result]]:
        """List our files, the oldest first, with those that somebody is writing or has left behind."""
        if not self.folder or not _is_private(self.folder):
            return []
        return sorted(_ours(self.folder), key=lambda thing: (thing[1].st_mtime_ns, thing[0].name))

    def _make_room(self) -> None:
        things = self._things()
        size, newest = sum(facts.st_size for _, facts in things), things[-1][1].st_mtime if things else 0
        for path, facts in things:
            abandoned = path.suffix == PART and facts.st_mtime < newest - ABANDONED
            if size > self.most or abandoned:
                _throw_away(path)
                size -= facts.st_size


def _ours(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith((NAME, PART)):
                with contextlib.suppress(OSError):
                    facts = entry.stat(follow_symlinks=False)
                    if stat.S_ISREG(facts.st_mode):
                        yield Path(entry.path), facts


def _made(folder: Path) -> bool:
    """Make the folder where it is missing; say whether it is ours alone."""
    try:
        folder.parent.mkdir(mode=OWN, parents=True, exist_ok=True)
        folder.mkdir(mode=OWN, exist_ok=True)
    except OSError:
        return False
    return _is_private(folder)


def _is_private(folder: Path) -> bool:
    """Say whether a folder is the user's own, and nobody else may write into it."""
    try:
        facts = folder.stat()
    except (OSError, ValueError):
        return False
    return stat.S_ISDIR(facts.st_mode) and facts.st_uid == os.geteuid() and not facts.st_mode & 0o022


def _closed(key: str, content: bytes) -> bytes:
    return HEAD + _digest(key, content) + content


def _opened(content: bytes, key: str) -> bytes | None:
    """Take what is kept out of its file, unless that is damaged, of another version, or kept under another key."""
    begin = len(HEAD) + DIGEST
    if not content.startswith(HEAD) or content[len(HEAD) : begin] != _digest(key, content[begin:]):
        return None
    return content[begin:]


def _digest(key: str, content: bytes) -> bytes:
    digest = hashlib.sha256(key.encode())
    digest.update(content)
    return digest.digest()


def _read(path: Path, most: int) -> bytes:
    """Read a file, unless it is a link, a device, somebody else's, or too large."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)  # a named pipe would keep us waiting
    with os.fdopen(descriptor, "rb") as file:
        facts = os.fstat(file.fileno())
        foreign = not stat.S_ISREG(facts.st_mode) or facts.st_uid != os.geteuid()
        return b"" if foreign or facts.st_size > most + len(HEAD) + DIGEST else file.read()


def _write(path: Path, content: bytes) -> None:
    """Put a file in its place, whole; the checksum finds what the disk has not written, so nobody waits for that."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem[:8]}-", suffix=PART)  # 0600
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except BaseException:
        _throw_away(Path(name))
        raise


def _throw_away(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()
