"""The door to files: what it opens, what it keeps shut, and what it says."""

import hashlib
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from printreport import project as door
from printreport.diagnostics import Diagnostic, Location, Refused
from printreport.project import Project, now, source_date

AT = Location("report.yaml", 3, 5)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    root = tmp_path / "report"
    (root / "content").mkdir(parents=True)
    (root / "report.yaml").write_text("title: A\n")
    (root / "content" / "letter.md").write_text("Hello")
    return Project.open(root)


def only(caught: pytest.ExceptionInfo[Refused]) -> Diagnostic:
    (found,) = caught.value.diagnostics
    return found


def test_a_project_opens_by_its_folder_or_by_its_manuscript(project: Project) -> None:
    assert Project.open(project.root / "report.yaml") == project


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        Project.open(tmp_path / "nowhere")
    assert only(caught).name == "no-project"


def test_what_was_read_is_kept_with_its_hash(project: Project) -> None:
    assert project.reads == {}
    assert project.text("content/letter.md") == "Hello"
    assert project.reads == {project.root / "content/letter.md": hashlib.sha256(b"Hello").hexdigest()}


@pytest.mark.parametrize("ref", ["../secret.txt", "/etc/passwd", "content/../../secret.txt", "content/link.md"])
def test_a_path_out_of_the_project_is_refused(project: Project, ref: str) -> None:
    (project.root.parent / "secret.txt").write_text("secret")
    (project.root / "content" / "link.md").symlink_to(project.root.parent / "secret.txt")
    with pytest.raises(Refused) as caught:
        project.text(ref, AT)
    assert only(caught).name == "outside-project"
    assert only(caught).at == AT
    assert not project.exists(ref)


@pytest.mark.parametrize("ref", ["a\0b", "loop", "x" * 5000, "report.yaml/deeper"])
def test_a_name_that_can_be_no_file_is_refused_without_a_traceback(project: Project, ref: str) -> None:
    (project.root / "loop").symlink_to(project.root / "loop")
    with pytest.raises(Refused):
        project.content(ref)
    assert not project.exists(ref)


def test_a_missing_file_offers_the_nearest_name_in_its_folder(project: Project) -> None:
    with pytest.raises(Refused) as caught:
        project.text("content/leter.md", AT)
    assert only(caught).name == "missing-file"
    assert only(caught).hints == ("did you mean `content/letter.md`?",)


def test_a_folder_or_a_pipe_is_no_file(project: Project) -> None:
    os.mkfifo(project.root / "pipe")
    for ref in ("content", "pipe"):
        with pytest.raises(Refused) as caught:
            project.content(ref)
        assert only(caught).name == "cannot-read"


def test_a_file_above_the_limit_is_refused_before_it_is_read(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "MAX_BYTES", 4)
    with pytest.raises(Refused) as caught:
        project.content("content/letter.md")
    assert only(caught).name == "too-large"


def test_a_byte_order_mark_and_foreign_line_ends_are_taken_away(project: Project) -> None:
    (project.root / "a.md").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree")
    assert project.text("a.md") == "one\ntwo\nthree"


def test_windows_1252_is_said_with_its_place_and_words(project: Project) -> None:
    (project.root / "a.csv").write_bytes(b"Name;Ort\nJos\xe9;Br\xfcssel\n")
    with pytest.raises(Refused) as caught:
        project.text("a.csv")
    assert only(caught).name == "not-utf8"
    assert only(caught).at == Location("a.csv", 2, 4)
    assert "José;Brüssel" in only(caught).message


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(project: Project) -> None:
    project.write("out.pdf", b"one")
    project.write("out.pdf", b"two")
    assert project.content("out.pdf") == b"two"
    assert (project.root / "out.pdf").stat().st_mode & 0o777 == 0o644
    assert sorted(path.name for path in project.root.iterdir()) == ["content", "out.pdf", "report.yaml"]


def test_a_write_that_fails_leaves_the_old_file_and_no_leftovers(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    project.write("out.pdf", b"one")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Refused) as caught:
        project.write("out.pdf", b"two")
    assert only(caught).name == "cannot-write"
    assert "the disk is full" in only(caught).message
    assert project.content("out.pdf") == b"one"
    assert not list(project.root.glob(".*"))


@pytest.mark.parametrize("path", ["nowhere/out.pdf", "report.yaml/out.pdf", "content", "x" * 300])
def test_a_target_that_cannot_be_written_is_said_with_a_hint(project: Project, path: str) -> None:
    with pytest.raises(Refused) as caught:
        project.write(path, b"")
    assert only(caught).name == "cannot-write"
    assert only(caught).hints


def test_the_project_s_own_layout_folder_stands_before_the_built_in_one(project: Project) -> None:
    own = project.root / "layouts" / "mine"
    own.mkdir(parents=True)
    assert project.layout_folders("mine") == (own,)
    assert project.layout_folder("mine") is None
    (own / "layout.yaml").write_text("name: mine\n")
    assert project.layout_folder("mine") == own
    assert "mine" in project.layout_names()


@pytest.mark.parametrize("name", ["..", "../content", "", "a/b", "/etc"])
def test_a_layout_s_name_is_never_a_path(project: Project, name: str) -> None:
    assert project.layout_folders(name) == ()


def test_files_are_named_from_the_root_or_from_their_shelf(project: Project) -> None:
    assert project.name_of(project.root / "content/letter.md") == "content/letter.md"
    assert project.name_of(project.fonts_folder() / "inter/inter.ttf") == "fonts/inter/inter.ttf"
    assert project.name_of(project.root.parent / "elsewhere/a.css") == "../elsewhere/a.css"


def test_the_fonts_that_come_with_the_program_may_be_read(project: Project) -> None:
    assert project.locate(project.fonts_folder() / "x.ttf").name == "x.ttf"


def test_the_clock_can_be_set_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert source_date() is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert source_date() == now() == datetime(1970, 1, 2, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(Refused) as caught:
        source_date()
    assert only(caught).name == "source-date"


def test_a_project_that_stands_in_finds_its_files_in_several_folders(project: Project) -> None:
    near, far = project.root / "layouts/mine/specimen", project.root / "layouts/base/specimen"
    for folder, files in ((near, "a"), (far, "ab")):
        folder.mkdir(parents=True)
        for name in files:
            (folder / f"{name}.txt").write_text(f"{folder.parent.name} {name}")
    standing_in = project.standing_in((near, far))

    assert standing_in.text("a.txt") == "mine a"
    assert standing_in.text("b.txt") == "base b"
    assert not standing_in.exists("report.yaml")
    assert standing_in.name_of(standing_in.locate("b.txt")) == "layouts/base/specimen/b.txt"
    assert standing_in.layout_folders("mine") == (project.root / "layouts/mine",)
