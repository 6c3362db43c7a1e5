"""To change how the pull quote looks, a designer writes one style sheet: nothing else, and nothing else changes."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pypdfium2
import pytest

import printreport
from printreport.model.run import Built

SHEET = "layouts/annual/components/pull-quote/pull-quote.css"
LOOK = """.pull-quote[data-place="page"] .pull-quote-words { color: var(--accent-ink); font-style: italic }
.pull-quote[data-place="page"] .pull-quote-by { border-top: var(--bar) }
"""
MANUSCRIPT = """title: A Quiet Year
organisation: {name: The Weir House}
period: "2025"
language: en
layout: annual
people:
  ada: {name: Ada Morrow, role: Keeper of the weir, consent: true}
sections:
  - cover: {}
  - text: {title: What we did, text: "We kept the gate. Nobody had to wait for long."}
  - pull-quote: {text: "Nobody thanks you at four in the morning. They wave.", by: ada}
"""

pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "report.yaml").write_text(MANUSCRIPT, "utf-8")
    return tmp_path


def words(made: Built) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(made.pdf.content)).pages]


def pictures(made: Built) -> list[bytes]:
    return [page.render(scale=0.5).to_pil().tobytes() for page in pypdfium2.PdfDocument(made.pdf.content)]


def test_changing_the_look_of_the_pull_quote_touches_one_css_file(project: Path) -> None:
    before = printreport.build(project)
    (project / SHEET).parent.mkdir(parents=True)
    (project / SHEET).write_text(LOOK, "utf-8")
    after = printreport.build(project)
    changed = [
        number
        for number, (one, other) in enumerate(zip(pictures(before), pictures(after), strict=True))
        if one != other
    ]

    assert words(after) == words(before)
    assert ["Nobody thanks" in words(after)[number] for number in changed] == [True]
    assert sorted(path.name for path in project.rglob("*") if path.is_file()) == ["pull-quote.css", "report.yaml"]
