"""A build in two processes is the build in one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from printreport import pipeline, prepress, side_by_side
from printreport.diagnostics import Refused
from printreport.model.run import Built, Request
from printreport.project.processes import CAN_COPY
from printreport.stages import Course, Read
from tests.sample import sample_in

pytestmark = pytest.mark.skipif(not CAN_COPY, reason="this system's libraries do not bear a copied process")


def outcome(built: Built) -> tuple[object, ...]:
    return built.pdf.content, built.diagnostics, built.survey, [stage for stage, _ in built.timings]


def test_two_processes_build_what_one_builds(tmp_path: Path) -> None:
    root = sample_in(tmp_path, "annual")
    alone = pipeline.build(Request(root, only=("letter", "numbers")))
    assert outcome(side_by_side.build(Request(root, only=("letter", "numbers"), jobs=2))) == outcome(alone)


def test_what_is_wrong_is_said_as_by_one(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text("title: x\nlayout: nowhere\n")
    said = []
    for build in (pipeline.build, side_by_side.build):
        with pytest.raises(Refused) as refusal:
            build(Request(tmp_path, jobs=2))
        said.append(refusal.value.diagnostics)

    assert said[0] == said[1] != ()


def test_all_that_is_wrong_with_a_manuscript_is_said_as_by_one(tmp_path: Path) -> None:
    root = sample_in(tmp_path, "annual")
    text = (root / "report.yaml").read_text("utf-8").replace("- letter:", "- letter:\n      nonsense: TODO", 1)
    (root / "report.yaml").write_text(text, "utf-8")
    said = []
    for build in (pipeline.build, side_by_side.build):
        with pytest.raises(Refused) as refusal:
            build(Request(root, jobs=2))
        said.append(refusal.value.diagnostics)

    assert said[0] == said[1]
    assert "unknown-key" in [found.name for found in said[0]]


def test_a_copy_that_fails_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, here, read = sample_in(tmp_path, "annual"), os.getpid(), prepress.read

    def failing(request: Request, course: Course) -> Read:
        if os.getpid() != here:
            raise ZeroDivisionError
        return read(request, course)

    alone = pipeline.build(Request(root, only=("letter",)))
    monkeypatch.setattr(prepress, "read", failing)
    assert outcome(side_by_side.build(Request(root, only=("letter",), jobs=2))) == outcome(alone)


PARSERS = frozenset({"pydantic", "jinja2", "yaml", "markdown_it", "babel"})


def test_who_prints_does_not_load_what_reads() -> None:
    loaded = "from printreport import presswork, render, side_by_side; import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, check=True, text=True)
    assert PARSERS & set(done.stdout.split()) == set()
