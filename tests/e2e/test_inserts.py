"""A report with pages of other PDFs: what it claims, what it says, and the same file whatever was kept."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

import printreport
from printreport.diagnostics import Refused
from printreport.model.run import Request
from printreport.pipeline import build
from printreport.side_by_side import build as build_side_by_side
from tests.judges.asked import outloud, verapdf
from tests.judges.claimed import JUDGED_BY, put_report
from tests.spoken import spoken
from tests.tagtree import tagtree
from tests.unit.foreign.papers import drawn_with, letter, spoilt

MEANT = {"DOC-012", "ORD-001"}  # docs/explanation/accessibility.md says why
MANUSCRIPT = """title: A report with a letter
period: "2025"
language: en
layout: {layout}
organisation: {{name: Inserted Works, address: [1 Test Street], email: hello@inserted.example}}
sections:
  - cover: {{}}
  - imprint: {{text: Made for a test.}}
  - contents: {{}}
  - text: {{id: before, title: Before, text: "One paragraph, and a look at [](#audit)."}}
  - insert: {{id: audit, title: Report of the auditor, document: "documents/told.pdf"}}
  - insert: {{id: scan, title: A letter, document: "documents/mute.pdf#2,1", alternative: The letter says yes.}}
  - text: {{id: behind, title: Behind, text: Another paragraph.}}
