"""The operators of a foreign page, with marks as the engine notes them or with none."""

from __future__ import annotations

from typing import Any

import pikepdf
import pydyf

from printreport.foreign.content import instructions, marked, unmarked

FILES: list[pikepdf.Pdf] = []  # a page lives as long as its file


def page(content: bytes) -> pikepdf.Page:
    pdf = pikepdf.new()
    FILES.append(pdf)
    pdf.add_blank_page()
    pdf.pages[0].Contents = pdf.make_indirect(pikepdf.Stream(pdf, content))
    return pdf.pages[0]


def written(items: list[Any]) -> bytes:
    return b" ".join(item.data if isinstance(item, pydyf.Object) else item for item in items)


def with_marks(content: bytes, properties: pikepdf.Object | None = None) -> bytes:
    return written(marked(instructions(page(content)), properties))


def test_marks_fall_away_where_there_are_no_tags() -> None:
    content = b"/P <</MCID 0>> BDC BT (a) Tj ET EMC /X MP /Y <<>> DP"
    assert unmarked(instructions(page(content))) == [b"BT\n(a) Tj\nET"]


def test_what_stands_in_no_mark_is_an_artifact_and_a_path_is_not_torn() -> None:
    content = b"0 0 9 9 re f /P <</MCID 3>> BDC 1 1 m 2 2 l S EMC BT (a) Tj ET /F Do 5 5 re W n"
    assert with_marks(content) == (
        b"/Artifact BMC 0 0 9 9 re f EMC /P <</MCID 3>> BDC 1 1 m 2 2 l S EMC "
        b"BT /Artifact BMC (a) Tj EMC ET /Artifact BMC /F Do EMC 5 5 re W n"
    )


def test_marks_that_are_named_are_looked_up_and_only_words_come_along() -> None:
    named = pikepdf.Dictionary({"/M": pikepdf.Dictionary(MCID=4, ActualText="ab", Private=1)})
    assert with_marks(b"/Span /M BDC (x) Tj EMC", named) == b"/Span <</MCID 4/ActualText (ab)>> BDC (x) Tj EMC"
    assert with_marks(b"/Artifact <</Type /Layout>> BDC (x) Tj EMC") == b"/Artifact BMC (x) Tj EMC"


def test_marks_are_balanced() -> None:
    assert with_marks(b"EMC /P <</MCID 0>> BDC (x) Tj") == b"/P <</MCID 0>> BDC (x) Tj EMC"


def test_black_is_one_black() -> None:
    content = b"0 0 0 1 k .5 .5 .5 RG 1 0 0 rg"
    assert unmarked(instructions(page(content))) == [b"0 g\n0.5 G\n1 0 0 rg"]
