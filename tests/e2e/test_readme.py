"""What the README and the docs say works: their commands and their Python run as they stand there, in order."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

# Commands that stand in a page and are not run by this test, with what runs them instead.
RUN_ELSEWHERE = {
    "make report": "sets a machine up; its parts are run by `make test` and by the tests below",
    "pip install .": "tests/e2e/test_install.py installs the wheel",
    "make": "the menu, below",
    "make test": "runs this test",
    "make unit": "runs this test's neighbours",
    "make slow": "runs this test",
    "printreport doctor": "its answer depends on the machine; tests/unit/cli tests it",
}
CHECKOUT = Path(__file__).resolve().parents[2]
PAGES = [
    *("README.md", "CONTRIBUTING.md", "tests/README.md"),
    *(path.relative_to(CHECKOUT).as_posix() for path in sorted((CHECKOUT / "docs").rglob("*.md"))),
]


def blocks(page: Path, language: str) -> list[str]:
    """The fenced blocks of a language in a page, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)


def commands(page: Path) -> list[str]:
    """The lines of the page's shell blocks."""
    return [line for block in blocks(page, "sh") for line in block.splitlines() if line and not line.startswith("#")]


def run(command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run one line of a page, with our own command in place of an installed one; what `echo` says goes in."""
    words, said = shlex.split(command), ""
    if words[0] == "echo" and words[2] == "|":
        said, words = words[1], words[3:]
    assert words[0] == "printreport", f"`{command}` is neither ours nor named in RUN_ELSEWHERE"
    line = [sys.executable, "-m", "printreport", *words[1:]]
    return subprocess.run(line, cwd=cwd, input=said, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `my-report` in it, as `printreport new` makes it."""
    folder = tmp_path_factory.mktemp("starter")
    outcome = run("printreport new my-report", folder)
    assert outcome.returncode == 0, outcome.stderr
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("page", [page for page in PAGES if commands(CHECKOUT / page)])
def test_the_commands_of_a_page_work_in_the_order_in_which_they_stand(page: str, starter: Path, tmp_path: Path) -> None:
    lines = commands(CHECKOUT / page)
    place = tmp_path
    if not any(line.startswith("printreport new") for line in lines):
        place = shutil.copytree(starter / "my-report", tmp_path / "my-report")
    for command in lines:
        if command in RUN_ELSEWHERE:
            continue
        if command.startswith("cd "):
            place /= command.removeprefix("cd ")
            continue
        outcome = run(command, place)
        assert outcome.returncode == 0, f"{command}\n{outcome.stdout}{outcome.stderr}"


@pytest.mark.slow
@pytest.mark.parametrize("page", [page for page in PAGES if blocks(CHECKOUT / page, "python")])
def test_the_python_of_a_page_runs_beside_a_new_report(page: str, starter: Path, tmp_path: Path) -> None:
    shutil.copytree(starter, tmp_path, dirs_exist_ok=True)
    for block in blocks(CHECKOUT / page, "python"):
        command = [sys.executable, "-c", block]
        outcome = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert outcome.returncode == 0, outcome.stderr


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(CHECKOUT / page, "yaml")])
def test_the_yaml_of_a_page_can_be_read(page: str) -> None:
    assert all(yaml.safe_load(block) for block in blocks(CHECKOUT / page, "yaml"))


# What the README's manuscript names, as short as it may be; its prose is the README's own.
BESIDE = {
    "data/people.csv": "id,name,role,consent\norla,Orla Keane,Director,yes\n",
    "data/facts.yaml": "contacts_answered: {value: 41206, label: calls and chats answered, source: data/finance.csv}\n",
    "data/finance.csv": "Item,2025,2024\nIncome,100,90\nExpenditure,95,91\n",
    "content/letter.md": "Dear reader,\n\nWe answered.\n",
}


@pytest.mark.slow
def test_the_manuscript_and_the_prose_shown_in_the_readme_are_without_errors(checkout: Path, tmp_path: Path) -> None:
    readme = checkout / "README.md"
    shown = {"report.yaml": blocks(readme, "yaml")[0], "content/answering.md": blocks(readme, "markdown")[0]}
    for name, text in {**BESIDE, **shown}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")

    outcome = run("printreport check", tmp_path)

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_the_menu_names_every_target_that_a_page_names(checkout: Path) -> None:
    menu = subprocess.run(["make"], cwd=checkout, capture_output=True, text=True, check=True, env=without_make()).stdout
    offered = set(re.findall(r"^make ([a-z-]+)", menu, flags=re.MULTILINE))
    named = {name for page in PAGES for name in re.findall(r"`make ([a-z-]+)", (checkout / page).read_text("utf-8"))}

    assert named - offered == set()


def without_make() -> dict[str, str]:
    """The environment without what an outer make says to an inner one."""
    return {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
