"""PDFs of others as the manuscript names them: which pages, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from printreport.diagnostics import Diagnostic, Location
from printreport.load.document import read
from printreport.model.insert import Document
from printreport.project import Project
from tests.unit.foreign.papers import drawn_with, letter, spoilt

AT = Location("report.yaml", 7, 12)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "audit.pdf").write_bytes(letter())
    (tmp_path / "inks.pdf").write_bytes(spoilt(drawn_with(b"1 0 0 0 k")))
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "letter.docx").write_bytes(b"PK")
    return Project.open(tmp_path)


def pages(project: Project, ref: str) -> tuple[int, ...]:
    document, found = read(project, ref, AT)
    assert found == ()
    assert document is not None
    return document.pages


@pytest.mark.parametrize(
    ("part", "wanted"), [("", (1, 2)), ("#2", (2,)), ("#1-2", (1, 2)), ("#2, 1", (2, 1)), ("#2,1-2", (2, 1, 2))]
)
def test_pages_are_taken_in_the_order_in_which_they_are_written(
    project: Project, part: str, wanted: tuple[int, ...]
) -> None:
    assert pages(project, f"audit.pdf{part}") == wanted


def told(project: Project, ref: str) -> tuple[Document | None, Diagnostic]:
    document, (found, *_) = read(project, ref, AT)
    assert found.at == AT
    return document, found


@pytest.mark.parametrize(
    ("ref", "name", "words"),
    [
        ("audit.pdf#3", "unknown-page", "`3` are no pages of `audit.pdf`, which has 2."),
        ("audit.pdf#2-1", "unknown-page", "`2-1`"),
        ("audit.pdf#0", "unknown-page", "`0`"),
        ("audit.pdf#one", "unknown-page", "`one`"),
        ("letter.docx", "document-format", "`letter.docx` is no PDF."),
        ("broken.pdf", "unreadable-document", "`broken.pdf` cannot be read as a PDF."),
        ("nowhere.pdf", "missing-file", "nowhere.pdf"),
        ("../audit.pdf", "outside-project", "leads out"),
    ],
)
def test_what_cannot_be_shown_is_said_with_its_place(project: Project, ref: str, name: str, words: str) -> None:
    document, found = told(project, ref)
    assert document is None
    assert found.name == name
    assert found.is_error
    assert words in found.message


def test_a_page_that_has_to_be_drawn_is_a_warning(project: Project) -> None:
    document, found = told(project, "inks.pdf")
    assert document is not None
    assert (found.name, found.is_error) == ("page-drawn", False)
    assert found.message == "Page 1 of `inks.pdf` becomes a picture: its colours are inks (CMYK)."


def test_several_pages_are_named_as_they_would_be_asked_for(project: Project) -> None:
    def inked(pdf: pikepdf.Pdf) -> None:
        for _ in range(5):
            pdf.pages.append(pdf.pages[0])
        drawn_with(b"1 0 0 0 k")(pdf)
        for page in (pdf.pages[3], pdf.pages[4]):
            page.contents_add(pikepdf.Stream(pdf, b"1 0 0 0 k"))

    (project.root / "many.pdf").write_bytes(spoilt(inked))
    _, found = told(project, "many.pdf")
    assert found.message == "Pages 1, 4-5 of `many.pdf` become pictures: its colours are inks (CMYK)."
