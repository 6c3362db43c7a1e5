"""The look of every layout, measured: on the sample report, and on each component in the samples that fill a page.

What is found here is a fault of a layout, or of the check. A fault of a layout is mended in its style sheets; where the
layout means it, the element says so: `data-meant="short-page"`.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from printreport.diagnostics import Diagnostic, Refused
from printreport.model.run import Request, Specimen
from printreport.pipeline import build
from printreport.proofs import specimen

LOOK = (
    "heading-at-foot",
    "hyphens-in-a-row",
    "low-contrast",
    "off-grid",
    "orphan",
    "outside-safe-zone",
    "overlapping-text",
    "overset-text",
    "short-page",
    "text-too-small",
    "unbalanced-columns",
    "widow",
)
LAYOUTS = sorted(
    path.parent.name
    for path in (Path(__file__).resolve().parents[2] / "layouts").glob("*/layout.yaml")
    if path.parent.name != "base"  # structure alone: nobody prints it
)
SAMPLES = ("typical", "max")  # the smallest samples leave pages empty, and are meant to
KEPT = ("content", "data", "images")  # what the sample report is made of, beside its manuscript
SPOILT = """
.prose p { color: #999 }
.prose h2 { margin-top: 17pt }
.cover-words { left: 1mm }
.note { font-size: 5pt }
"""

pytestmark = pytest.mark.slow


def look(findings: Iterable[Diagnostic]) -> list[str]:
    """The findings that are about the look, as a user reads them."""
    return [f"{finding.at}: {finding.message} [{finding.name}]" for finding in findings if finding.name in LOOK]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_sample_report_looks_well_in_every_layout(layout: str, checkout: Path, tmp_path: Path) -> None:
    for folder in KEPT:
        shutil.copytree(checkout / folder, tmp_path / folder)
    manuscript = (checkout / "report.yaml").read_text("utf-8")
    (tmp_path / "report.yaml").write_text(manuscript.replace("layout: annual", f"layout: {layout}"), "utf-8")

    assert look(build(Request(tmp_path)).diagnostics) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_component_looks_well_in_every_layout(layout: str, checkout: Path) -> None:
    asked = Specimen(layout, samples=SAMPLES)
    try:
        findings = specimen(Request(checkout), asked).diagnostics
    except Refused as refusal:
        findings = refusal.diagnostics

    assert look(findings) == []


def test_the_check_sees_what_is_wrong_in_a_real_layout(checkout: Path, tmp_path: Path) -> None:
    """A layout that is spoilt on purpose, so that a check which finds nothing any more is found out."""
    for folder in KEPT:
        shutil.copytree(checkout / folder, tmp_path / folder)
    shutil.copy(checkout / "report.yaml", tmp_path)
    (tmp_path / "overrides.css").write_text(SPOILT, "utf-8")

    names = {finding.name for finding in build(Request(tmp_path)).diagnostics}

    assert names >= {"low-contrast", "off-grid", "outside-safe-zone", "text-too-small"}
