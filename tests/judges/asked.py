"""The judges asked: takes files, returns what veraPDF and outloud say of each.

Both are other makers' programs that had no part in making the files. Each is started once for many files, since to
start costs more than to judge.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from printreport.cli.verapdf import QUIET, failures, profiles, program

OUTLOUD = Path(sys.executable).with_name("outloud")


@dataclass(frozen=True, slots=True)
class Finding:
    """What outloud found: the rule, how much it weighs, the page (from 1; 0: all of the file), and on what ground."""

    rule: str
    severity: str
    page: int
    message: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What veraPDF says of a file: the profiles that it was judged by, after its own claims, and the rules not kept."""

    profiles: tuple[str, ...]
    failed: tuple[str, ...]


def starter() -> str:
    """Return what starts veraPDF; skip where it is missing, and say so, but fail in CI."""
    found = program()
    if found is None:
        words = "veraPDF is not here, so PDF/UA and PDF/A are not judged; type: scripts/verapdf.sh"
        (pytest.skip if os.environ.get("CI", "false") in {"", "false", "0"} else pytest.fail)(words)
    return str(found)


def verapdf(folder: Path) -> dict[str, Verdict]:
    """Ask veraPDF of all files in a folder, by their names."""
    done = subprocess.run([starter(), *QUIET, str(folder)], capture_output=True, check=False)
    report = json.loads(done.stdout)
    judged, failed = profiles(report), failures(report)
    return {Path(name).name: Verdict(judged[name], tuple(map(str, failed[name]))) for name in judged}


def outloud(files: Iterable[Path]) -> dict[str, tuple[Finding, ...]]:
    """Ask outloud of files, by their names."""
    command = [str(OUTLOUD), "--json", "-", "--fail-on", "never", *map(str, files)]
    done = subprocess.run(command, capture_output=True, check=True)
    report = json.loads(done.stdout)
    assert [result["path"] for result in report["results"] if result["error"]] == []
    return {
        Path(result["path"]).name: tuple(
            Finding(
                found["rule"],
                found["severity"],
                found.get("page") or 0,
                found["message"],
                str(found.get("evidence") or ""),
            )
            for found in result["findings"]
        )
        for result in report["results"]
    }
