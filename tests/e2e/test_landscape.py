"""Landscape pages in a portrait book."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

import printreport

REPORT = """title: A year
organisation: Example
language: en
layout: annual
sections:
  - cover
  - text: {title: Upright, text: Some words.}
  - text: {title: Across, text: Some words., orientation: landscape}
editions:
  press: {bleed: 3, slug: 9}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "report.yaml").write_text(REPORT, "utf-8")
    return tmp_path


def sizes(project: Path, edition: str) -> list[tuple[int, int, int]]:
    """Width and height of each trim in mm, and how the page is turned."""
    built = printreport.build(project, edition=edition)
    path = project / "made.pdf"
    path.write_bytes(built.pdf.content)
    with pikepdf.open(path) as pdf:
        boxes = [(list(page.trimbox), int(page.obj.get("/Rotate", 0))) for page in pdf.pages]
    return [
        (round(float(box[2] - box[0]) / 72 * 25.4), round(float(box[3] - box[1]) / 72 * 25.4), turned)
        for box, turned in boxes
    ]


def test_a_section_may_turn_its_pages_on_the_screen(project: Path) -> None:
    assert sizes(project, "screen")[-1] == (297, 210, 0)
    assert sizes(project, "screen")[0] == (210, 297, 0)


def test_the_press_gets_sheets_that_are_all_upright_head_to_the_left(project: Path) -> None:
    assert sizes(project, "press")[-1] == (297, 210, 270)
    assert {turned for _, _, turned in sizes(project, "press")[:-1]} == {0}
