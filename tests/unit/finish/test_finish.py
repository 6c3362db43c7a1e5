"""The whole of finishing, on small files, judged by readers that had no part in writing them."""

from __future__ import annotations

import datetime as dt
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from printreport.finish import finish
from printreport.model.report import Edition
from printreport.render import write
from printreport.units import Trim
from tests.tagtree import artifacts, tagtree
from tests.unit.render.press import REPORT, SCREEN, pages, printed

PRESS = Edition("press", "press", Trim("small", 100, 120), bleed=3, slug=9, marks=True)
OPENS = "open sesame"
LOCKED = replace(SCREEN, name="board", password=OPENS)
MM = 72 / 25.4


def opened(content: bytes, password: str = "") -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(content), password=password)


def test_another_maker_finds_no_fault_in_the_syntax(tmp_path: Path) -> None:
    body = "<h1>One</h1><p>x<span class=footnote role=doc-footnote>n</span><form><input name=a aria-label=A></form>"
    (tmp_path / "out.pdf").write_bytes(printed(body, edition=PRESS).content)
    found = subprocess.run(["qpdf", "--check", tmp_path / "out.pdf"], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr


def test_the_same_report_gives_the_same_bytes_and_another_does_not() -> None:
    first, second = printed("<p>One"), printed("<p>One")
    assert first.content == second.content
    with opened(first.content) as one, opened(printed("<p>Two").content) as two:
        assert one.trailer.ID[0] != two.trailer.ID[0]


def test_the_catalog_says_what_pdf_ua_asks_for() -> None:
    with opened(printed("<h1>x").content) as pdf:
        root = pdf.Root
        assert root.Lang == "en"
        assert root.MarkInfo.Marked
        assert root.ViewerPreferences.DisplayDocTitle
        assert all(page.Tabs == "/S" for page in pdf.pages)
        assert "<pdfuaid:part>1</pdfuaid:part>" in root.Metadata.read_bytes().decode()


def test_information_and_xmp_agree() -> None:
    report = replace(
        REPORT,
        authors=("Amy Ng", "Bo & Co"),
        description="What we did <this> year",
        keywords=("helplines", "Zürich"),
        date=dt.date(2026, 4, 17),
    )
    with opened(printed("<h1>x", report=report).content) as pdf:
        said = {str(key): str(value) for key, value in pdf.docinfo.items()}
        with pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
            assert xmp["dc:title"] == said["/Title"] == "A year"
            assert xmp["dc:creator"] == ["Amy Ng", "Bo & Co"]
            assert said["/Author"] == "Amy Ng, Bo & Co"
            assert xmp["dc:description"] == said["/Subject"] == "What we did <this> year"
            assert xmp["pdf:Keywords"] == said["/Keywords"] == "helplines, Zürich"
            assert xmp["pdf:Producer"] == said["/Producer"]
            assert said["/CreationDate"] == "D:20260417000000Z"
            assert xmp["xmp:CreateDate"] == "2026-04-17T00:00:00Z"


def test_without_a_date_of_its_own_the_report_takes_the_one_that_is_set() -> None:
    with opened(printed("<h1>x").content) as pdf:
        assert pdf.docinfo["/CreationDate"] == "D:20240101000000Z"  # as conftest.py fixes it


def test_labels_are_the_folios() -> None:
    body = "<p data-folios=cover>c<p data-folios=roman>i<p>ii<p data-folios=arabic>1<p>2"
    pdf = printed(body, "p { break-before: page }")
    assert pdf.facts.labels == ("Cover", "i", "ii", "1", "2")
    with opened(pdf.content) as judged:
        assert [page.label for page in judged.pages] == list(pdf.facts.labels)


def test_boundaries_are_those_that_were_asked_for() -> None:
    with opened(printed("<p>x", edition=PRESS).content) as pdf:
        page = pdf.pages[0].obj
        trim, bleed, media = (
            [float(edge) / MM for edge in page[key]] for key in ("/TrimBox", "/BleedBox", "/MediaBox")
        )
    assert trim == pytest.approx([0, 0, 100, 120])
    assert bleed == pytest.approx([-3, -3, 103, 123], abs=1e-3)
    assert media == pytest.approx([-12, -12, 112, 132], abs=1e-3)
    assert "/ArtBox" not in page
    assert "/CropBox" not in page


def test_marks_stand_in_the_slug_alone_and_on_every_plate() -> None:
    lines = _marks(printed("<p>x", edition=PRESS).content)
    inside = [(x, y) for x, y in lines if -3 < x < 103 and -3 < y < 123]
    assert inside == []
    assert {(round(x), round(y)) for x, y in lines} >= {(0, -4), (100, 124), (-4, 0), (104, 120)}
    assert all(-12 <= x <= 112 and -12 <= y <= 132 for x, y in lines)


def test_marks_are_page_artifacts_and_absent_where_nobody_asks() -> None:
    content = printed("<p>x", edition=PRESS).content
    with opened(content) as pdf:
        assert pdf.pages[0].Resources.ColorSpace.Registration[1] == "/All"
        assert b"/Artifact <</Type /Page>>" in pdf.pages[0].Contents.read_bytes().replace(b"\n", b" ")
    with opened(printed("<p>x", edition=replace(PRESS, marks=False)).content) as pdf:
        assert b"Registration" not in pdf.pages[0].Contents.read_bytes()


def _marks(content: bytes) -> list[tuple[float, float]]:
    with opened(content) as pdf:
        operations = [(str(one.operator), [*one.operands]) for one in pikepdf.parse_content_stream(pdf.pages[0])]
    start = next(place for place, (operator, _) in enumerate(operations) if operator == "CS")
    return [
        (float(operands[0]) / MM, float(operands[1]) / MM)
        for operator, operands in operations[start:]
        if operator in {"m", "l"}
    ]


def test_a_locked_file_opens_with_its_password_alone_and_is_still_tagged() -> None:
    pdf = finish(write(pages("<h1>Secret"), LOCKED), REPORT, LOCKED)
    with pytest.raises(pikepdf.PasswordError):
        opened(pdf.content)
    with opened(pdf.content, OPENS) as judged:
        assert judged.encryption.R == 6
        assert judged.allow.accessibility
    assert tagtree(pdf.content, OPENS) == 'Document\n  H1 "Secret"'


def test_small_capitals_are_read_as_they_are_written() -> None:
    css = ".small { font-variant-caps: all-small-caps }"
    assert tagtree(printed("<p>In <span class=small>INTERIM in</span>", css).content) == 'Document\n  P "In INTERIM in"'


def test_marks_of_artifacts_leave_holes_that_readers_pass_over() -> None:
    content = printed("<p>a<p aria-hidden=true>b<p>c").content
    with opened(content) as pdf:
        row = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
        assert [entry is None for entry in row] == [False, True, False]
    assert artifacts(content) == ("b",)


def test_annotations_are_tied_to_the_tree_both_ways() -> None:
    body = "<p><a href='https://example.org'>out</a> and<span class=footnote role=doc-footnote>n</span>"
    with opened(printed(body).content) as pdf:
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        elements = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        links = list(pdf.pages[0].Annots)
        assert len(links) == 3
        for link in links:
            element = elements[int(link.StructParent)]
            assert element.S == "/Link"
            assert any(isinstance(kid, pikepdf.Dictionary) and kid.Obj.objgen == link.objgen for kid in element.K)
            assert link.F == 4
            assert link.Rect[0] < link.Rect[2]
            assert link.Rect[1] < link.Rect[3]
        names = pdf.Root.StructTreeRoot.IDTree.Kids[0].Names
        assert [str(names[0]), names[1].S] == ["note-1", "/Note"]


def test_fields_are_drawn_with_a_font_that_can_be_typed_with() -> None:
    body = (
        "<form><input name=a value='Grüße' aria-label=A><select name=b aria-label=B><option value=2>Two</select></form>"
    )
    with opened(printed(body).content) as pdf:
        form = pdf.Root.AcroForm
        assert "/NeedAppearances" not in form
        font = form.DR.Font.Typed
        assert font.Subtype == "/Type1"
        assert font.Encoding == "/WinAnsiEncoding"
        assert len(font.Widths) == 224
        drawn = form.Fields[0].AP.N.read_bytes()
        assert "Grüße".encode("cp1252") in drawn
        assert str(form.Fields[0].DA).endswith("Tf")


def test_fields_of_two_slips_are_told_apart() -> None:
    body = "<form><input name=sum aria-label=A></form><form><input name=sum aria-label=B></form>"
    with opened(printed(body).content) as pdf:
        assert [str(field.T) for field in pdf.Root.AcroForm.Fields] == ["sum", "sum-2"]


def test_a_picture_without_words_is_an_error() -> None:
    found = printed("<p>x<svg width=9 height=9><rect width=9 height=9 /></svg>").diagnostics
    assert [(one.name, one.is_error) for one in found] == [("missing-alt", True)]
