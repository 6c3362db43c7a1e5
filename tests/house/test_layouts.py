"""The law of the layouts is what `printreport layout check` looks for; ours keep it first.

Colours and sizes as tokens, selectors about their component, fields that are used, four samples, fonts with licences:
each law stands once, in `checks/layouts/`, where its docstring says what it is for.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from printreport.proofs import contract

LAYOUTS = sorted(path.parent.name for path in (Path(__file__).parents[2] / "layouts").glob("*/layout.yaml"))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_of_ours_keeps_the_contract_of_layouts(tmp_path: Path, layout: str) -> None:
    found = [
        f"{finding.at}: {finding.message} [{finding.name}]"
        for finding in contract(tmp_path, layout)
        if finding.is_error
    ]

    assert found == []


def test_every_font_has_its_licence_beside_it(checkout: Path) -> None:
    families = [folder for folder in sorted((checkout / "fonts").iterdir()) if folder.is_dir()]

    assert families
    assert [folder.name for folder in families if not (folder / "OFL.txt").is_file()] == []
