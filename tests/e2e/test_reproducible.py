"""The same manuscript gives the same file, whoever builds it, wherever and in which surroundings."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SURROUNDINGS = (
    {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242", "LANG": "de_DE.UTF-8"},
)


@pytest.mark.slow
@pytest.mark.parametrize("edition", ["screen", "press"])
def test_two_builds_of_the_sample_are_the_same_to_the_byte(edition: str, tmp_path: Path) -> None:
    hashes = set()
    for count, surroundings in enumerate(SURROUNDINGS):
        target = tmp_path / f"{count}.pdf"
        command = [
            sys.executable,
            "-m",
            "printreport",
            "build",
            "-p",
            str(ROOT),
            "-o",
            str(target),
            "--edition",
            edition,
        ]
        own = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
        environment = {**own, "PYTHONPATH": str(ROOT / "src"), **surroundings}
        elsewhere = tmp_path if count else ROOT
        subprocess.run(command, cwd=elsewhere, env=environment, check=True, capture_output=True)
        hashes.add(hashlib.sha256(target.read_bytes()).hexdigest())
    assert len(hashes) == 1
