"""The command as somebody types it, from outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(checkout: Path, tmp_path: Path) -> Run:
    """Run `printreport` with the words given, in an empty folder."""
    surroundings = {**os.environ, "PYTHONPATH": str(checkout / "src")}

    def running(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "printreport", *arguments],
            cwd=tmp_path,
            env=surroundings,
            capture_output=True,
            text=True,
            check=False,
        )

    return running


def outcome_of(done: subprocess.CompletedProcess[str]) -> tuple[int, str]:
    return done.returncode, done.stderr


def test_what_new_writes_builds_without_a_finding(run: Run, tmp_path: Path) -> None:
    made = run("new", "first", "--title", 'It\'s 50: "all" #1 – $5', "--organisation", "no", "--period", "2024–25")
    assert made.returncode == 0, made.stderr

    built = run("build", "--project", "first", "--strict")

    file = tmp_path / "first" / "build" / "its-50-all-1-5-screen.pdf"
    assert built.returncode == 0, built.stderr
    assert built.stdout == ""
    assert built.stderr.startswith("first/build/its-50-all-1-5-screen.pdf: ")
    assert file.read_bytes().startswith(b"%PDF-")


def test_new_takes_its_folder_from_the_title_and_overwrites_nothing(run: Run, tmp_path: Path) -> None:
    assert run("new", "--title", "A Good Year").returncode == 0
    before = {path: path.read_bytes() for path in (tmp_path / "a-good-year").rglob("*") if path.is_file()}

    again = run("new", "a-good-year", "--title", "Another")

    assert again.returncode == 1
    assert "is there already, and nothing is overwritten" in again.stderr
    assert {path: path.read_bytes() for path in (tmp_path / "a-good-year").rglob("*") if path.is_file()} == before


def test_new_offers_the_layouts_when_one_is_misspelt(run: Run, tmp_path: Path) -> None:
    code, words = outcome_of(run("new", "first", "--layout", "anual"))

    assert code == 1
    assert "did you mean `annual`?" in words
    assert not (tmp_path / "first").exists()


def test_the_same_manuscript_gives_the_same_bytes(run: Run, tmp_path: Path) -> None:
    run("new", "first")

    assert run("build", "-p", "first", "-o", "one.pdf", "--no-cache").returncode == 0
    assert run("build", "-p", "first", "-o", "two.pdf", "--no-cache").returncode == 0

    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_the_file_goes_to_standard_output_and_words_do_not(run: Run, tmp_path: Path, checkout: Path) -> None:
    run("new", "first")
    words = [sys.executable, "-m", "printreport", "build", "-p", "first", "-o", "-"]

    done = subprocess.run(
        words, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(checkout / "src")}, capture_output=True, check=False
    )

    assert done.returncode == 0
    assert done.stdout.startswith(b"%PDF-")
    assert done.stdout.rstrip().endswith(b"%%EOF")
    assert done.stderr.startswith(b"standard output: ")
    assert not (tmp_path / "first" / "build").exists()


def test_every_edition_is_built_into_a_folder(run: Run, tmp_path: Path) -> None:
    run("new", "first")

    code, words = outcome_of(run("build", "-p", "first", "--all", "-o", "out/"))

    assert code == 0, words
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "annual-report-archive.pdf",
        "annual-report-board.pdf",
        "annual-report-press.pdf",
        "annual-report-screen.pdf",
    ]


def test_several_editions_do_not_go_into_one_file(run: Run) -> None:
    run("new", "first")

    code, words = outcome_of(run("build", "-p", "first", "--all", "-o", "report.pdf"))

    assert code == 2
    assert "4 editions do not fit into one file" in words


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["build", "--edition", "pres"], 2, "did you mean `press`?"),
        (["build", "--only", "leter"], 2, "did you mean `letter`?"),
        (["build", "--project", "nowhere"], 3, "`nowhere`"),
        (["bild"], 2, "build"),
        (["build", "--editon", "press"], 2, "--edition"),
        (["explain", "short-pages"], 2, "did you mean `short-page`?"),
    ],
)
def test_a_slip_of_the_keys_is_met_with_what_was_meant(run: Run, arguments: list[str], code: int, words: str) -> None:
    run("new", ".")

    done = run(*arguments)

    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_only_one_section_is_built_when_asked_for(run: Run) -> None:
    run("new", ".")

    done = run("build", "--only", "letter", "--format", "json")

    summary = json.loads(done.stderr.splitlines()[-1])
    assert done.returncode == 0, done.stderr
    assert [(file["pages"], file["file"]) for file in summary["files"]] == [
        (1, "build/annual-report-screen-letter.pdf")
    ]


def test_check_says_what_build_says_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    run("new", ".")
    (tmp_path / "content" / "letter.md").write_text("We helped TODO people.\n\nSee [this](#nothing).\n", "utf-8")

    checked, built = run("check", "--format", "short"), run("build", "--format", "short")

    assert checked.stderr.splitlines() == [
        "content/letter.md:1:11: warning: `TODO` holds a place for something still to come [placeholder]",
        "content/letter.md:3:5: error: no part of the report has the id `nothing` [dead-link]",
    ]
    assert built.stderr == checked.stderr
    assert (checked.returncode, built.returncode) == (1, 1)
    assert not (tmp_path / "build").exists()


def test_a_warning_passes_and_under_strict_it_fails(run: Run, tmp_path: Path) -> None:
    run("new", ".")
    (tmp_path / "content" / "letter.md").write_text("We helped TODO people.\n", "utf-8")

    assert run("check").returncode == 0
    assert run("check", "--strict").returncode == 1


def test_json_lines_end_with_a_summary(run: Run) -> None:
    run("new", ".")

    lines = [json.loads(line) for line in run("build", "--format", "json").stderr.splitlines()]

    assert [line["kind"] for line in lines] == ["summary"]
    assert lines[0]["exit"] == 0
    assert lines[0]["files"][0]["file"] == "build/annual-report-screen.pdf"


def test_timings_name_the_stages_in_their_order(run: Run) -> None:
    run("new", ".")

    words = run("build", "--timings").stderr.splitlines()

    assert [line.split()[0] for line in words[1:6]] == ["load", "validate", "compose", "render", "finish"]


def test_data_goes_to_standard_output(run: Run) -> None:
    run("new", ".")

    schema = json.loads(run("schema").stdout)
    fonts = run("fonts").stdout.splitlines()
    layouts = run("layout", "list").stdout

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert all("OFL-1.1" in line for line in fonts)
    assert "annual" in layouts
    assert "overset-text" in run("explain").stdout


def test_doctor_finds_nothing_missing_where_the_tests_run(run: Run) -> None:
    done = run("doctor")

    assert done.returncode == 0, done.stdout
    assert "!!" not in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_completion(run: Run, shell: str) -> None:
    done = run("completion", shell)

    assert done.returncode == 0
    assert "_PRINTREPORT_COMPLETE" in done.stdout


def test_help_and_version_are_quick_words(run: Run) -> None:
    assert run("--version").stdout == "printreport 0.1.0\n"
    assert "Begin with `printreport new`" in run("--help").stdout


def test_a_fault_of_ours_says_what_to_send(run: Run, tmp_path: Path, checkout: Path) -> None:
    run("new", ".")
    script = (
        "import printreport.side_by_side\n"
        "def broken(request):\n    raise ZeroDivisionError('planted')\n"
        "printreport.side_by_side.build = broken\n"
        "from printreport.cli import main\n"
        "main(['build'])\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(checkout / "src")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 70
    assert "ZeroDivisionError: planted" in done.stderr
    assert "This is a bug in printreport, not in your report." in done.stderr


def test_what_was_found_on_the_pages_is_said_even_if_finishing_fails(run: Run, tmp_path: Path, checkout: Path) -> None:
    run("new", ".")
    (tmp_path / "content" / "letter.md").write_text("A word that no font has: \U00012000.\n", "utf-8")
    script = (
        "import printreport.pipeline\n"
        "def broken(*parts):\n    raise ZeroDivisionError('planted')\n"
        "printreport.pipeline.finish = broken\n"
        "from printreport.cli import main\n"
        "main(['build'])\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(checkout / "src")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "[missing-glyph]" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_existing_file_that_is_no_pdf_is_not_overwritten(run: Run, tmp_path: Path) -> None:
    run("new", ".")
    manuscript = (tmp_path / "report.yaml").read_bytes()

    for arguments in (["build"], ["schema"]):
        code, words = outcome_of(run(*arguments, "-o", "report.yaml"))
        assert code == 4
        assert "`report.yaml` cannot be written: a file of another kind is there, and is kept" in words

    assert (tmp_path / "report.yaml").read_bytes() == manuscript


def test_a_style_sheet_that_the_engine_gives_up_on_is_no_bug_of_ours(run: Run, tmp_path: Path) -> None:
    run("new", ".")
    (tmp_path / "overrides.css").write_text("p { font-size: 1e30px; margin: -1e30px }\n", "utf-8")

    code, words = outcome_of(run("build"))

    assert code == 4
    assert "[render-failed]" in words
    assert "This is a bug in printreport" not in words


@pytest.mark.parametrize(
    "text",
    [
        "{% for i in range(1000000000) %}{% endfor %}",
        "{{ 1 / 0 }}",
        "{{ title + 1 }}",
        "{{ 'a' | number }}",
        "{{ 'x'.y.z }}",
    ],
)
def test_a_template_that_goes_wrong_is_named_from_its_layout_on(run: Run, tmp_path: Path, text: str) -> None:
    run("new", ".")
    template = tmp_path / "layouts" / "annual" / "components" / "letter" / "letter.html.j2"
    template.parent.mkdir(parents=True)
    template.write_text(f"<p>\n{text}\n", "utf-8")

    code, words = outcome_of(run("build", "--format", "short"))

    assert code == 1
    assert words.startswith("layouts/annual/components/letter/letter.html.j2:2:1: error: the template ")
    assert words.endswith("[template-fault]\n")
