"""Other presses, beside which ours is measured, are given the report's own words; one missing press fails nothing."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

import book as books
import presses
from dump import dump
from generate import generate
from in_css import write_html
from in_emboss import write_emboss
from in_typst import escaped, write_typst

TAG = re.compile(r"<(svg|head)\b.*?</\1>|<[^>]+>", re.DOTALL)


@pytest.fixture(scope="module")
def dumped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dumped")
    generate(11, folder / "project")
    dump(folder / "project", folder / "out")
    return folder / "out"


@pytest.fixture(scope="module")
def book(dumped: Path) -> books.Book:
    return books.read(dumped / "book.html")


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{3,}", text))


def test_every_word_of_the_chapters_is_in_what_other_presses_get(
    dumped: Path, book: books.Book, tmp_path: Path
) -> None:
    html = (dumped / "book.html").read_text("utf-8")
    chapters = TAG.sub(" ", html[html.index('<section  id="chapter-0"') :])
    expected = words(chapters.replace("&#160;", " ")) - {"continued", "Figure", "Table"}
    for written in (write_typst(book, tmp_path / "typst"), write_emboss(book, tmp_path / "emboss")):
        text = written.read_text("utf-8").replace("\\u00a0", " ")
        assert expected - words(text) <= {"T", "he"}


def test_a_block_that_no_translation_knows_is_named(dumped: Path, tmp_path: Path) -> None:
    html = (dumped / "book.html").read_text("utf-8").replace("<h2 ", "<h5 ", 1).replace("</h2>", "</h5>", 1)
    (tmp_path / "book.html").write_text(html, "utf-8")
    with pytest.raises(ValueError, match="<h5"):
        books.read(tmp_path / "book.html")


def test_signs_of_typst_in_the_text_stay_signs() -> None:
    assert escaped("a #b *c* _d_ @e <f> $1") == r"a \#b \*c\* \_d\_ \@e \<f\> \$1"


def test_the_html_for_other_presses_needs_nothing_outside_its_folder(dumped: Path, tmp_path: Path) -> None:
    written = write_html(dumped, tmp_path / "html")
    sheet = (written.parent / "report.css").read_text("utf-8")
    assert not re.findall(r"file:|printreport:", written.read_text("utf-8") + sheet)
    named = re.findall(r'url\("([^"]+)"\)', sheet)
    assert named
    assert all((written.parent / name).is_file() for name in named)


def test_other_presses_are_pinned_to_exact_versions(checkout: Path) -> None:
    pinned = checkout / "bench" / "peers"
    of_node = json.loads((pinned / "package.json").read_text("utf-8"))["dependencies"].values()
    lines = (pinned / "requirements.txt").read_text("utf-8").splitlines()
    of_python = [line.partition("==")[2] for line in lines if not line.startswith("#")]
    assert all(re.fullmatch(r"\d+(\.\d+)+", each) for each in [*of_node, *of_python])


def test_a_press_that_could_not_be_installed_says_why() -> None:
    found = {each.name: each.missing for each in presses.presses({"typst": "no wheel for this machine"})}
    assert found["Typst"] == "no wheel for this machine"


@pytest.mark.skipif(not presses.PYTHON.is_file(), reason="no Typst here: `make bench-peers` installs it")
def test_typst_prints_what_it_is_given(book: books.Book, tmp_path: Path) -> None:
    source = write_typst(book, tmp_path / "typst")
    command = [presses.PYTHON, presses.PINNED / "print_typst.py", source, tmp_path / "out.pdf", presses.FONTS]
    subprocess.run(command, check=True)
    assert (tmp_path / "out.pdf").stat().st_size > 10_000
