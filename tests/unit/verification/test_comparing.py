from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pikepdf
import pytest

from printreport.finish.embedded import opened
from printreport.model.pdf import Pdf, PdfFacts
from printreport.model.verdict import Difference
from printreport.verification.comparing import differences
from printreport.verification.reading import Kept

SQUARE = b"0 0 50 50 re f"
WORDS = b"BT /F 20 Tf 20 20 Td (%s) Tj ET"


def pdf(pages: Sequence[bytes]) -> bytes:
    made = pikepdf.new()
    font = made.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    )
    for operators in pages:
        page = made.add_blank_page(page_size=(200, 100))
        page.obj.Contents = made.make_stream(operators)
        page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def compared(before: Sequence[bytes], after: Sequence[bytes]) -> tuple[Difference, ...]:
    content, labels = pdf(before), tuple(map(str, range(1, len(after) + 1)))
    kept = Kept("a.pdf", content, opened(content, "a.pdf"), "screen", {})
    return differences(kept, Pdf(pdf(after), PdfFacts(len(after), labels, "pdf/ua-1")))


@pytest.mark.parametrize(
    ("before", "after", "different"),
    [
        ([SQUARE], [SQUARE], []),
        ([SQUARE], [SQUARE + b" "], []),  # other bytes, and nobody sees it
        ([SQUARE], [b"1 0 0 rg " + SQUARE], [(1, "look")]),
        ([b"0 1 0 rg " + SQUARE], [b".59 0 1 rg " + SQUARE], [(1, "look")]),  # a colour as light as the other
        ([WORDS % b"good"], [WORDS % b"bad"], [(1, "words")]),
        ([SQUARE], [SQUARE, SQUARE], [(2, "missing")]),
        ([SQUARE, SQUARE, SQUARE], [SQUARE], [(2, "added"), (3, "added")]),
        ([SQUARE, WORDS % b"a"], [WORDS % b"a", SQUARE], [(1, "words"), (2, "words")]),
    ],
)
def test_pages_are_compared_by_words_and_looks(
    before: list[bytes], after: list[bytes], different: list[tuple[int, str]]
) -> None:
    assert [(each.page, each.what) for each in compared(before, after)] == different


def test_a_page_as_large_as_a_town_is_not_drawn() -> None:
    content = pikepdf.open(BytesIO(pdf([SQUARE])))
    content.pages[0].obj.MediaBox = pikepdf.Array([0, 0, 900_000, 900_000])
    out = BytesIO()
    content.save(out)
    kept = Kept("a.pdf", out.getvalue(), opened(out.getvalue(), "a.pdf"), "screen", {})
    found = differences(kept, Pdf(pdf([SQUARE]), PdfFacts(1, ("1",), "pdf/ua-1")))
    assert [each.what for each in found] == ["look"]


def test_a_link_that_leads_elsewhere_is_a_difference_that_nobody_sees() -> None:
    def linked(address: str) -> bytes:
        made = pikepdf.open(BytesIO(pdf([SQUARE, SQUARE])))
        deed = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=address)
        link = pikepdf.Dictionary(Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=deed)
        made.pages[1].obj.Annots = pikepdf.Array([made.make_indirect(link)])
        out = BytesIO()
        made.save(out)
        return out.getvalue()

    content = linked("https://thief.example/give")
    kept = Kept("a.pdf", content, opened(content, "a.pdf"), "screen", {})
    facts = PdfFacts(2, ("1", "2"), "pdf/ua-1")
    assert differences(kept, Pdf(content, facts)) == ()
    assert [(each.page, each.what) for each in differences(kept, Pdf(linked("https://a.example/give"), facts))] == [
        (2, "links")
    ]
