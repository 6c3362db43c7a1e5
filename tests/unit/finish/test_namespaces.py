"""The tree in the words of PDF 2.0: which types change, and which namespace each stands in."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from printreport.finish.namespaces import PDF_1_7, PDF_2_0, namespace_of
from printreport.model.profile import UA_2
from tests.tagtree import children, tagtree
from tests.unit.render.press import SCREEN, printed

MODERN = replace(SCREEN, profile=UA_2)


@pytest.mark.parametrize(
    ("role", "name"),
    [("Document", PDF_2_0), ("FENote", PDF_2_0), ("Aside", PDF_2_0), ("TOCI", PDF_1_7), ("BlockQuote", PDF_1_7)],
)
def test_a_type_stands_where_it_is_defined(role: str, name: str) -> None:
    assert namespace_of(role) == name


def test_every_element_of_a_pdf_ua_2_file_names_its_namespace() -> None:
    with pikepdf.open(BytesIO(printed("<aside><p>x <q>y</q></aside>", edition=MODERN).content)) as pdf:
        root = pdf.Root.StructTreeRoot
        known = {space.objgen: str(space.NS) for space in root.Namespaces}
        document = children(root)[0]
        paragraph = children(children(document)[0])[0]
        quote = children(paragraph)[1]
        assert [known[node.NS.objgen] for node in (document, paragraph, quote)] == [PDF_2_0, PDF_2_0, PDF_1_7]
        assert str(root.RoleMap["/Aside"]) == "/Div"  # for those who know PDF 1.7 alone


def test_a_note_is_a_footnote_of_pdf_2_and_of_pdf_1_7_elsewhere() -> None:
    body = "<p>x<span class=footnote role=doc-footnote>n</span>"
    assert "FENote [id=note-1, NoteType=Footnote]" in tagtree(printed(body, edition=MODERN).content)
    assert "Note [id=note-1]" in tagtree(printed(body).content)


@pytest.mark.parametrize(
    ("body", "numbering"),
    [
        ("<dl><dt>a<dd>b</dl>", "Description"),
        ("<ul style='list-style-type: \"– \"'><li>a</ul>", "Unordered"),
        ("<ol><li>a</ol>", "Decimal"),
        ("<ul style='list-style: none'><li>a</ul>", "None"),
    ],
)
def test_a_list_with_labels_says_of_what_kind_they_are(body: str, numbering: str) -> None:
    assert f"L [ListNumbering={numbering}]" in tagtree(printed(body, edition=MODERN).content)
