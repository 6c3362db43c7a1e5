from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from printreport.cli.layout_eject import eject
from printreport.diagnostics import Diagnostic, Refused
from printreport.load import layout
from printreport.project import Project


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(eject, ["-p", str(root), *arguments], catch_exceptions=False)


def refused(root: Path, *arguments: str) -> tuple[Diagnostic, ...]:
    with pytest.raises(Refused) as refusal:
        run(root, *arguments)
    return refusal.value.diagnostics


def copied(root: Path) -> list[str]:
    return sorted(path.relative_to(root / "layouts").as_posix() for path in (root / "layouts").rglob("*.*"))


def test_a_copied_template_takes_the_place_of_the_layouts_own(tmp_path: Path, checkout: Path) -> None:
    path = "components/pull-quote/pull-quote.html.j2"
    outcome = run(tmp_path, "--layout", "annual", path)
    nearest = layout.read(Project.open(tmp_path), "annual", None)[0].folders[0] / path

    assert "layouts/annual/components/pull-quote/pull-quote.html.j2" in outcome.stderr
    assert nearest == tmp_path / "layouts" / "annual" / path
    assert nearest.read_bytes() == (checkout / "layouts" / "base" / path).read_bytes()


def test_a_copied_style_sheet_is_said_to_add_its_rules(tmp_path: Path, checkout: Path) -> None:
    outcome = run(tmp_path, "--layout", "annual", "css/type.css")

    assert "come after those of the layout" in outcome.stderr
    there = (tmp_path / "layouts" / "annual" / "css" / "type.css").read_bytes()
    assert there == (checkout / "layouts" / "annual" / "css" / "type.css").read_bytes()


def test_the_sheets_below_a_copied_one_are_named(tmp_path: Path) -> None:
    outcome = run(tmp_path, "--layout", "annual", "components/chapter/chapter.css")

    assert "below it those of layouts/base/components/chapter/chapter.css hold too" in outcome.stderr


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--layout", "annual", "cover.css"], ["annual/components/cover/cover.css"]),
        (["layouts/annual/css/page.css"], ["annual/css/page.css"]),
        (["--layout", "annual", "css/editions/press.css"], ["annual/css/editions/press.css"]),
        (
            ["--layout", "annual", "callout"],
            [f"annual/components/callout/callout.{end}" for end in ("css", "html.j2", "yaml")],
        ),
        (
            ["--layout", "annual", "components/callout/samples/"],
            [f"annual/components/callout/samples/{name}.yaml" for name in ("max", "min", "rtl", "typical")],
        ),
    ],
)
def test_a_file_is_named_by_its_path_its_folder_its_component_or_its_own_name(
    tmp_path: Path, arguments: list[str], expected: list[str]
) -> None:
    run(tmp_path, *arguments)

    assert copied(tmp_path) == expected


def test_without_a_path_all_that_can_be_copied_is_listed(tmp_path: Path) -> None:
    listed = run(tmp_path, "--layout", "annual").stdout.splitlines()

    assert {"skeleton.html.j2", "css/tokens.css", "components/cover/cover.yaml", "shared/head.html.j2"} <= set(listed)
    assert listed == sorted(listed)
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_name_is_said_with_the_nearest_and_nothing_is_copied(tmp_path: Path) -> None:
    [finding] = refused(tmp_path, "--layout", "annual", "components/pull-quote/pull-qoute.css", "css/type.css")

    assert finding.name == "unknown-layout-file"
    assert "`components/pull-quote/pull-quote.css`" in finding.hints[0]
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    mine = tmp_path / "layouts" / "annual" / "css" / "type.css"
    mine.parent.mkdir(parents=True)
    mine.write_text(".mine { top: 0 }", "utf-8")

    assert [finding.name for finding in refused(tmp_path, "--layout", "annual", "css/")] == ["already-there"]
    assert mine.read_text("utf-8") == ".mine { top: 0 }"
    assert copied(tmp_path) == ["annual/css/type.css"]
