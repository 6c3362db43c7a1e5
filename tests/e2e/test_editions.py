"""The sample's editions beside each other, read by programs that had no part in making them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

import printreport
from printreport.cli.editions import agreement
from tests.tagtree import tagtree

ROOT = Path(__file__).resolve().parents[2]
OPENS = "heron at the gate"
pytestmark = pytest.mark.slow


@cache
def content(edition: str) -> bytes:
    return printreport.build(ROOT, edition=edition).pdf.content


def pages(edition: str) -> list[str]:
    """Read the words of each page as poppler does, without hyphens at the ends of lines."""
    command = ["pdftotext", "-layout", "-cropbox", "-", "-"]
    done = subprocess.run(command, input=content(edition), capture_output=True, check=True)
    return [re.sub(r"[\s\u00ad-]", "", page) for page in done.stdout.decode().split("\f")[:-1]]


def test_screen_and_archive_have_the_same_words_on_the_same_pages() -> None:
    """The slip behind the report apart: what is filled in on a screen is a line to write on in the archive."""
    screen, archive = pages("screen"), pages("archive")
    assert len(screen) == len(archive) > 30
    assert [n for n, (one, two) in enumerate(zip(screen, archive, strict=True), 1) if one != two] == [len(screen)]


def test_every_edition_agrees_with_the_first() -> None:
    first, *others = (printreport.build(ROOT, edition=name) for name in ("screen", "press", "archive", "board"))
    assert [agreement(first, other, strict=True) for other in others] == [(), (), ()]


def test_the_watermark_stands_on_every_page_of_the_board_edition_and_in_no_tag() -> None:
    read = pages("board")
    assert len(read) > 30
    assert [number for number, words in enumerate(read, 1) if "Confidential" not in words] == []
    assert "Confidential" not in tagtree(content("board"))
    assert not any("Confidential" in words for words in pages("screen"))


@cache
def locked(tmp: Path) -> Path:
    """Build the board edition of a new project with a password, in two numbered copies."""
    project = tmp / "first"
    run = [sys.executable, "-m", "printreport"]
    subprocess.run([*run, "new", str(project)], check=True, capture_output=True)
    manuscript = project / "report.yaml"
    words = manuscript.read_text("utf-8") + "\neditions:\n  board: {copies: 2, password: $OPENS}\n"
    manuscript.write_text(words, "utf-8")
    environment = {**os.environ, "OPENS": OPENS}
    command = [*run, "build", "-p", str(project), "-e", "board", "-o", f"{tmp}/"]
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return tmp


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return sorted(locked(tmp_path_factory.mktemp("board")).glob("*.pdf"))


def test_copies_are_files_of_their_own_each_with_its_number_on_every_page(copies: list[Path]) -> None:
    assert [path.stem[-7:] for path in copies] == ["board-1", "board-2"]
    for number, path in enumerate(copies, 1):
        command = ["pdftotext", "-upw", OPENS, str(path), "-"]
        read = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split("\f")[:-1]
        assert len(read) > 3
        assert all(f"Confidential · {number}/2" in page for page in read)


def test_poppler_pdfium_and_mupdf_open_a_copy_with_its_password_and_not_without(copies: list[Path]) -> None:
    path = str(copies[0])
    assert subprocess.run(["pdfinfo", path], capture_output=True, check=False).returncode != 0
    assert subprocess.run(["pdfinfo", "-upw", OPENS, path], capture_output=True, check=False).returncode == 0
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(path)
    assert len(pypdfium2.PdfDocument(path, password=OPENS)) > 3
    shut, opened = (
        subprocess.run(["mutool", "info", *words, path], capture_output=True, text=True, check=False)
        for words in ((), ("-p", OPENS))
    )
    assert shut.returncode != 0 or "cannot authenticate" in shut.stderr
    assert opened.returncode == 0
    assert "Pages: " in opened.stdout
    with pikepdf.open(path, password=OPENS) as judged:
        assert judged.encryption.R == 6
        assert judged.encryption.bits == 256
