from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from printreport.project import inventory as module
from printreport.project.inventory import TooMany, inventory, written_by_us


def files(folder: Path, output: Path | None = None) -> dict[str, str]:
    return {item.name: item.digest for item in inventory(folder, written_by_us(folder, output))}


def write(path: Path, content: bytes = b"words") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_every_file_is_listed_with_its_hash(tmp_path: Path) -> None:
    write(tmp_path / "report.yaml", b"title")
    write(tmp_path / "content" / ".hidden" / "a.md", b"")
    assert files(tmp_path) == {
        "content/.hidden/a.md": sha256(b"").hexdigest(),
        "report.yaml": sha256(b"title").hexdigest(),
    }


def test_what_git_python_and_caches_hold_is_no_part_of_a_report(tmp_path: Path) -> None:
    write(tmp_path / ".git" / "index")
    write(tmp_path / "layouts" / "__pycache__" / "a.pyc")
    write(tmp_path / "venv" / "lib" / "a.py")
    write(tmp_path / "venv" / "pyvenv.cfg")
    write(tmp_path / "kept" / "CACHEDIR.TAG")
    assert files(tmp_path) == {}


def test_our_own_files_are_left_out_and_all_other_pdfs_are_not(tmp_path: Path) -> None:
    write(tmp_path / "build" / "report-screen.pdf", b"%PDF-1.7")
    write(tmp_path / "out" / "report-screen.pdf", b"%PDF-1.7")
    write(tmp_path / "appendix.pdf", b"%PDF-1.7")
    write(tmp_path / "build" / "words.pdf", b"no PDF")
    write(tmp_path / "build" / "picture.png", b"%PDF-1.7")
    kept = {"appendix.pdf", "build/picture.png", "build/words.pdf"}
    assert set(files(tmp_path)) == {*kept, "out/report-screen.pdf"}
    assert set(files(tmp_path, tmp_path / "out")) == kept
    assert set(files(tmp_path, tmp_path / "out" / "report-screen.pdf")) == kept


def test_a_file_that_a_build_would_not_overwrite_is_not_ours(tmp_path: Path) -> None:
    manuscript = write(tmp_path / "report.yaml")
    assert set(files(tmp_path, manuscript)) == {"report.yaml"}


def test_links_are_followed_and_circles_end(tmp_path: Path) -> None:
    outside = write(tmp_path / "designer" / "mine" / "layout.yaml").parent
    project = tmp_path / "project"
    project.mkdir()
    (project / "layouts").symlink_to(outside)
    (project / "gone.md").symlink_to(project / "nothing")
    (outside / "up").symlink_to(project)
    before = files(project)
    assert set(before) == {"gone.md", "layouts/layout.yaml"}

    write(outside / "layout.yaml", b"other words")
    assert files(project)["layouts/layout.yaml"] != before["layouts/layout.yaml"]
    write(project / "nothing")
    assert files(project)["gone.md"] != before["gone.md"]


def test_nobody_waits_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "build.pdf")
    assert files(tmp_path, tmp_path / "build.pdf") == {"build.pdf": "no file"}


def test_a_file_written_again_has_another_mark_even_with_the_same_words_and_date(tmp_path: Path) -> None:
    path = write(tmp_path / "a.md")
    (before,) = inventory(tmp_path, written_by_us(tmp_path, None))
    facts = path.stat()
    write(tmp_path / "b.md").replace(path)
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    (after,) = inventory(tmp_path, written_by_us(tmp_path, None))
    assert before.digest == after.digest
    assert before.mark != after.mark


def test_a_folder_with_too_many_files_is_no_reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_FILES", 1)
    write(tmp_path / "a.md")
    assert len(files(tmp_path)) == 1
    write(tmp_path / "b.md")
    with pytest.raises(TooMany):
        files(tmp_path)
