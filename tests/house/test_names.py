"""One thing has one name: in the folders, in the command's words, in the docs."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from printreport.cli.exit_codes import ExitCode
from printreport.stages import STAGES


def page(checkout: Path, name: str) -> str:
    return (checkout / "docs" / name).read_text("utf-8")


def test_every_stage_is_a_folder_of_the_package(checkout: Path) -> None:
    source = checkout / "src" / "printreport"

    assert [stage for stage in STAGES if not (source / stage / "__init__.py").is_file()] == []


def test_the_pipeline_goes_through_every_stage_and_no_other(checkout: Path) -> None:
    halves = (checkout / "src" / "printreport" / f"{half}.py" for half in ("prepress", "presswork"))
    pipeline = "".join(half.read_text("utf-8") for half in halves)

    assert set(re.findall(r'\.stage\("(\w+)"\)', pipeline)) == set(STAGES)


def test_the_architecture_page_shows_the_stages_in_their_order(checkout: Path) -> None:
    picture = page(checkout, "explanation/architecture.md").split("```text\n")[1].split("```")[0]

    assert re.findall(rf"\b({'|'.join(STAGES)})\b(?= +-)", picture) == list(STAGES)


def test_the_architecture_page_names_every_room(checkout: Path) -> None:
    source = checkout / "src" / "printreport"
    rooms = {path.stem for path in source.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    table = page(checkout, "explanation/architecture.md")
    named = {
        name
        for line in table.splitlines()
        if line.startswith("| `")
        for name in re.findall(r"`(\w+)", line.split("|")[1])
    }

    assert rooms - {"__init__", "__main__", "pipeline"} - named == set()
    assert named - rooms == {"layouts", "fonts"}


@pytest.mark.parametrize("code", ExitCode)
def test_the_docs_have_each_exit_code_with_its_meaning(checkout: Path, code: ExitCode) -> None:
    rows = [
        line for line in page(checkout, "reference/exit-codes.md").splitlines() if line.startswith(f"| {int(code)} |")
    ]

    assert len(rows) == 1
    assert code.about in rows[0]


def test_the_architecture_page_shows_the_layers_that_the_contract_holds(checkout: Path) -> None:
    settings = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))
    contract = settings["tool"]["importlinter"]["contracts"][0]
    shown = page(checkout, "explanation/architecture.md").split("```text\n")[2].split("```")[0]

    assert [re.split(r" {2,}", line)[0] for line in shown.splitlines()] == contract["layers"][1:]
