"""The same manuscript gives the same files, whoever builds them, wherever and in which surroundings."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("report.yaml", "content", "data", "images", "layouts", "fonts", "profiles", "src")
# What Python runs before anything else: every folder is listed from its end, and the user is one that nobody knows.
ANOTHER = """
import os
listed, scanned = os.listdir, os.scandir
class Scanned:
    def __init__(self, path):
        with scanned(path) as entries:
            self._entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))
    def __iter__(self): return self._entries
    def __next__(self): return next(self._entries)
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def close(self): pass
os.listdir = lambda path=".": sorted(listed(path), reverse=True)
os.scandir = lambda path=".": Scanned(path)
os.getuid = os.geteuid = lambda: 4711
"""
HERE = {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
THERE = {
    "TZ": "Asia/Kathmandu",
    "LC_ALL": "C.UTF-8",
    "LANG": "de_DE.UTF-8",
    "PYTHONHASHSEED": "4242",
    "USER": "mwarsame",
    "LOGNAME": "mwarsame",
}


def built(root: Path, target: Path, surroundings: dict[str, str]) -> dict[str, str]:
    """Build every edition and return the hash of each file."""
    target.mkdir()
    command = [sys.executable, "-m", "printreport", "build", "-p", str(root), "-o", f"{target}/", "--all", "--no-cache"]
    own = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    paths = surroundings.get("PYTHONPATH", "")
    path = os.pathsep.join(part for part in (paths, str(root / "src")) if part)
    environment = {**own, **surroundings, "PYTHONPATH": path}
    done = subprocess.run(
        command, cwd=target, env=environment, check=False, capture_output=True, text=True, umask=0o022
    )
    assert done.returncode == 0, done.stderr
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(target.iterdir())}


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Copy project and program into a folder with another name, its files made in another order."""
    folder = tmp_path / "Größere Mappe" / "report 2"
    folder.mkdir(parents=True)
    for part in reversed(PARTS):
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, copy_function=shutil.copyfile)
        else:
            shutil.copyfile(source, folder / part)
    (folder / "before").mkdir()
    (folder / "before" / "sitecustomize.py").write_text(ANOTHER, "utf-8")
    return folder


@pytest.mark.slow
def test_another_machine_makes_the_same_files_to_the_byte(elsewhere: Path, tmp_path: Path) -> None:
    """Time zone, locale, user, folder, hash seed and the order in which files are found are all another's."""
    first = built(ROOT, tmp_path / "first", HERE)
    assert len(first) == len(list((tmp_path / "first").iterdir())) >= 4

    home = tmp_path / "home"
    home.mkdir()
    surroundings = {**THERE, "HOME": str(home), "PYTHONPATH": str(elsewhere / "before")}
    assert built(elsewhere, tmp_path / "second", surroundings) == first
