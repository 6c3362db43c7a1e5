"""A build for which nothing has changed: the files and the words of the last one, without its work."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdf
import pytest

from tests.unit.foreign.papers import letter

pytestmark = pytest.mark.slow

Run = Callable[..., subprocess.CompletedProcess[bytes]]
MANUSCRIPT = """
title: A year
organisation: Example
language: en
layout: annual
sections:
  - cover
  - text: {title: Work, text: content/work.md}
editions:
  board: {copies: 2, password: $OPENS}
"""
HEAVY = "weasyprint pydyf pikepdf pydantic jinja2 yaml markdown_it babel PIL rich.console cffi fontTools"
LOADED = f"""
import sys
from printreport.cli import main
try:
    main(["build"])
except SystemExit as end:
    print(end.code, *sorted(set("{HEAVY}".split()) & set(sys.modules)))
"""


@pytest.fixture
def run(checkout: Path, tmp_path: Path) -> Run:
    """Run `printreport` in a folder with a report; the board's password is set."""
    (tmp_path / "content").mkdir()
    (tmp_path / "report.yaml").write_text(MANUSCRIPT, "utf-8")
    (tmp_path / "content" / "work.md").write_text("We planted 40 trees.\n", "utf-8")

    def running(*arguments: str, opens: str = "a good password") -> subprocess.CompletedProcess[bytes]:
        surroundings = {**os.environ, "PYTHONPATH": str(checkout / "src"), "OPENS": opens}
        words = [sys.executable, "-m", "printreport", *arguments]
        return subprocess.run(words, cwd=tmp_path, env=surroundings, capture_output=True, check=False)

    return running


def test_the_same_file_is_written_and_the_same_words_are_said(run: Run, tmp_path: Path) -> None:
    first = run("build")
    file = tmp_path / "build" / "a-year-screen.pdf"
    content = file.read_bytes()
    assert (first.returncode, b"[short-page]" in first.stderr) == (0, True), first.stderr

    for spoil in (file.unlink, lambda: file.write_bytes(b"%PDF-1.7 of somebody else")):
        spoil()
        again = run("build", "--timings")
        assert (again.returncode, again.stdout) == (0, b"")
        assert file.read_bytes() == content
        *before, said, end = again.stderr.splitlines()[:-1], *again.stderr.splitlines()[-2:]
        assert said == b"  nothing changed since the last build"
        assert end == first.stderr.splitlines()[-1]
        assert before[0][:-2] == first.stderr.splitlines()[:-2]
        assert before[0][-2].endswith(b", as before")


def test_it_goes_to_standard_output_as_well(run: Run, tmp_path: Path) -> None:
    run("build")
    again = run("build", "-o", "-")
    assert again.stdout == (tmp_path / "build" / "a-year-screen.pdf").read_bytes()
    assert b"standard output: " in again.stderr
    assert b"as before" in again.stderr


def test_without_the_cache_everything_is_made_anew_and_nothing_is_kept(run: Run) -> None:
    for _ in range(2):
        assert b"as before" not in run("build", "--no-cache").stderr
    assert run("cache", "show").stdout.rpartition(b": ")[2] == b"nothing, 0 bytes of at most 512 MB\n"


def test_what_has_changed_is_built_and_named(run: Run, tmp_path: Path) -> None:
    run("build")
    (tmp_path / "content" / "work.md").write_text("We planted 41 trees.\n", "utf-8")
    again = run("build", "--timings")
    assert b"  changed since the last build: content/work.md" in again.stderr.splitlines()
    file = pypdf.PdfReader(tmp_path / "build" / "a-year-screen.pdf")
    assert "41 trees" in "".join(page.extract_text() for page in file.pages)
    assert b"as before" in run("build").stderr
    assert b"as before" not in run("build", "--strict").stderr


def test_a_pdf_that_is_inserted_from_the_folder_for_our_files_is_read_again(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    text = (tmp_path / "report.yaml").read_text("utf-8")
    insert = "  - insert: {title: A letter, document: out/letter.pdf, alternative: Yes.}\n"
    (tmp_path / "report.yaml").write_text(text.replace("editions:", f"{insert}editions:"), "utf-8")
    written = []
    for words in ("<p>Yes.", "<p>No."):
        (tmp_path / "out" / "letter.pdf").write_bytes(letter(words, tags=False))
        done = run("build", "-o", "out/")
        assert (done.returncode, b"as before" in done.stderr) == (0, False), done.stderr
        written.append((tmp_path / "out" / "a-year-screen.pdf").read_bytes())
    assert written[0] != written[1]


def test_a_build_with_an_error_is_not_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "content" / "work.md").write_text("See [this](#nothing).\n", "utf-8")
    first, again = run("build"), run("build")
    assert (first.returncode, again.returncode) == (1, 1)
    assert first.stderr == again.stderr


def test_locked_copies_stay_locked_and_another_password_locks_anew(run: Run, tmp_path: Path) -> None:
    words = ("build", "-e", "board", "--format", "json", "-o", "out/")
    first = run(*words)
    assert first.returncode == 0, first.stderr
    files = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert len(files) == 2

    again = run(*words)
    assert json.loads(again.stderr.splitlines()[-1]) == json.loads(first.stderr.splitlines()[-1])
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == files

    other = "another password"
    run(*words, opens=other)
    for path in (tmp_path / "out").iterdir():
        assert path.read_bytes() != files[path.name]
        pikepdf.open(path, password=other).close()
    assert run(*words, opens="").returncode == 1


def test_nothing_heavy_is_loaded(run: Run, tmp_path: Path, checkout: Path) -> None:
    run("build")
    surroundings = {**os.environ, "PYTHONPATH": str(checkout / "src")}
    done = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=tmp_path, env=surroundings, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["0"], done.stdout
    assert "as before" in done.stderr
