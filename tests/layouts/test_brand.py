"""A brand as a new user writes it: its colours, faces and logo are in the book, and nothing of the layout's own."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

import printreport
from printreport.model.run import Built

BRAND = """logo: {file: logo.svg, alt: The Weir House}
colours:
  accent: {screen: "#8cc4cf", cmyk: [45, 5, 15, 0]}
  ink: {screen: "#10283f", cmyk: [85, 60, 30, 60]}
fonts:
  - {family: House, weight: 400, style: normal, file: vollkorn/Vollkorn-Regular.ttf, licence: OFL-1.1}
  - {family: House, weight: 400, style: italic, file: vollkorn/Vollkorn-Italic.ttf, licence: OFL-1.1}
  - {family: House, weight: 600, style: normal, file: vollkorn/Vollkorn-SemiBold.ttf, licence: OFL-1.1}
faces: {text: House, display: House}
"""
MANUSCRIPT = """title: A Quiet Year
organisation: {name: The Weir House}
period: "2025"
language: en
layout: {name: annual, options: {cover: typographic}}
brand: brand.yaml
sections:
  - cover
  - text: {title: What we did, text: "We kept the gate."}
"""
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"><rect width="100" height="40" fill="#a3182f"/></svg>'
)
RED, ACCENT = (0xA3, 0x18, 0x2F), (0x8C, 0xC4, 0xCF)

pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in {"brand.yaml": BRAND, "report.yaml": MANUSCRIPT, "logo.svg": LOGO}.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def colours_of_the_cover(made: Built) -> set[tuple[int, ...]]:
    page = pypdfium2.PdfDocument(made.pdf.content)[0].render(scale=0.5).to_pil().convert("RGB")
    pixels = page.tobytes()
    return {tuple(pixels[place : place + 3]) for place in range(0, len(pixels), 3)}


def test_a_brand_gives_the_cover_its_colour_and_its_logo_and_all_text_its_face(project: Path) -> None:
    made = printreport.build(project)

    assert {RED, ACCENT} <= colours_of_the_cover(made)
    assert {font.partition("-")[0] for font in made.pdf.facts.fonts} == {"House"}
    assert "colours-too-close" not in [finding.name for finding in made.diagnostics]


def test_a_press_has_the_inks_of_the_brand(project: Path) -> None:
    made = printreport.build(project, edition="press")

    assert "no-ink-build" not in [finding.name for finding in made.diagnostics]


def test_a_colour_of_the_brand_that_text_cannot_stand_on_is_said_with_one_that_it_can(project: Path) -> None:
    (project / "brand.yaml").write_text(BRAND.replace("#8cc4cf", "#123a6b"), "utf-8")
    found = [finding for finding in printreport.check(project) if finding.name == "colours-too-close"]

    assert [(str(finding.at), finding.message) for finding in found] == [
        (
            "brand.yaml:3:3",
            "`ink` on `accent` has a contrast of 1.3 to 1, and text needs 4.5: text on pages filled with the accent",
        )
    ]
    assert 'write `accent: "#' in found[0].hints[0]
