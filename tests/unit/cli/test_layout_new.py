from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from printreport.cli.layout_new import NAME, new_layout
from printreport.diagnostics import Refused
from printreport.load import layout
from printreport.project import Project
from printreport.proofs import contract


def made(root: Path, name: str, extends: str = "annual") -> None:
    outcome = CliRunner().invoke(new_layout, [name, "--extends", extends, "-p", str(root)], catch_exceptions=False)
    assert outcome.exit_code == 0


@pytest.mark.parametrize("extends", ["annual", "base", "folio", "ledger"])
def test_a_new_layout_keeps_the_contract_and_looks_as_before(tmp_path: Path, extends: str) -> None:
    made(tmp_path, "harbour", extends)
    ours, found = layout.read(Project.open(tmp_path), "harbour", None)
    before, _ = layout.read(Project.open(tmp_path), extends, None)

    assert found == ()
    assert contract(tmp_path, "harbour") == ()
    assert ours.tokens == before.tokens
    assert (ours.name, ours.title, ours.trims) == ("harbour", "Harbour", before.trims)


def test_a_new_layout_says_in_each_file_what_it_is_for(tmp_path: Path) -> None:
    made(tmp_path, "harbour")
    folder = tmp_path / "layouts" / "harbour"
    files = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.*")}

    assert sorted(files) == ["README.md", "components/cover/cover.css", "css/tokens.css", "layout.yaml"]
    assert all("annual" in text and "$" not in text for text in files.values())
    assert sum(text.count("\n") for text in files.values()) < 60


@pytest.mark.parametrize("name", ["Harbour", "my layout", "../out", "7days", "", "a_b", "-x"])
def test_a_name_that_is_none_is_refused_with_one_that_is(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused) as refusal:
        CliRunner().invoke(new_layout, ["-p", str(tmp_path), "--", name], catch_exceptions=False)

    [finding] = refusal.value.diagnostics
    assert finding.name == "layout-name"
    assert NAME.fullmatch(finding.hints[0].split("`")[1])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["annual", "harbour"])
def test_a_layout_that_is_there_is_never_overwritten(tmp_path: Path, name: str) -> None:
    there = tmp_path / "layouts" / "harbour" / "css" / "type.css"
    there.parent.mkdir(parents=True)
    there.write_text(".mine { top: 0 }", "utf-8")

    with pytest.raises(Refused) as refusal:
        CliRunner().invoke(new_layout, [name, "-p", str(tmp_path)], catch_exceptions=False)

    assert [finding.name for finding in refusal.value.diagnostics] == ["already-there"]
    assert [path.name for path in tmp_path.rglob("*.*")] == ["type.css"]


def test_a_layout_to_grow_from_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        CliRunner().invoke(new_layout, ["harbour", "--extends", "anual", "-p", str(tmp_path)], catch_exceptions=False)

    assert refusal.value.diagnostics[0].hints == ("did you mean `annual`?",)
    assert list(tmp_path.iterdir()) == []
