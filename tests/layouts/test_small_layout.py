"""A layout that grows from another is small: the one in the docs changes colours, faces and cover in under 60 lines."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest

import printreport
from printreport.model.run import Built
from printreport.proofs import contract

PAGE = "docs/how-to/make-a-layout.md"
SHOWN = re.compile(r"^`(layouts/harbour/[^`]+)` .*?\n\n```\w+\n(.*?)^```", re.MULTILINE | re.DOTALL)
MANUSCRIPT = """title: A Quiet Year
organisation: {{name: The Weir House}}
period: "2025"
language: en
layout: {layout}
sections:
  - cover: {{}}
  - text: {{title: What we did, text: "We kept the gate."}}
"""
INK = (0x10, 0x28, 0x3F)

pytestmark = pytest.mark.slow


@pytest.fixture
def harbour(checkout: Path, tmp_path: Path) -> Path:
    """A project with the layout as the page shows it."""
    for name, text in SHOWN.findall((checkout / PAGE).read_text("utf-8")):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def built(project: Path, layout: str, edition: str = "screen") -> Built:
    (project / "report.yaml").write_text(MANUSCRIPT.format(layout=layout), "utf-8")
    return printreport.build(project, edition=edition)


def colour(made: Built, across: float, down: float) -> tuple[int, ...]:
    """The colour of a place on the cover, in shares of its width and height."""
    page = pypdfium2.PdfDocument(made.pdf.content)[0].render(scale=0.5).to_pil().convert("RGB")
    return tuple(page.tobytes()[3 * (int(page.height * down) * page.width + int(page.width * across)) :][:3])


def test_the_layout_of_the_docs_has_fewer_than_60_lines_in_all_its_files(harbour: Path) -> None:
    files = [path for path in (harbour / "layouts").rglob("*") if path.is_file()]

    assert len(files) == 5
    assert sum(len(path.read_text("utf-8").splitlines()) for path in files) < 60


def test_it_keeps_the_contract_of_layouts(harbour: Path) -> None:
    assert contract(harbour, "harbour") == ()


def test_it_has_its_own_colours_faces_and_cover(harbour: Path) -> None:
    before, after = built(harbour, "annual"), built(harbour, "harbour")

    assert colour(after, 0.9, 0.05) == INK
    assert colour(before, 0.9, 0.05) != INK
    assert {font.partition("-")[0] for font in after.pdf.facts.fonts} == {"Vollkorn"}
    assert "Vollkorn" not in str(before.pdf.facts.fonts)
    assert len(after.diagnostics) <= len(before.diagnostics)


def test_a_press_prints_it_in_its_own_inks(harbour: Path) -> None:
    assert [found.name for found in built(harbour, "harbour", "press").diagnostics if found.is_error] == []
