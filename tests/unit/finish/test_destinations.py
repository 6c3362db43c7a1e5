"""Links that lead to elements: what a reader is set down at, in a PDF/UA-2 file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf

from printreport.model.profile import UA_2
from tests.tagtree import children
from tests.unit.render.press import SCREEN, printed

MODERN = replace(SCREEN, profile=UA_2)
BODY = (
    "<nav role=doc-toc><ol style='list-style: none'><li><a href='#one'>One</a></ol></nav>"
    "<p>See <a href='#end'>the end</a>.<p>x<span class=footnote role=doc-footnote>n</span>"
    "<section id=one style='break-before: page'><h1>One</h1><p>a<p id=end>b</section>"
)


@contextmanager
def opened(body: str = BODY) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(printed(body, edition=MODERN).content)) as pdf:
        yield pdf


def below(node: Any) -> list[Any]:  # noqa: ANN401 - a PDF object
    elements = [kid for kid in children(node) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return [found for kid in elements for found in (kid, *below(kid))]


def of_role(pdf: pikepdf.Pdf, role: str) -> list[Any]:
    return [node for node in below(pdf.Root.StructTreeRoot) if str(node.S) == f"/{role}"]


def links(pdf: pikepdf.Pdf) -> list[Any]:
    return [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]


def test_a_link_leads_to_its_element_and_for_older_programs_to_the_place_on_the_page() -> None:
    with opened() as pdf:
        contents, cross, *_ = links(pdf)
        assert "/Dest" not in contents
        assert contents.A.SD[0] == of_role(pdf, "Sect")[0]
        assert str(cross.A.SD[0].S) == "/P"
        assert str(cross.A.D) == "end"
        assert str(cross.A.SD[1]) == "/XYZ"


def test_a_bookmark_leads_to_its_heading() -> None:
    with opened() as pdf:
        bookmark = pdf.Root.Outlines.First
        assert bookmark.A.SD[0] == of_role(pdf, "H1")[0]


def test_an_entry_of_the_contents_names_what_it_leads_to() -> None:
    with opened() as pdf:
        assert list(of_role(pdf, "TOCI")[0].Ref) == of_role(pdf, "Sect")[:1]


def test_a_note_and_the_words_that_call_it_name_each_other_and_lead_to_each_other() -> None:
    with opened() as pdf:
        note, call = of_role(pdf, "FENote")[0], of_role(pdf, "Reference")[-1]
        assert list(call.Ref) == [note]
        assert list(note.Ref) == [call]
        there, back = links(pdf)[-2:]
        assert {there.A.SD[0].objgen, back.A.SD[0].objgen} == {note.objgen, call.objgen}


def test_what_is_clicked_at_the_call_of_a_note_has_a_height() -> None:
    with opened(f"<style>.footnote::footnote-call {{ line-height: 0 }}</style>{BODY}") as pdf:
        assert all(link.Rect[3] - link.Rect[1] >= 5 for link in links(pdf))


def test_a_field_says_its_name_to_those_who_do_not_read_fields() -> None:
    with opened("<form><label>Name <input name=n aria-label=Name></label></form>") as pdf:
        assert [str(field.Contents) for field in links(pdf)] == ["Name"]
