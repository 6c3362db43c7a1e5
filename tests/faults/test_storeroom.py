"""The storeroom is shared, cut short, full or closed: nothing is ever read that was not written whole."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Self

import pytest

from printreport.project.storeroom import Stock, Storeroom

KEYS = [f"{number:064x}" for number in range(4)]
WRITER = """
import sys
from pathlib import Path
from printreport.project.storeroom import Storeroom
room = Storeroom(Path(sys.argv[1]), most=3_000_000)
for time in range(40):
    room.put({f"{number:064x}": sys.argv[2].encode() * 500_000 for number in range(4)})
    for number in range(4):
        found = room.get(f"{number:064x}")
        assert found is None or (len(set(found)) == 1 and len(found) == 500_000), "torn"
"""
# The writer stops for good between the first byte and the last.
KILLED = """
import os, signal, sys
from pathlib import Path
from printreport.project.storeroom import Storeroom
replace = Path.replace
Path.replace = lambda self, target: os.kill(os.getpid(), signal.SIGKILL)
Storeroom(Path(sys.argv[1])).put({"a" * 64: b"one"})
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "printreport"


def test_two_who_write_at_once_never_read_half_a_thing(folder: Path) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(folder), letter]) for letter in "ab"]
    assert [writer.wait() for writer in writers] == [0, 0]

    assert Storeroom(folder).stock().size < 3_000_000
    assert [path.name for path in folder.iterdir() if path.suffix == ".part"] == []


def test_a_writer_that_is_killed_leaves_nothing_that_is_read_and_its_rest_goes(folder: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, str(folder)], check=False)
    room = Storeroom(folder)
    assert killed.returncode == -signal.SIGKILL
    assert room.get("a" * 64) is None
    (rest,) = folder.iterdir()
    assert rest.stat().st_mode & 0o777 == 0o600

    os.utime(rest, (0, 0))
    room.put({"b" * 64: b"two"})
    assert [path.name for path in folder.iterdir()] == [f"{'b' * 64}.kept"]


def test_a_full_disk_keeps_nothing_and_spoils_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = Storeroom(folder)
    room.put({KEYS[0]: b"earlier"})

    class Full:
        def __init__(self, descriptor: int, _: str) -> None:
            self.descriptor = descriptor

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            os.close(self.descriptor)

        def write(self, content: bytes) -> int:
            os.write(self.descriptor, content[:5])
            raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fdopen", Full)
        assert room.put({KEYS[0]: b"later", KEYS[1]: b"one"}) == 0

    assert room.get(KEYS[0]) == b"earlier"
    assert [path.name for path in folder.iterdir()] == [f"{KEYS[0]}.kept"]


def test_without_permission_nothing_is_kept_and_nothing_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests as root may write everywhere, so the system's answer is played."""

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    room = Storeroom(folder)
    room.put({KEYS[0]: b"one"})
    for door in ("open", "scandir", "utime"):
        with monkeypatch.context() as patch:
            patch.setattr(os, door, denied)
            room.put({KEYS[1]: b"two"})
            room.get(KEYS[1])
    with monkeypatch.context() as patch:
        patch.setattr(Path, "mkdir", denied)
        assert room.put({KEYS[1]: b"two"}) == 0
        patch.setattr(Path, "stat", denied)
        assert (room.get(KEYS[0]), room.stock()) == (None, Stock(0, 0))


def test_a_cache_folder_that_is_a_file_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "caches").write_text("a file")
    room = Storeroom(tmp_path / "caches" / "printreport")
    assert room.put({KEYS[0]: b"one"}) == 0
    assert (room.get(KEYS[0]), room.clear()) == (None, Stock(0, 0))