"""


def project(folder: Path, layout: str = "annual") -> Path:
    (folder / "documents").mkdir(parents=True)
    (folder / "report.yaml").write_text(MANUSCRIPT.format(layout=layout), "utf-8")
    (folder / "documents/told.pdf").write_bytes(letter())
    (folder / "documents/mute.pdf").write_bytes(letter(tags=False))
    return folder


def said(content: bytes) -> list[str]:
    return spoken(content).splitlines()


@pytest.mark.slow
def test_the_file_keeps_what_it_claims(tmp_path: Path) -> None:
    root = project(tmp_path / "report")
    (root / "documents/mute.pdf").write_bytes(spoilt(drawn_with(b"1 0 0 0 k")))  # its first page is drawn
    (tmp_path / "files").mkdir()
    put_report(root, tmp_path / "files", "report")
    verdicts = verapdf(tmp_path / "files")

    assert {name: verdict.failed for name, verdict in verdicts.items() if verdict.failed} == {}
    assert sorted(verdict.profiles for verdict in verdicts.values()) == sorted(JUDGED_BY.values())
    heard = outloud((tmp_path / "files").glob("*-3a.pdf"))
    assert {found.rule for findings in heard.values() for found in findings} <= MEANT


@pytest.mark.slow
@pytest.mark.parametrize("layout", ["annual", "field", "folio", "ledger"])
def test_it_is_heard_in_its_place_and_listed(layout: str, tmp_path: Path) -> None:
    content = printreport.build(project(tmp_path, layout)).pdf.content
    lines = said(content)
    order = [
        max(place for place, line in enumerate(lines) if words in line)
        for words in ("Before", "To the members", "all in order", "Nichts.", "The letter says yes.", "Behind")
    ]
    assert order == sorted(order)
    with pikepdf.open(BytesIO(content)) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert {"Report of the auditor", "A letter"} <= set(titles)


def painted(content: bytes, page: int) -> Image.Image:
    with pypdfium2.PdfDocument(content) as document:
        image: Image.Image = document[page].render(scale=3).to_pil().convert("L")
        return image


def inked(image: Image.Image, above: int) -> Image.Image:
    """Cut the large letters out of the upper half, without what stands `above` some pixels."""
    part = image.crop((100, above, image.width, image.height // 2))
    return part.crop(part.point(lambda light: 255 if light < 100 else 0).getbbox())


@pytest.mark.slow
def test_the_page_looks_as_it_did(tmp_path: Path) -> None:
    root = project(tmp_path)
    large = letter("<p>Only this.", "@page { margin: 20mm } p { margin: 0; font-size: 40pt }")
    (root / "documents/told.pdf").write_bytes(large)
    content = printreport.build(root).pdf.content
    number = next(count for count, page in enumerate(words(content)) if "Only this." in page)
    there = inked(painted(large, 0), 0)
    here = inked(painted(content, number), 400).resize(there.size)  # below the heading
    assert ImageStat.Stat(ImageChops.difference(here, there)).mean[0] < 20


def words(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as document:
        return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.slow
def test_kept_or_not_and_by_one_process_or_two_it_is_the_same_file(tmp_path: Path) -> None:
    root = project(tmp_path)
    request = Request(root)
    first = build(request).pdf.content
    ways = [
        build(replace(request, kept=True)),
        build(replace(request, kept=True)),
        build_side_by_side(replace(request, jobs=2)),
        build_side_by_side(replace(request, jobs=2, kept=True)),
    ]
    assert [way.pdf.content == first for way in ways] == [True] * len(ways)
    assert all(made.kept for made in ways[1].made)

    (root / "documents/mute.pdf").write_bytes(letter("<p>Other words.<p style='break-before: page'>And more."))
    after = build(replace(request, kept=True))
    assert [made.section for made in after.made if not made.kept] == ["scan"]
    assert after.pdf.content == build(request).pdf.content != first


@pytest.mark.slow
def test_another_run_of_python_makes_the_same_file(tmp_path: Path) -> None:
    root = project(tmp_path / "report")
    command = [sys.executable, "-m", "printreport", "build", "-p", str(root), "--no-cache", "-o"]
    files = [tmp_path / f"{seed}.pdf" for seed in ("1", "4242")]
    for file in files:
        environment = {**os.environ, "PYTHONHASHSEED": file.stem}
        subprocess.run([*command, str(file)], check=True, capture_output=True, env=environment)
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.slow
def test_section_by_section_it_is_what_the_engine_makes_of_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(tmp_path)
    apart = printreport.build(root).pdf.content
    monkeypatch.setattr("printreport.render.pagination.is_parted", lambda _: False)
    whole = printreport.build(root).pdf.content

    assert tagtree(apart) == tagtree(whole)
    assert said(apart) == said(whole)
    with pypdfium2.PdfDocument(apart) as document:
        count = len(document)
    assert [page for page in range(count) if painted(apart, page).tobytes() != painted(whole, page).tobytes()] == []


def test_a_letter_without_tags_and_without_words_for_it_is_refused(tmp_path: Path) -> None:
    root = project(tmp_path)
    shutil.copy(root / "documents/mute.pdf", root / "documents/told.pdf")
    with pytest.raises(Refused) as refusal:
        printreport.build(root)
    (found,) = [each for each in refusal.value.diagnostics if each.is_error]
    assert found.name == "missing-alt"
    assert "`documents/told.pdf` has pages without tags" in found.message
    assert str(found.at).startswith("report.yaml:11:")


@pytest.mark.slow
def test_for_a_printer_black_stays_type_and_colour_becomes_a_picture_in_ink(tmp_path: Path) -> None:
    root = project(tmp_path)
    coloured = spoilt(drawn_with(b"1 0 0 rg 0 0 99 99 re f"), letter("<p>In red."))
    (root / "documents/mute.pdf").write_bytes(coloured)
    text = (root / "report.yaml").read_text("utf-8").replace("mute.pdf#2,1", "mute.pdf")
    (root / "report.yaml").write_text(text, "utf-8")
    content = printreport.build(root, edition="press").pdf.content

    assert any("To the members" in page for page in words(content))
    assert not any("In red." in page for page in words(content))
    with pikepdf.open(BytesIO(content)) as pdf:
        streams = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]
        spaces = {str(each.get("/ColorSpace")) for each in streams if each.get("/Subtype") == "/Image"}
        forms = b"\n".join(each.read_bytes() for each in streams if each.get("/Subtype") == "/Form")
    assert spaces <= {"/DeviceCMYK", "/DeviceGray"}
    assert b" rg" not in forms


def test_an_archive_says_that_it_does_not_carry_what_others_made(tmp_path: Path) -> None:
    found = printreport.build(project(tmp_path), edition="archive").diagnostics
    assert sorted(each.message.split("`")[1] for each in found if each.name == "not-enclosed") == [
        "documents/mute.pdf", "documents/told.pdf",
    ]  # fmt: skip


def test_a_document_without_a_name_is_said(tmp_path: Path) -> None:
    root = project(tmp_path)
    text = (root / "report.yaml").read_text("utf-8").replace("documents/told.pdf", "")
    (root / "report.yaml").write_text(text, "utf-8")
    with pytest.raises(Refused) as refusal:
        printreport.build(root)
    assert [found.message for found in refusal.value.diagnostics if found.is_error] == [
        "this should be the name of a PDF file"
    ]
