"""Every component in every sample, on every ground: a newcomer with its four samples is tested on arrival.

One book is made per sample, trim and edition, with each component as a section, and as a part of a text where it may
be one. The records that the samples name stand in the layout's `specimen`.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from printreport.model.run import Request
from printreport.pipeline import build, check

SAMPLES = ("min", "typical", "max", "rtl")
FIRST = ("cover", "imprint", "contents", "call-to-action", "letter")
LAST = ("colophon", "back-cover")
EDITIONS: dict[str, dict[str, Any]] = {
    "screen": {},
    "press": {"trim": "Letter", "bleed": 3, "slips": []},
    "board": {"trim": "A5", "watermark": "Confidential"},
}

pytestmark = pytest.mark.slow


def components(base: Path) -> list[str]:
    """The names of all components, covers and front matter where a book has them."""
    names = sorted(folder.name for folder in (base / "components").iterdir())
    return [*FIRST, *(name for name in names if name not in (*FIRST, *LAST)), *LAST]


def sections(base: Path, sample: str) -> Iterator[dict[str, Any]]:
    """One section per component, and one text with it as a part where it may be one."""
    for name in components(base):
        folder = base / "components" / name
        fields = yaml.safe_load((folder / "samples" / f"{sample}.yaml").read_text("utf-8")) or {}
        within = yaml.safe_load((folder / f"{name}.yaml").read_text("utf-8"))["within"]
        if "section" in within:
            yield {name: fields}
        if "part" in within:
            part = {name: {**fields, "id": f"part-{name}"}}
            words = f"Words before.\n\n![](#part-{name})\n\nWords after."
            yield {"text": {"id": f"with-{name}", "title": f"With {name}", "text": words, "parts": [part]}}


@pytest.fixture(params=SAMPLES)
def specimen(request: pytest.FixtureRequest, checkout: Path, tmp_path: Path) -> Path:
    """A project with every component of the layouts in one of its samples."""
    base = checkout / "layouts" / "base"
    shutil.copytree(base / "specimen", tmp_path / "book")
    manuscript = yaml.safe_load((tmp_path / "book" / "report.yaml").read_text("utf-8"))
    manuscript |= {"layout": "annual", "editions": EDITIONS, "sections": list(sections(base, request.param))}
    (tmp_path / "book" / "report.yaml").write_text(yaml.safe_dump(manuscript, allow_unicode=True), "utf-8")
    return tmp_path / "book"


@pytest.mark.parametrize("edition", sorted(EDITIONS))
def test_every_sample_can_be_set_in_every_edition(specimen: Path, edition: str) -> None:
    found = check(Request(specimen, edition=edition))

    assert [str(finding) for finding in found if finding.severity == "error"] == []


def test_each_sample_is_drawn_for_the_words_that_its_fields_allow(specimen: Path) -> None:
    found = check(Request(specimen))

    assert [str(finding) for finding in found if finding.name == "too-long"] == []


@pytest.mark.parametrize("specimen", ["typical"], indirect=True)
def test_folios_of_the_body_begin_with_1_on_a_recto(specimen: Path) -> None:
    labels = build(Request(specimen)).pdf.facts.labels

    assert labels[0] == "i"
    assert labels.index("1") % 2 == 0  # the first page is a recto, so every recto has an even place


def test_every_language_has_all_the_words_of_the_layout(checkout: Path) -> None:
    words = [
        re.findall(r"^([a-z-]+):", path.read_text("utf-8"), flags=re.MULTILINE)
        for path in sorted((checkout / "layouts" / "base" / "words").glob("*.yaml"))
    ]

    assert all(sorted(each) == sorted(words[0]) for each in words)
